import type { FontMetrics } from '../font/metrics.ts';
import { type Box, boxOfPoints, type Point, shiftBox, unionBoxes } from './box.ts';
import { Cascade } from './cascade.ts';
import { IDENTITY, type Matrix, mapBox, multiply, parseTransform } from './matrix.ts';
import { boxOfPath } from './path-shape.ts';
import { parseDeclarations } from './style-rules.ts';
import { TextLayout, type TextRun } from './text-layout.ts';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Elements that paint nothing where they stand. */
const UNPAINTED = new Set(
  'defs marker style title desc metadata clipPath mask linearGradient radialGradient pattern symbol filter script'.split(
    ' ',
  ),
);

/** Size of the window in px, for lengths in percent. */
export interface Viewport {
  width: number;
  height: number;
}

/** Answers `getBBox` from the tree alone. The rules are those of Chromium; each has a test. */
export class ElementBoxes {
  readonly cascade: Cascade;
  readonly #text: TextLayout;
  readonly #document: Document;
  readonly #viewport: Viewport;

  constructor(document: Document, metrics: FontMetrics, viewport: Viewport) {
    this.cascade = new Cascade(document);
    this.#text = new TextLayout(this.cascade, metrics);
    this.#document = document;
    this.#viewport = viewport;
  }

  /** The box in the element's own coordinates (fill box, no stroke), or null where nothing is painted. */
  boxOf(element: Element): Box | null {
    if (UNPAINTED.has(element.localName)) return null;
    const length = (name: string, reference?: number): number => this.#length(element, name, reference);
    switch (element.localName) {
      case 'text':
      case 'tspan':
      case 'textPath':
        return this.#textBox(element);
      case 'rect':
      case 'image':
      case 'foreignObject': {
        const { width, height } = this.#viewportOf(element);
        const [w, h] = [length('width', width), length('height', height)];
        // Chromium leaves a rectangle without area out of every union.
        return w <= 0 || h <= 0 ? null : sized(length('x', width), length('y', height), w, h);
      }
      case 'circle': {
        const r = length('r');
        return r <= 0 ? null : sized(length('cx') - r, length('cy') - r, 2 * r, 2 * r);
      }
      case 'ellipse': {
        const [rx, ry] = [length('rx'), length('ry')];
        return sized(length('cx') - rx, length('cy') - ry, 2 * rx, 2 * ry);
      }
      case 'line':
        return boxOfPoints([
          [length('x1'), length('y1')],
          [length('x2'), length('y2')],
        ]);
      case 'polygon':
      case 'polyline':
        return boxOfPoints(readPoints(element.getAttribute('points') ?? ''));
      case 'path':
        return boxOfPath(element.getAttribute('d'));
      case 'use':
        return this.#useBox(element);
      case 'svg':
        return this.#svgBox(element);
      default:
        return this.#childBox(element);
    }
  }

  /** The `transform` of an element; the CSS property wins over the attribute. */
  transformOf(element: Element): Matrix {
    const style = element.getAttribute('style');
    const declared = style?.includes('transform') ? parseDeclarations(style).get('transform') : undefined;
    return parseTransform(declared?.value ?? element.getAttribute('transform'));
  }

  /** From the element's coordinates to those of the outermost svg. */
  matrixToRoot(element: Element): Matrix {
    let matrix = IDENTITY;
    for (let e: Element | null = element; e?.namespaceURI === SVG_NAMESPACE; e = e.parentElement) {
      matrix = multiply(this.transformOf(e), matrix);
    }
    return matrix;
  }

  runsOf(element: Element): TextRun[] {
    const text = element.closest('text') ?? element;
    return this.#text.layOut(text).filter((run) => element === text || element.contains(run.element));
  }

  #textBox(element: Element): Box | null {
    let box: Box | null = null;
    for (const run of this.runsOf(element)) box = unionBoxes(box, this.#text.boxOf(run));
    // Measured in Chromium: text without a letter paints nothing, but with an empty tspan it is a point at 0,0.
    const point = !box && element.localName === 'text' && element.querySelector('tspan') !== null;
    return point ? sized(0, 0, 0, 0) : box;
  }

  #childBox(element: Element): Box | null {
    let box: Box | null = null;
    for (const child of element.children) {
      if (child.namespaceURI !== SVG_NAMESPACE || this.cascade.own(child, 'display') === 'none') continue;
      box = unionBoxes(box, mapBox(this.transformOf(child), this.boxOf(child)));
    }
    return box;
  }

  #useBox(element: Element): Box | null {
    const reference = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    const target = reference.startsWith('#') ? this.#document.getElementById(reference.slice(1)) : null;
    if (!target) return null;
    const [x, y, width] = [
      this.#length(element, 'x'),
      this.#length(element, 'y'),
      this.#length(element, 'width'),
    ];
    let box: Box | null;
    if (target.localName !== 'symbol' && target.localName !== 'svg') {
      box = mapBox(this.transformOf(target), this.boxOf(target));
    } else if (width > 0) box = sized(0, 0, width, this.#length(element, 'height'));
    else box = this.#childBox(target);
    return shiftBox(box, x, y);
  }

  /** A nested svg is placed at x, y and scaled to its viewBox, centred (`xMidYMid meet`). */
  #svgBox(element: Element): Box | null {
    const box = this.#childBox(element);
    if (element.parentElement?.namespaceURI !== SVG_NAMESPACE) return box;
    const [x, y] = [this.#length(element, 'x'), this.#length(element, 'y')];
    const [width, height] = [this.#length(element, 'width'), this.#length(element, 'height')];
    const [left = 0, top = 0, w = 0, h = 0] = readNumbers(element.getAttribute('viewBox') ?? '');
    if (!(w && h && width && height)) return shiftBox(box, x, y);
    const scale = Math.min(width / w, height / h);
    const dx = x + (width - w * scale) / 2 - left * scale;
    const dy = y + (height - h * scale) / 2 - top * scale;
    return mapBox([scale, 0, 0, scale, dx, dy], box);
  }

  #viewportOf(element: Element): Viewport {
    const viewBox = element.parentElement?.closest('svg')?.getAttribute('viewBox');
    const [, , width = 0, height = 0] = readNumbers(viewBox ?? '');
    return viewBox ? { width, height } : this.#viewport;
  }

  #length(element: Element, name: string, reference?: number): number {
    return (
      this.cascade.toPixels(element.getAttribute(name), element, reference) ??
      this.cascade.toPixels(this.cascade.own(element, name), element, reference) ??
      0
    );
  }
}

function sized(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function readNumbers(text: string): number[] {
  return text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .filter(Number.isFinite);
}

function readPoints(text: string): Point[] {
  const numbers = readNumbers(text);
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) points.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  return points;
}
