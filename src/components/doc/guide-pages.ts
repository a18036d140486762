import { recordsOf } from '../../core/query/order.ts';
import { divideIndex, type IndexPage, textBytes } from '../../core/render/page-budget.ts';
import type { DocRecord } from '../../core/schema/service.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';

/** The pages of the guide's index, in the order of the handbook. */
export function guidePages(data: HandbookData): IndexPage<DocRecord>[] {
  return once(data, 'guide', ({ records }) =>
    divideIndex(
      '/guide/',
      recordsOf(records, 'doc').filter((doc) => doc.url !== '/'),
      {
        nameOf: ({ title }) => title.value.slice(0, 18),
        bytesOf: ({ title, url, description, owners }) =>
          190 + textBytes(title.value, url, description?.value, ...owners.map(({ value }) => value)),
      },
    ),
  );
}
