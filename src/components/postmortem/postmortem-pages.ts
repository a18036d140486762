import { isPending } from '../../core/kinds/postmortem/action-state.ts';
import { durationText } from '../../core/kinds/postmortem/duration.ts';
import {
  type ActionCounts,
  buildActionLedger,
  countActions,
  groupActions,
  type LedgerAction,
} from '../../core/kinds/postmortem/metrics/action-ledger.ts';
import { severityOf, spanOf } from '../../core/kinds/postmortem/metrics/incident-metrics.ts';
import type { List } from '../../core/outputs/list-file.ts';
import { newestFirst, recordsOf } from '../../core/query/order.ts';
import { divideIndex, type IndexPage, textBytes } from '../../core/render/page-budget.ts';
import type { PostmortemRecord } from '../../core/schema/postmortem.ts';
import { listNames } from '../../core/text/list-names.ts';
import { pageLocale } from '../../plugin/page-locale.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';

/** The pages of all incidents, newest first. */
export function incidentPages(data: HandbookData): IndexPage<PostmortemRecord>[] {
  return once(data, 'incidents', ({ records }) =>
    divideIndex('/postmortems/', newestFirst(recordsOf(records, 'postmortem')), {
      nameOf: ({ date }) => date?.value.slice(0, 7) ?? '–',
      bytesOf: ({ title, url, services, factors }) =>
        520 +
        textBytes(title.value, url, ...factors.map(({ value }) => value)) +
        services.reduce((sum, { value }) => sum + 3 * textBytes(value) + 60, 0),
    }),
  );
}

/** An incident with how its actions stand and how long it took. */
export interface IncidentRow {
  incident: PostmortemRecord;
  actions: ActionCounts;
  minutes: number | null;
}

/** What a row of the index tells of an incident. */
export function incidentRow(incident: PostmortemRecord): IncidentRow {
  return {
    incident,
    actions: countActions(buildActionLedger([incident])),
    minutes: spanOf(incident, 'mitigate'),
  };
}

/** Says which factors of an incident are categories: those of a list of words; one in a sentence is of its incident alone. */
export function categoriesOf({
  site,
}: HandbookData): (incident: PostmortemRecord) => PostmortemRecord['factors'] {
  const recurring = new Set(site.incidents.metrics.factors.map(({ factor }) => factor));
  return ({ factors }) =>
    factors.filter(({ value, source }) => source.from === 'frontmatter' || recurring.has(value));
}

/** All rows of the index of incidents. */
export function incidentList(data: HandbookData): List {
  const isCategory = categoriesOf(data);
  return {
    name: 'postmortems',
    columns: ['record', 'number', 'text', 'number', 'text', 'text'],
    fields: ['date', 'year', 'severity', 'minutes', 'service', 'factor'],
    rows: newestFirst(recordsOf(data.records, 'postmortem')).map((incident) => {
      const { actions, minutes } = incidentRow(incident);
      const date = incident.date?.value ?? '';
      const services = incident.services.map(({ value }) => value);
      return [
        incident.url,
        '',
        incident.title.value,
        [
          date,
          incident.severity?.value ?? '',
          minutes === null ? '' : durationText(minutes),
          listNames(services, pageLocale().lang),
          actions.total === 0 ? '' : actions.stated ? `${actions.open}/${actions.total}` : `${actions.total}`,
        ],
        [
          date,
          date.slice(0, 4),
          severityOf(incident),
          minutes === null ? '' : String(minutes),
          services.join('\n'),
          isCategory(incident)
            .map(({ value }) => value)
            .join('\n'),
        ],
      ];
    }),
  };
}

/** An action in the group that it stands in. */
export interface GroupedAction {
  group: string | null;
  action: LedgerAction;
}

/** How actions are grouped. */
export type Grouping = 'owner' | 'service';

/** All actions of all incidents. */
export function ledgerOf(data: HandbookData): LedgerAction[] {
  return once(data, 'ledger', ({ records }) => buildActionLedger(recordsOf(records, 'postmortem')));
}

/** The pages of all actions, by owner or by service. */
export function actionPages(data: HandbookData, by: Grouping): IndexPage<GroupedAction>[] {
  return once(data, `actions-${by}`, () => {
    const rows = groupActions(ledgerOf(data), by).flatMap(({ name, actions }) =>
      actions.map((action): GroupedAction => ({ group: name, action })),
    );
    const url = by === 'owner' ? '/postmortems/actions/' : '/postmortems/actions/by-service/';
    return divideIndex(url, rows, {
      nameOf: ({ group }) => group ?? '–',
      // A row whose action is long or has a link tells its text twice.
      bytesOf: ({ group, action }) =>
        1120 +
        textBytes(action.text, action.link ? action.text : '', action.link, action.incident.title) +
        textBytes(action.incident.url, action.owner, action.owner, group, ...action.services),
    });
  });
}

/** All rows of the ledger of actions. */
export function actionList(data: HandbookData): List {
  return {
    name: 'actions',
    columns: ['text', 'text', 'number', 'chip', 'record'],
    fields: ['state', 'owner', 'service', 'due', 'open'],
    rows: ledgerOf(data).map((action) => [
      action.incident.url,
      '',
      action.incident.title,
      [action.text, action.owner ?? '', action.due ?? '', action.state],
      [
        statesOf(action),
        action.owner ?? '',
        action.services.join('\n'),
        action.due ?? '',
        isPending(action) ? '1' : '',
      ],
    ]),
  };
}

/** The words by which the filter finds an action: how it stands and, of one to be done, whether something follows it up. */
export function statesOf(action: LedgerAction): string {
  const { state, link } = action;
  return [state, ...(isPending(action) ? [link ? 'linked' : 'unlinked'] : [])].join('\n');
}

/** How the actions stand in a few words: "2 of 7 open", or only how many where no file says how they stand. */
export function actionsText(t: App.Locals['t'], { total, open, stated }: ActionCounts): string {
  return stated
    ? t('handbook.actions.openOf', { open, total })
    : t('handbook.actions.count', { count: total });
}
