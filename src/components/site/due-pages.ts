import { type DueRow, dueRows } from '../../core/outputs/due.ts';
import type { List } from '../../core/outputs/list-file.ts';
import { divideIndex, type IndexPage, textBytes } from '../../core/render/page-budget.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';

/** What a row takes besides its texts. */
const ROW = 620;

/** The pages of what is due, soonest first. */
export function duePages(data: HandbookData): IndexPage<DueRow>[] {
  return once(data, 'due', ({ records }) =>
    divideIndex('/due/', dueRows(records), {
      nameOf: ({ by }) => by.slice(0, 7),
      bytesOf: ({ text, record, owners, services }) =>
        ROW + textBytes(text, record.url, record.title.value) + 2 * textBytes(...owners, ...services),
    }),
  );
}

/** All rows of what is due; the page has the word for each kind. */
export function dueList({ records }: HandbookData): List {
  return {
    name: 'due',
    columns: ['record', 'chip', 'text', 'text', 'due'],
    fields: ['state', 'kind', 'owner', 'service', 'due', 'open'],
    rows: dueRows(records).map(({ kind, text, record, owners, services, by }) => [
      record.url,
      '',
      text,
      [kind, owners.join(', '), services.join(', '), by],
      ['later', kind, owners.join('\n'), services.join('\n'), by, '1'],
    ]),
  };
}
