import { endOf, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './context.ts';
import { findDestination } from './destination.ts';

/** Leads the Markdown links of an MDX page to the pages they mean. A link that leads nowhere is left for the rules. */
export function prepareMdxLinks(context: RenderContext): TextEdit[] {
  const { document, record } = context;
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const place = document.lines.place(startOf(document, node));
    const link = record.links.find(
      ({ source }) => source.line === place.line && source.column === place.column,
    );
    const destination = link ? findDestination(link, context) : null;
    if (destination?.state !== 'ok' && destination?.state !== 'healed') return undefined;
    const end = endOf(document, node);
    const tail = document.text.lastIndexOf(`](${node.url}`, end);
    if (tail < startOf(document, node)) return undefined;
    edits.push({ start: tail + 2, end: tail + 2 + node.url.length, text: destination.href });
    return undefined;
  });
  return edits;
}
