import { type Elsewhere, findElsewhere } from '../elsewhere/find-elsewhere.ts';
import { shortTitle } from '../query/navigation.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Mention } from '../schema/record-base.ts';
import type { TextEdit } from '../text/edit.ts';
import { siteHref } from '../text/site-href.ts';
import type { RenderContext } from './context.ts';
import { renderStatusChip } from './decision-chip.ts';
import { escapeHtml, renderAttribute } from './escape.ts';

/**
 * Makes links of bare mentions of decisions, with the status behind the words. A number that several decisions carry
 * leads to a choice; one that none carries is marked.
 */
export function prepareMentions({ document, record, handbook, base, words }: RenderContext): TextEdit[] {
  if (document.format !== 'markdown') return [];
  return record.mentions
    .filter((mention) => mention.source.path === document.path)
    .flatMap((mention): TextEdit[] => {
      const { line, column } = mention.source;
      if (line === null || column === null) return [];
      const start = document.lines.start(line) + column - 1;
      if (!document.text.startsWith(mention.raw, start)) return [];
      const end = start + mention.raw.length;
      const elsewhere = findElsewhere(mention.raw, handbook);
      if (elsewhere)
        return elsewhere.href === null ? [] : [{ start, end, text: renderElsewhere(mention, elsewhere) }];
      const candidates = mention.candidates.flatMap((id) => handbook.byId.get(id) ?? []);
      return [{ start, end, text: renderMention(mention, candidates, base, words) }];
    });
}

function renderElsewhere({ raw }: Mention, { href, record }: Elsewhere): string {
  const title = record ? ` ${renderAttribute('title', record.title)}` : '';
  return `<a class="hb-mention" ${renderAttribute('href', href ?? '')}${title}>${escapeHtml(raw)}</a>`;
}

function renderMention(
  mention: Mention,
  candidates: readonly HandbookRecord[],
  base: string,
  words: RenderContext['words'],
): string {
  const text = escapeHtml(mention.raw);
  const [only] = candidates;
  if (!only) return `<span class="hb-dead" ${renderAttribute('title', words.deadMention)}>${text}</span>`;
  if (candidates.length === 1) return link(only, text, base, words);
  const choices = candidates
    .map((candidate) => link(candidate, escapeHtml(shortTitle(candidate)), base, words))
    .join(', ');
  return `<span class="hb-choice">${text} <span class="hb-choice-list">(${escapeHtml(words.oneOf)} ${choices})</span></span>`;
}

function link(record: HandbookRecord, text: string, base: string, words: RenderContext['words']): string {
  const href = renderAttribute('href', siteHref(record.url, base));
  const title = renderAttribute('title', record.title.value);
  const chip = renderStatusChip(record, words);
  return `<a class="hb-mention" ${href} ${title}>${text}</a>${chip}`;
}
