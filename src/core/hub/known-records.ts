import type { KnownRecord } from '../elsewhere/known-handbooks.ts';
import { findSuccessors, standingOf } from '../graph/standing.ts';
import { isDecision } from '../kinds/adr/descriptor.ts';
import { numberOf } from '../kinds/descriptors.ts';
import { indexNames } from '../query/alerts.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { addTo } from '../text/add-to.ts';
import { compareText } from '../text/order.ts';

/** What a handbook remembers of the records of another one, so that links to them can be resolved without it. */
export function reduceRecords(records: readonly HandbookRecord[]): KnownRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const alerts = keysOfAlerts(records);
  return records
    .map((record): KnownRecord => {
      const number = numberOf(record)?.value;
      const keys = alerts.get(record) ?? [];
      const standing = isDecision(record) ? standingOf(record, byId) : null;
      const successors = isDecision(record) ? findSuccessors(record, byId) : [];
      return {
        ...{ id: record.id, path: record.path, url: record.url, title: record.title.value },
        ...(number === undefined ? {} : { number }),
        ...(keys.length > 0 ? { alerts: keys } : {}),
        ...(standing === 'replaced' || standing === 'closed'
          ? { retired: successors.map(({ id }) => id) }
          : {}),
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
}

/** The keys of the alerts that lead to each record. */
export function keysOfAlerts(records: readonly HandbookRecord[]): Map<HandbookRecord, string[]> {
  const keys = new Map<HandbookRecord, string[]>();
  for (const [key, playbooks] of indexNames(records))
    for (const playbook of playbooks) addTo(keys, playbook, key);
  return keys;
}
