import type { Handbook } from '../graph/handbook.ts';
import type { AlertRule } from '../kinds/playbook/alert-rules.ts';
import type { PlaybookRecord } from '../schema/playbook.ts';
import { nameKey } from '../text/name-key.ts';
import { findLinkTarget } from './alert-link.ts';
import { indexNames, listAlertPages } from './alerts.ts';
import { indexed } from './indexed.ts';
import { findService } from './services.ts';

/**
 * How an alerting rule finds its page: `linked`; `missing` without an address; `wrong` with that of another page; `dead`
 * with one that leads nowhere; `elsewhere` with one of another site; `unwritten` where no playbook has its name.
 */
export type AlertLinkState = 'linked' | 'missing' | 'wrong' | 'dead' | 'elsewhere' | 'unwritten';

/** A rule with its state, the page that it should lead to and the dashboard of its service. */
export interface AuditedAlert {
  rule: AlertRule;
  state: AlertLinkState;
  /** Address of the alert's page, without base; null where there is no playbook. */
  page: string | null;
  playbooks: readonly PlaybookRecord[];
  dashboard: string | null;
}

/** Audits the address of every rule. */
export function auditAlerts(handbook: Handbook, rules: readonly AlertRule[]): AuditedAlert[] {
  const names = indexed(handbook.records, 'alert-names', indexNames);
  const pages = indexed(
    handbook.records,
    'alert-pages',
    (records) => new Map(listAlertPages(records).map((page) => [page.name, page])),
  );
  return rules.map((rule) => {
    const key = nameKey(rule.name.value);
    const playbooks = names.get(key) ?? [];
    const shown = playbooks[0]?.aliases.find(({ value }) => nameKey(value) === key)?.value;
    const segment = [rule.name.value, shown, shown?.toLowerCase()].find(
      (name) => name !== undefined && pages.has(name),
    );
    const page = segment === undefined ? (playbooks[0]?.url ?? null) : `/alert/${segment}/`;
    return {
      rule,
      state: stateOf(rule, playbooks, handbook),
      page,
      playbooks,
      dashboard: dashboardOf(playbooks, handbook),
    };
  });
}

function stateOf(rule: AlertRule, playbooks: readonly PlaybookRecord[], handbook: Handbook): AlertLinkState {
  const target = findLinkTarget(rule, handbook);
  if (target.state === 'playbook')
    return playbooks.length === 0 || target.playbooks.some((playbook) => playbooks.includes(playbook))
      ? 'linked'
      : 'wrong';
  if (target.state === 'dead') return 'dead';
  if (target.state === 'unknown') return 'elsewhere';
  return playbooks.length === 0 ? 'unwritten' : 'missing';
}

/** The first dashboard of the one service that the playbooks are for; of several services none is the right one. */
function dashboardOf(playbooks: readonly PlaybookRecord[], { records }: Handbook): string | null {
  const services = new Set(
    playbooks.flatMap((playbook) => playbook.services.map(({ value }) => findService(records, value))),
  );
  const [only, second] = [...services];
  const address = only && second === undefined ? only.dashboards[0]?.value : undefined;
  return address && /^https?:\/\/\S+$/.test(address) ? address : null;
}
