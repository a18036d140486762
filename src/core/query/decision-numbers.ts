import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { addTo } from '../text/add-to.ts';
import { recordsOf } from './order.ts';

/** A number as a segment of an address, and the decision that it leads to. */
export interface NumberPage {
  number: string;
  record: AdrRecord;
}

/**
 * The spellings of every number that one decision of the handbook has, such as `7` and `0007`; a number that several have
 * leads nowhere, and neither does one that is the address of a page.
 */
export function listNumberPages(records: readonly HandbookRecord[]): NumberPage[] {
  const decisions = recordsOf(records, 'adr');
  const byNumber = new Map<number, AdrRecord[]>();
  for (const record of decisions) {
    if (!record.number) continue;
    addTo(byNumber, record.number.value, record);
  }
  const taken = new Set(decisions.map(({ url }) => url));
  return [...byNumber].flatMap(([value, [record, second]]) => {
    if (!record || second) return [];
    const spellings = new Set([String(value), String(value).padStart(4, '0'), record.number?.raw ?? '']);
    return [...spellings]
      .filter((number) => /^\d+$/.test(number) && !taken.has(`/adr/${number}/`))
      .map((number) => ({ number, record }));
  });
}
