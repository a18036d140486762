import { isEffective } from '../graph/standing.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import type { AdrStatus } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { RenderWords } from './context.ts';
import { escapeHtml } from './escape.ts';

/** The status of a decision behind the words that name it; nothing for other records and for one without a status. */
export function renderStatusChip(record: HandbookRecord, words: RenderWords): string {
  const status = shownStatus(record);
  return status === null
    ? ''
    : ` <span class="hb-chip" data-status="${status}" data-pagefind-ignore>${escapeHtml(words.status[status])}</span>`;
}

/** The same where the decision no longer holds, for links, which are many. */
export function renderDeadChip(record: HandbookRecord, words: RenderWords): string {
  const status = shownStatus(record);
  return status === 'superseded' || status === 'deprecated' || status === 'rejected'
    ? renderStatusChip(record, words)
    : '';
}

/** A decision that another has replaced is superseded, whether its own file says so or not. */
function shownStatus(record: HandbookRecord): AdrStatus | null {
  if (!isDecision(record)) return null;
  return record.relations.some(isEffective) ? 'superseded' : (record.status?.value ?? null);
}
