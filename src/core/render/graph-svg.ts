import type { Point } from '@dagrejs/dagre';
import { breakLines, textWidth } from '../text/text-width.ts';
import { escapeHtml } from './escape.ts';

/** A box of a drawing. */
export interface GraphNode {
  id: string;
  label: string;
  /** Boxes of one group stand in a frame with its name. */
  group?: string;
  /** Said of the box in full, to those who point at it or do not see it. */
  title: string;
  /** Where the box leads; null for the one that the page is about. */
  href: string | null;
  /** SVG of a mark in a box of 12 by 12, and the name of its tone. */
  mark?: string;
  tone?: string;
  /** It no longer holds: its frame is broken. */
  retired?: boolean;
}

/** A line of a drawing. */
export interface GraphEdge {
  from: string;
  to: string;
  /** Decides the look of the line. */
  type: string;
  /** Stands beside the line. */
  label?: string;
  /** The line ends in an arrow. */
  directed: boolean;
  /** It is so only if something comes to pass: the line is pale. */
  pending?: boolean;
}

/** A picture as SVG with its natural size in px. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

const TEXT_SIZE = 13;
const LINE_HEIGHT = 17;
const TEXT_WIDTH = 156;
const PADDING = 10;
const MARK = 12;
const EDGE_TEXT_SIZE = 11.5;
const GROUP_TEXT_SIZE = 10.5;

/** How far a picture may shrink until its text is too small to read; below that its frame scrolls. */
const SMALLEST_SCALE = 0.92;

/** Parts of a picture, those behind the others first, as a picture. `look` is a class of its own. */
export function renderDrawing(
  parts: readonly string[],
  { width, height }: Size,
  { name, role, look }: { name: string; role: string; look?: string },
): Drawing {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return {
    svg: [
      `<svg class="hb-graph${look ? ` ${look}` : ''}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"`,
      ` style="max-width:${w}px;min-width:${Math.ceil(w * SMALLEST_SCALE)}px" role="group"`,
      ` aria-roledescription="${escapeHtml(role)}" aria-label="${escapeHtml(name)}">`,
      ...parts,
      '</svg>',
    ].join(''),
    width: w,
    height: h,
  };
}

/** The lines of words in a box. */
export function linesOf(node: GraphNode): string[] {
  return breakLines(node.label, TEXT_WIDTH / TEXT_SIZE, 2);
}

/** How much room the words of an edge need. */
export function edgeTextSize(label: string): Size {
  return { width: textWidth(label) * EDGE_TEXT_SIZE + 12, height: 16 };
}

export function boxSize(node: GraphNode): Size {
  const lines = linesOf(node);
  const text = Math.max(...lines.map((line) => textWidth(line) * TEXT_SIZE), 40);
  return {
    width: Math.ceil(text + 2 * PADDING + (node.mark ? MARK + 7 : 0)),
    height: lines.length * LINE_HEIGHT + 15,
  };
}

export function renderNode(node: GraphNode, box: Point & Size): string {
  const { x, y, width, height } = box;
  const lines = linesOf(node);
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const first = round(y - ((lines.length - 1) * LINE_HEIGHT) / 2 + TEXT_SIZE * 0.36);
  const textAt = left + PADDING + (node.mark ? MARK + 7 : 0);
  const content = [
    `<title>${escapeHtml(node.title)}</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6"/>`,
    node.mark ? `<g transform="translate(${left + PADDING} ${round(y - MARK / 2)})">${node.mark}</g>` : '',
    ...lines.map(
      (line, index) => `<text x="${textAt}" y="${first + index * LINE_HEIGHT}">${escapeHtml(line)}</text>`,
    ),
  ].join('');
  const attributes = `class="hb-node"${node.tone ? ` data-tone="${node.tone}"` : ''}${node.retired ? ' data-retired' : ''}`;
  return node.href === null
    ? `<g ${attributes} data-current>${content}</g>`
    : `<a ${attributes} href="${escapeHtml(node.href)}">${content}</a>`;
}

/** The frame around the boxes of a group, with its name. */
export function renderGroup(name: string, { x, y, width, height }: Point & Size): string {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const [line = ''] = breakLines(name, (width - 12) / GROUP_TEXT_SIZE, 1);
  return `<g class="hb-group"><title>${escapeHtml(name)}</title><rect x="${left}" y="${top}" width="${round(width)}" height="${round(height)}" rx="8"/><text x="${left + 7}" y="${round(top + 10)}">${escapeHtml(line)}</text></g>`;
}

/** A line with its head and its words. `tip` is where it ends, and the direction in which it comes there. */
export function renderEdge(
  edge: GraphEdge,
  path: string,
  tip: { x: number; y: number; dx: number; dy: number } | null,
  { x = 0, y = 0, width = 0 }: Partial<Point & Size> = {},
): string {
  const head = edge.directed && tip ? arrowHead(tip) : '';
  const label = edge.label
    ? `<rect x="${round(x - width / 2)}" y="${round(y - 8)}" width="${round(width)}" height="16"/><text x="${round(x)}" y="${round(y + 4)}">${escapeHtml(edge.label)}</text>`
    : '';
  return `<g class="hb-edge" data-type="${edge.type}"${edge.pending ? ' data-pending' : ''}><path d="${path}"/>${head}${label}</g>`;
}

function arrowHead({ x, y, dx, dy }: { x: number; y: number; dx: number; dy: number }): string {
  const tip = { x, y };
  const side = (sign: number): Point => ({ x: x - 8 * dx - 4 * sign * dy, y: y - 8 * dy + 4 * sign * dx });
  return `<path class="hb-head" d="M${pair(tip)}L${pair(side(1))}L${pair(side(-1))}z"/>`;
}

export function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
