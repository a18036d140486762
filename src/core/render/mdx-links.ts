import { endOf, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './context.ts';
import { findDestination } from './destination.ts';
import { escapeHtml, renderAttribute } from './escape.ts';

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
    const end = endOf(document, node);
    const start = startOf(document, node);
    const tail = document.text.lastIndexOf(`](${node.url}`, end);
    if (tail < start) return undefined;
    // A file of the repository that is no page has no address on the site: its words stay.
    if (destination?.state === 'unpublished' && node.type === 'link' && document.text[start] === '[') {
      const word = context.words.unpublished;
      const title = renderAttribute('title', `${word}: ${destination.href}`);
      edits.push({ start, end: start + 1, text: `<span class="hb-unpublished" ${title}>` });
      edits.push({ start: tail, end, text: `<span class="sr-only"> (${escapeHtml(word)})</span></span>` });
      return undefined;
    }
    const isLed = destination?.state === 'external' && destination.href !== node.url;
    if (destination?.state !== 'ok' && destination?.state !== 'healed' && !isLed) return undefined;
    edits.push({ start: tail + 2, end: tail + 2 + node.url.length, text: destination.href });
    return undefined;
  });
  return edits;
}
