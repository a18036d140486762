import { endOf, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext, RenderWords } from './context.ts';
import { escapeHtml } from './escape.ts';

/**
 * Labels a quote that opens with `[!NOTE]` and the like, or with `[!NOTE] Title`; the style sheet makes an alert of a
 * labelled quote.
 */
export function prepareAlerts({ document, words }: RenderContext): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    const first = node.type === 'blockquote' ? node.children[0] : undefined;
    if (first?.type !== 'paragraph') return undefined;
    const start = startOf(document, first);
    const line = /^[^\r\n]*/.exec(document.text.slice(start, endOf(document, first)))?.[0].trimEnd() ?? '';
    const marker = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:[ \t]+(?=\S)|$)/i.exec(line);
    const name = marker?.[1]?.toLowerCase();
    if (!marker || !isAlert(name, words)) return undefined;
    const end = start + marker[0].length;
    const opening = `<strong class="hb-alert" data-alert="${name}">`;
    if (marker[0].length === line.length) {
      edits.push({ start, end, text: `${opening}${escapeHtml(words.alert[name])}</strong>` });
      return undefined;
    }
    const behind = start + line.length;
    edits.push({ start, end, text: opening }, { start: behind, end: behind, text: '</strong>' });
    return undefined;
  });
  return edits;
}

function isAlert(name: string | undefined, words: RenderWords): name is keyof RenderWords['alert'] {
  return name !== undefined && name in words.alert;
}
