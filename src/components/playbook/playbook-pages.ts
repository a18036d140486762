import type { List } from '../../core/outputs/list-file.ts';
import { recordsOf } from '../../core/query/order.ts';
import { divideIndex, type IndexPage, textBytes } from '../../core/render/page-budget.ts';
import type { PlaybookRecord } from '../../core/schema/playbook.ts';
import { listNames } from '../../core/text/list-names.ts';
import { pageLocale } from '../../plugin/page-locale.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';
import { byInitial, initialOf } from '../site/initial.ts';

/** The pages of all playbooks, by letter where they are several. */
export function playbookPages(data: HandbookData): IndexPage<PlaybookRecord>[] {
  return once(data, 'playbooks', ({ records }) =>
    divideIndex('/playbooks/', byInitial(recordsOf(records, 'playbook')), {
      nameOf: initialOf,
      bytesOf: ({ title, url, alerts, services }) =>
        320 +
        2 * textBytes(title.value) +
        textBytes(url) +
        alerts.reduce((sum, { value }) => sum + textBytes(value) + 40, 0) +
        services.reduce((sum, { value }) => sum + 3 * textBytes(value) + 60, 0),
    }),
  );
}

/** All rows of the index of playbooks. */
export function playbookList({ records }: HandbookData): List {
  return {
    name: 'playbooks',
    columns: ['record', 'text', 'text', 'text'],
    fields: ['title', 'severity', 'service'],
    rows: byInitial(recordsOf(records, 'playbook')).map(({ url, title, alerts, severity, services }) => {
      const names = services.map(({ value }) => value);
      return [
        url,
        '',
        title.value,
        [
          listNames(
            alerts.map(({ value }) => value),
            pageLocale().lang,
          ),
          severity?.value ?? '',
          listNames(names, pageLocale().lang),
        ],
        [title.value, severity?.value ?? '', names.join('\n')],
      ];
    }),
  };
}
