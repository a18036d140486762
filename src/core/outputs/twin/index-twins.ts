import { describeKind, severityOf, statusOf } from '../../kinds/descriptors.ts';
import { isPlaybook } from '../../kinds/playbook/descriptor.ts';
import { durationText } from '../../kinds/postmortem/duration.ts';
import { buildActionLedger, type LedgerAction } from '../../kinds/postmortem/metrics/action-ledger.ts';
import { buildIncidentMetrics, spanOf } from '../../kinds/postmortem/metrics/incident-metrics.ts';
import { isService } from '../../kinds/service/descriptor.ts';
import { areaOf } from '../../query/areas.ts';
import { findPairs } from '../../query/compare.ts';
import { isEffective, standingOf } from '../../query/decisions.ts';
import { buildHealth } from '../../query/health.ts';
import { shortTitle } from '../../query/navigation.ts';
import { newestFirst, newestOf, recordsOf } from '../../query/order.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { Diagnostic, HandbookRecord } from '../../schema/handbook.ts';
import { KINDS, type Kind } from '../../schema/record-base.ts';
import { listNames } from '../../text/list-names.ts';
import { compareText } from '../../text/order.ts';
import { dueRows } from '../due.ts';
import { codeOf } from './record-facts.ts';
import { inLine, linkRecord, say, type TwinSite } from './twin-site.ts';
import { isTwinKey, type TwinKey } from './twin-words.ts';

/** An index as its twin says it: rows below headings, which are cut into files of bounded size. */
export interface IndexTwin {
  /** Address of the index without base. */
  url: string;
  title: string;
  rows: TwinRow[];
}

/** A row of an index, or a heading above the rows that follow. */
export type TwinRow = { heading: string } | { text: string };

/** The twins of all pages that list records. `diagnostics` are those that the status page shows. */
export function listIndexTwins(twins: TwinSite, diagnostics: readonly Diagnostic[]): IndexTwin[] {
  const index = (url: string, title: TwinKey, rows: TwinRow[]): IndexTwin => ({
    url,
    title: say(twins, title),
    rows,
  });
  return [
    { url: '/', title: inLine(twins.site.title), rows: homeRows(twins) },
    index('/adr/', 'nav.decisionLog', decisionRows(twins)),
    index('/adr/in-force/', 'nav.inForce', inForceRows(twins)),
    index('/adr/timeline/', 'nav.timeline', timelineRows(twins)),
    index('/adr/graph/', 'nav.graph', graphRows(twins)),
    index('/adr/compare/', 'nav.compare', pairRows(twins)),
    index('/playbooks/', 'kind.playbook', recordRows('playbook', twins)),
    index('/postmortems/', 'kind.postmortem', incidentRows(twins)),
    index('/postmortems/actions/', 'actions.title', actionRows(twins)),
    index('/postmortems/metrics/', 'metrics.title', metricRows(twins)),
    index('/onboarding/', 'kind.onboarding', recordRows('onboarding', twins)),
    index('/services/', 'kind.service', recordRows('service', twins)),
    index('/guide/', 'kind.doc', recordRows('doc', twins)),
    index('/due/', 'due.title', dueTwinRows(twins)),
    index('/status/', 'nav.status', healthRows(twins, diagnostics)),
  ];
}

/** A record as one line: its link, how it stands, and what tells it from others of its kind. */
export function recordLine(record: HandbookRecord, twins: TwinSite): string {
  const { language } = twins.handbook.config;
  const status = statusOf(record);
  const facts = [
    status && (status.value === 'unknown' ? inLine(status.raw) : say(twins, `status.${status.value}`)),
    'date' in record ? record.date?.value : null,
    severityOf(record) && inLine(severityOf(record)?.value ?? ''),
    isPlaybook(record) &&
      listNames(
        record.alerts.slice(0, 20).map(({ value }) => codeOf(value)),
        language,
      ),
    isService(record) && record.team && inLine(record.team.value),
    listNames(
      record.services.slice(0, 20).map(({ value }) => inLine(value)),
      language,
    ),
    record.description && inLine(record.description.value),
  ].filter(Boolean);
  return `${linkRecord(record, twins)}${facts.length > 0 ? `: ${facts.join('; ')}` : ''}`;
}

function recordRows(kind: Kind, twins: TwinSite): TwinRow[] {
  return recordsOf(twins.handbook.records, kind).map((record) => ({ text: recordLine(record, twins) }));
}

function homeRows(twins: TwinSite): TwinRow[] {
  const { records } = twins.handbook;
  return KINDS.flatMap((kind): TwinRow[] => {
    const own = records.filter((record) => record.kind === kind);
    // The indexes hold the rest.
    if (own.length === 0) return [];
    return [
      { heading: `${nameOfKind(kind, twins)} (${own.length})` },
      ...newestOf(own)
        .slice(0, 30)
        .map((record) => ({ text: recordLine(record, twins) })),
      ...(own.length > 30 ? [{ text: say(twins, 'record.more', { count: String(own.length - 30) }) }] : []),
    ];
  });
}

function nameOfKind(kind: Kind, twins: TwinSite): string {
  const key = `kind.${kind}`;
  return isTwinKey(key) ? say(twins, key) : describeKind({ kind }).names.many;
}

function decisionRows(twins: TwinSite): TwinRow[] {
  return newestFirst(recordsOf(twins.handbook.records, 'adr')).map((record) => ({
    text: recordLine(record, twins),
  }));
}

/** When a decision held, as its page says it. */
function writeLife({ inForce }: AdrRecord): string {
  return inForce
    .map(({ from, until, ended }) => `${from ?? '?'} – ${until ?? (ended ? '?' : '')}`.trim())
    .join(', ');
}

/** What holds, by area; what has an end, which may lie ahead; and what says nothing of it. */
function inForceRows(twins: TwinSite): TwinRow[] {
  const { records, byId, tree } = twins.handbook;
  const decisions = recordsOf(records, 'adr');
  const line = (record: AdrRecord): TwinRow => ({
    text: `${linkRecord(record, twins)}: ${writeLife(record)}`,
  });
  const holding = decisions.filter(({ inForce }) => {
    const last = inForce.at(-1);
    return last !== undefined && last.until === null && !last.ended;
  });
  const byArea = Map.groupBy(holding, (record) => areaOf(record, tree.folders));
  const areas = [...byArea].sort(([a], [b]) => compareText(a ?? '\uffff', b ?? '\uffff'));
  const ended = decisions.filter((record) => record.inForce.length > 0 && !holding.includes(record));
  const unstated = decisions.filter((record) => standingOf(record, byId) === 'unstated');
  return [
    ...areas.flatMap(([area, own]) => [
      { heading: area === null ? say(twins, 'inForce.area') : inLine(area) },
      ...own.map(line),
    ]),
    ...(ended.length > 0 ? [{ heading: `… ${say(twins, 'inForce.until')}` }, ...ended.map(line)] : []),
    ...(unstated.length > 0
      ? [
          { heading: say(twins, 'inForce.unstated') },
          ...unstated.map((record) => ({ text: linkRecord(record, twins) })),
        ]
      : []),
  ];
}

function timelineRows(twins: TwinSite): TwinRow[] {
  return newestFirst(recordsOf(twins.handbook.records, 'adr'))
    .reverse()
    .map((record) => ({
      text: [linkRecord(record, twins), writeLife(record)].filter(Boolean).join(': '),
    }));
}

/** The relations that decisions state, each once and in the direction in which it is said. */
function graphRows(twins: TwinSite): TwinRow[] {
  const { records, byId } = twins.handbook;
  const drawn = new Set(['supersedes', 'amends', 'clarifies', 'relates-to']);
  return recordsOf(records, 'adr').flatMap((record) =>
    record.relations
      .filter(
        ({ type, target }) =>
          drawn.has(type) && target !== null && (type !== 'relates-to' || record.id < target),
      )
      .flatMap((relation) => {
        const other = relation.target === null ? undefined : byId.get(relation.target);
        if (!other) return [];
        const word = say(twins, `relation.${relation.type}`);
        const pending =
          relation.type === 'supersedes' && !isEffective(relation)
            ? ` (${say(twins, 'status.proposed')})`
            : '';
        return [{ text: `${linkRecord(record, twins)} · ${word} · ${linkRecord(other, twins)}${pending}` }];
      }),
  );
}

function pairRows(twins: TwinSite): TwinRow[] {
  const { records, byId } = twins.handbook;
  return findPairs(records, byId).map(({ old, successor }) => ({
    text: `${linkRecord(old, twins)} → ${linkRecord(successor, twins)}`,
  }));
}

function incidentRows(twins: TwinSite): TwinRow[] {
  return newestFirst(recordsOf(twins.handbook.records, 'postmortem')).map((record) => {
    const minutes = spanOf(record, 'resolve');
    const length = minutes === null ? '' : `; ${durationText(minutes)}`;
    return { text: `${recordLine(record, twins)}${length}` };
  });
}

function actionRows(twins: TwinSite): TwinRow[] {
  const { records, byId } = twins.handbook;
  return buildActionLedger(recordsOf(records, 'postmortem')).map((action: LedgerAction) => {
    const incident = byId.get(action.incident.id);
    const facts = [
      say(twins, `actions.${action.state}`),
      action.owner && inLine(action.owner),
      action.due,
      action.link,
      incident && linkRecord(incident, twins),
    ].filter(Boolean);
    return { text: `${inLine(action.text)}: ${facts.join('; ')}` };
  });
}

function metricRows(twins: TwinSite): TwinRow[] {
  const { spans, factors } = buildIncidentMetrics(recordsOf(twins.handbook.records, 'postmortem'));
  const length = (minutes: number | null): string => (minutes === null ? '–' : durationText(minutes));
  return [
    ...spans.map(({ span, basis, n, median, p90 }) => {
      const note = basis === 'wall' ? '' : ` (${say(twins, 'metrics.support')})`;
      const figures = [
        `${say(twins, 'metrics.median')} ${length(median)}`,
        `${say(twins, 'metrics.p90')} ${length(p90)}`,
        `${say(twins, 'metrics.n')} ${n}`,
      ];
      return { text: `${say(twins, `incident.${span}`)}${note}: ${figures.join('; ')}` };
    }),
    ...(factors.length > 0 ? [{ heading: say(twins, 'metrics.factors') }] : []),
    ...factors.map(({ factor, ids }) => ({ text: `${inLine(factor)}: ${ids.length}` })),
  ];
}

function dueTwinRows(twins: TwinSite): TwinRow[] {
  return dueRows(twins.handbook.records).map(({ by, text, record, owners }) => {
    const who = owners.length > 0 ? `; ${owners.map(inLine).join(', ')}` : '';
    const name = text === shortTitle(record) ? '' : `${inLine(text)}; `;
    return { text: `${by}: ${name}${linkRecord(record, twins)}${who}` };
  });
}

function healthRows(twins: TwinSite, diagnostics: readonly Diagnostic[]): TwinRow[] {
  const { records, skipped } = twins.handbook;
  const health = buildHealth(records);
  // A draft has no line in any output.
  const left = skipped.filter(({ reason }) => reason !== 'draft');
  const part = (heading: TwinKey, texts: readonly string[]): TwinRow[] =>
    texts.length === 0
      ? []
      : [{ heading: `${say(twins, heading)} (${texts.length})` }, ...texts.map((text) => ({ text }))];
  const link = (record: HandbookRecord): string => linkRecord(record, twins);
  return [
    ...part(
      'health.findings',
      diagnostics.map(
        ({ severity, path, line, message, rule }) =>
          `${severity} ${codeOf(line === null ? path : `${path}:${line}`)}: ${inLine(message)} ${codeOf(rule)}`,
      ),
    ),
    ...part('health.noOwner', health.withoutOwner.map(link)),
    ...part(
      'fact.deadLinks',
      health.deadLinks.map(
        ({ href, path, line }) => `${codeOf(href)}: ${codeOf(`${path}${line === null ? '' : `:${line}`}`)}`,
      ),
    ),
    ...part('health.unlinked', health.unlinkedIncidents.map(link)),
    ...part(
      'health.skipped',
      left.map(({ path, reason }) => `${codeOf(path)}: ${inLine(reason)}`),
    ),
  ];
}
