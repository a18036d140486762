import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import { placeOf } from '../kinds/onboarding/manifest.ts';
import { parseScorecard, type Scorecard } from '../kinds/onboarding/scorecard.ts';
import { startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import { storageKey } from '../progress/storage-key.ts';
import type { TextEdit } from '../text/edit.ts';
import { type RenderContext, replaceNode } from './context.ts';
import { escapeHtml } from './escape.ts';

/** Makes a form of every `scorecard` fence of a path; one that is none stays a fence. */
export function prepareScorecards(context: RenderContext): TextEdit[] {
  const { document, record, handbook, base } = context;
  if (!isOnboarding(record)) return [];
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'scorecard') return undefined;
    const scorecard = parseScorecard(node.value);
    if ('problem' in scorecard) return undefined;
    const number = edits.length === 0 ? '' : `-${edits.length + 1}`;
    const key = storageKey(placeOf(handbook.config, base), 'scorecard', `${record.pathId}${number}`);
    const id = `scorecard-${startOf(document, node)}`;
    edits.push(
      replaceNode(
        document,
        node,
        context.slot({ type: 'html', html: renderScorecard(scorecard, key, id, context) }),
      ),
    );
    return undefined;
  });
  return edits;
}

function renderScorecard(
  { title, scale, criteria }: Scorecard,
  key: string,
  id: string,
  { words }: RenderContext,
): string {
  const hint = escapeHtml(words.steps.remark.replace(/(?<![\s:：])[\s:：]*#/u, ''));
  const rows = criteria.map((criterion) => {
    const name = `${id}-${criterion.id}`;
    const marks = scale.map(
      (mark) =>
        `<label><input type="radio" name="${escapeHtml(name)}" value="${escapeHtml(mark)}" data-rate="${escapeHtml(criterion.id)}" disabled> ${escapeHtml(mark)}</label>`,
    );
    const remark = escapeHtml(words.steps.remark.replace('#', criterion.name));
    const asks = criterion.asks === '' ? '' : `<p>${escapeHtml(criterion.asks)}</p>`;
    return (
      `<fieldset><legend>${escapeHtml(criterion.name)}</legend>${asks}<div class="hb-marks">${marks.join('')}</div>` +
      `<textarea rows="1" data-remark="${escapeHtml(criterion.id)}" aria-label="${remark}" placeholder="${hint}" disabled></textarea></fieldset>`
    );
  });
  return (
    `<form class="hb-scorecard not-content" autocomplete="off" data-hb-scorecard="${escapeHtml(key)}" data-title="${escapeHtml(title)}" aria-label="${escapeHtml(title)}">` +
    `<p class="hb-scorecard-title">${escapeHtml(title)}</p>${rows.join('')}<div class="hb-row" data-actions></div></form>`
  );
}
