import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type ParsedDocument, rawOf, startOf } from '../markdown/document.ts';
import { textLines } from '../text/lines.ts';
import type { RenderContext } from './context.ts';
import { findDestination } from './destination.ts';
import { findTitleNode } from './title.ts';

const writer = unified().use(remarkGfm).use(remarkStringify);

/** Says whether a document is not Markdown, so that its body has to be written from its tree. */
export function isOtherMarkup(document: ParsedDocument): boolean {
  return document.format !== 'markdown';
}

/**
 * The body of a document in another markup as Markdown, written from its tree: without the title, with links led to
 * their pages. A link that leads nowhere becomes its text; what is no text of the reader's is left out.
 */
export function writeMarkdown(context: RenderContext): string {
  const title = findTitleNode(context);
  const children = context.document.tree.children.filter(
    (node) => node !== title && !isAttributes(node, context.document),
  );
  return writer.stringify({
    type: 'root',
    children: children.flatMap((node) => rewrite(node, context)) as Root['children'],
  });
}

/** Lines that set attributes of an AsciiDoc page, such as `:toc:`. */
function isAttributes(node: Nodes, document: ParsedDocument): boolean {
  if (node.type !== 'paragraph' || document.format !== 'asciidoc') return false;
  return textLines(rawOf(document, node)).every((line) => /^:!?[\w-]+!?:(?:\s|$)/.test(line));
}

function rewrite(node: Nodes, context: RenderContext): Nodes[] {
  if (node.type === 'html') return [];
  const children = 'children' in node ? node.children.flatMap((child) => rewrite(child, context)) : null;
  if (node.type !== 'link' && node.type !== 'image')
    return [children ? ({ ...node, children } as Nodes) : node];
  const href = hrefOf(node, context);
  const content = (children ?? [{ type: 'text', value: ('alt' in node && node.alt) || node.url }]) as Nodes[];
  if (href === null) return content;
  // A picture of another host is a link; one of the root has an address below the site.
  const shown = node.type === 'image' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
  return [shown ? { ...node, url: href } : ({ type: 'link', url: href, children: content } as Nodes)];
}

function hrefOf(node: Nodes, context: RenderContext): string | null {
  const { document, record } = context;
  const place = document.lines.place(startOf(document, node));
  const link = record.links.find(
    ({ source }) =>
      source.path === document.path && source.line === place.line && source.column === place.column,
  );
  const destination = link ? findDestination(link, context) : null;
  return destination && ['ok', 'healed', 'external'].includes(destination.state) ? destination.href : null;
}
