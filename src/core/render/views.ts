import { nodeText } from '../markdown/node-text.ts';
import type { TextEdit } from '../text/edit.ts';
import { type RenderContext, replaceNode } from './context.ts';
import { escapeHtml } from './escape.ts';

/** Components that show data of the handbook on a page, whatever they are asked for: those that need a name refuse a wrong one. */
export const VIEWS = [
  'Access',
  'Alerts',
  'ApiVersions',
  'Assumptions',
  'Bottlenecks',
  'Debt',
  'Dependencies',
  'Flags',
  'Records',
  'Slos',
  'StressTests',
] as const;
export type ViewName = (typeof VIEWS)[number];

/** A view as a page asks for it: its name and what narrows it. */
export interface View {
  name: ViewName;
  props: Record<string, string | number | boolean>;
}

const TAG =
  /^<([A-Z][A-Za-z]*)((?:\s+[a-zA-Z]+(?:=(?:"[^"<>]*"|'[^'<>]*'|\{(?:\d{1,6}|true|false)\}))?)*)\s*\/>$/;
const ATTRIBUTE = /([a-zA-Z]+)(?:=(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}))?/g;
const IMPORT = /^import\s*\{[^{}]*\}\s*from\s*['"]starlight-handbook\/components['"];?$/;

/**
 * Makes views of the tags that name one, in pages of MDX whose code does not run: values are words and numbers, nothing
 * is evaluated. The line that imports views goes; every other line of code stays on the page as text.
 */
export function prepareViews({ document, slot }: RenderContext): TextEdit[] {
  if (!document.path.endsWith('.mdx')) return [];
  return document.tree.children.flatMap((node) => {
    if (node.type === 'paragraph' && IMPORT.test(nodeText(node).trim()))
      return [replaceNode(document, node, '')];
    if (node.type !== 'html') return [];
    const views = node.value
      .trim()
      .split(/(?<!\s)\s*\n\s*/)
      .map(readView);
    if (!views.every((view) => view !== null)) return [];
    const slots = views.map((view) => slot({ type: 'html', html: renderPlace(view) }));
    return [replaceNode(document, node, slots.join('\n\n'))];
  });
}

/** The view that a tag names; null where it is none, or says more than words and numbers. */
export function readView(tag: string): View | null {
  const [, name, attributes = ''] = TAG.exec(tag) ?? [];
  const known = VIEWS.find((view) => view === name);
  if (!known) return null;
  const props = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single, literal]) => {
    return [key, double ?? single ?? (literal === undefined ? true : JSON.parse(literal))] as const;
  });
  return { name: known, props: Object.fromEntries(props) };
}

/** Where a view will stand in the HTML of a page. */
function renderPlace(view: View): string {
  return `<div data-hb-view="${escapeHtml(JSON.stringify(view))}"></div>`;
}

/** The HTML of a page, cut where its views stand: strings and views by turns. */
export function splitAtViews(html: string): (string | View)[] {
  return html.split(/<div data-hb-view="([^"]*)"><\/div>/).map((part, index) => {
    if (index % 2 === 0) return part;
    const json = part.replace(/&(quot|lt|gt|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
    return JSON.parse(json) as View;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', '#39': "'" };
