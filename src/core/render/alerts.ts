import { startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import { escapeHtml } from './escape.ts';
import type { RenderContext, RenderWords } from './prepare.ts';

/** Labels a quote that opens with `[!NOTE]` and the like; the style sheet makes an alert of a labelled quote. */
export function prepareAlerts({ document, words }: RenderContext): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    const first = node.type === 'blockquote' ? node.children[0] : undefined;
    if (first?.type !== 'paragraph') return undefined;
    const start = startOf(document, first);
    const marker = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?=\r|\n|$)/i.exec(
      document.text.slice(start, start + 40),
    );
    const name = marker?.[1]?.toLowerCase();
    if (!marker || !isAlert(name, words)) return undefined;
    edits.push({
      start,
      end: start + marker[0].length,
      text: `<strong class="hb-alert" data-alert="${name}">${escapeHtml(words.alert[name])}</strong>`,
    });
    return undefined;
  });
  return edits;
}

function isAlert(name: string | undefined, words: RenderWords): name is keyof RenderWords['alert'] {
  return name !== undefined && name in words.alert;
}
