import { alertHead, alertOf, markdownLink } from './dialect.ts';

/** How a container of a dialect is rendered. */
export type Container =
  /** A quote that opens with an alert's head. */
  | { as: 'quote'; head: string }
  /** Its content stays, below a line of its own where `head` says one. */
  | { as: 'content'; head: string }
  /** A code block of a language. */
  | { as: 'code'; language: string }
  /** Nothing of it is shown. */
  | { as: 'nothing' };

const NOTHING = new Set([
  'toctree',
  'contents',
  'tableofcontents',
  'index',
  'meta',
  'comment',
  'toc',
  'sectnum',
]);
const CODE = new Set([
  'code',
  'code-block',
  'sourcecode',
  'code-cell',
  'parsed-literal',
  'highlight',
  'prompt',
]);
const TEXTS: Readonly<Record<string, string>> = {
  math: 'text',
  'eval-rst': 'rst',
  literalinclude: 'text',
  raw: 'text',
  'csv-table': 'text',
  'list-table': 'text',
  include: 'text',
};
const PICTURES = new Set(['image', 'figure', 'thumbnail']);
const LAYOUT = new Set([
  'tab-set',
  'grid',
  'columns',
  'column',
  'div',
  'container',
  'tabs',
  'steps',
  'tab-container',
  'center',
  'margin',
  'sidebar',
  'topic',
  'card-grid',
  'code-group',
  'content-ref',
  'columns-list',
  'raw-html',
  'v-pre',
]);
const LABELLED = new Set([
  'tab-item',
  'tab',
  'card',
  'grid-item',
  'grid-item-card',
  'details',
  'dropdown',
  'expand',
  'collapse',
  'accordion',
  'step',
  'section',
  'spoiler',
  'example-block',
  'card-item',
]);

/**
 * What becomes of a named container, whatever its dialect spells it like; null for a name of nobody. `argument` is what
 * stands behind the name, `options` its `:name: value` lines or named arguments.
 */
export function containerOf(
  name: string,
  argument: string,
  options: ReadonlyMap<string, string>,
): Container | null {
  const key = name.toLowerCase();
  const title = options.get('title') ?? options.get('name-title') ?? null;
  if (NOTHING.has(key)) return { as: 'nothing' };
  if (CODE.has(key))
    return { as: 'code', language: (argument.split(/[\s,{]/)[0] ?? '').replace(/[^\w+#.-]/g, '') };
  if (key === 'mermaid') return { as: 'code', language: 'mermaid' };
  const text = TEXTS[key];
  if (text) return { as: 'code', language: text };
  if (PICTURES.has(key))
    return { as: 'content', head: markdownLink(options.get('alt') ?? '', argument, true) };
  if (
    key === 'admonition' ||
    key === 'hint' ||
    key === 'notice' ||
    key === 'callout' ||
    key === 'alert' ||
    key === 'block' ||
    key === 'panel'
  ) {
    const type =
      options.get('style') ??
      options.get('class') ??
      options.get('type') ??
      options.get('color') ??
      options.get('theme');
    const [first = '', ...rest] = argument.split(/\s+/).filter(Boolean);
    if (type !== undefined)
      return { as: 'quote', head: alertHead(type.split(/\s+/)[0] ?? 'note', title ?? (argument || null)) };
    if (alertOf(first)) return { as: 'quote', head: alertHead(first, title ?? (rest.join(' ') || null)) };
    return {
      as: 'quote',
      head: alertHead(key === 'alert' ? 'warning' : 'note', title ?? (argument || null)),
    };
  }
  if (alertOf(key)) return { as: 'quote', head: alertHead(key, title ?? (argument || null)) };
  if (LAYOUT.has(key)) return { as: 'content', head: '' };
  if (LABELLED.has(key)) {
    const label =
      title ?? options.get('label') ?? options.get('summary') ?? options.get('header') ?? argument;
    return { as: 'content', head: label === '' ? '' : `**${label.replace(/[*_]/g, '')}**` };
  }
  return null;
}
