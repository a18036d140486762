import { indexNames } from '../query/alerts.ts';
import { recordsOf } from '../query/order.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { PlaybookRecord } from '../schema/playbook.ts';
import type { ServiceRecord } from '../schema/service.ts';
import { nameKey } from '../text/name-key.ts';
import { compareText } from '../text/order.ts';
import { handbookOf } from './hub-id.ts';

/** An alert as playbooks name it, with all playbooks that answer to it. */
export interface HubAlert {
  key: string;
  name: string;
  playbooks: PlaybookRecord[];
  /** Playbooks of more than one handbook answer to it. */
  twin: boolean;
}

/** The alerts that playbooks state; a playbook that states none stands under its title. In the order of their names. */
export function listHubAlerts(records: readonly HandbookRecord[]): HubAlert[] {
  const index = indexNames(records);
  const alerts = new Map<string, HubAlert>();
  for (const record of recordsOf(records, 'playbook')) {
    const stated = record.alerts.length > 0 ? record.alerts : [record.title];
    for (const { value } of stated) {
      const key = nameKey(value);
      if (key === '' || alerts.has(key)) continue;
      const playbooks = index.get(key) ?? [record];
      alerts.set(key, { key, name: value, playbooks, twin: new Set(playbooks.map(handbookOf)).size > 1 });
    }
  }
  return [...alerts.values()].sort((a, b) => compareText(a.key, b.key));
}

/** Services that several handbooks describe under one name, in the order of their names. */
export function findServiceTwins(records: readonly HandbookRecord[]): ServiceRecord[][] {
  const byName = Map.groupBy(recordsOf(records, 'service'), ({ title }) => nameKey(title.value));
  return [...byName]
    .filter(([key, services]) => key !== '' && new Set(services.map(handbookOf)).size > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, services]) => services);
}
