import type { Duration, PostmortemRecord } from '../../../schema/postmortem.ts';
import { postmortemFieldNamed } from '../../../words/postmortem.ts';
import { parseDuration } from '../duration.ts';
import { spanMinutes } from '../time-value.ts';
import { buildDistribution, type Distribution } from './distribution.ts';

/** The lengths of time that are told of incidents, in the order of an incident. */
export const SPANS = ['detect', 'mitigate', 'resolve'] as const;
export type SpanName = (typeof SPANS)[number];

/** One incident's length of time in minutes. */
export interface SpanPoint {
  id: string;
  minutes: number;
}

/**
 * The lengths of one kind. `wall` is reckoned from the times of the pages: to detect runs from the start to the
 * detection, to mitigate and to resolve from the detection, or from the start where no detection is stated.
 * `support-hours` is as the pages state it and never mixed with the other.
 */
export interface SpanMetric extends Distribution {
  span: SpanName;
  basis: 'wall' | 'support-hours';
  /** Shortest first, then by id. */
  points: SpanPoint[];
}

/** Incidents of a month (`2026-03`) by severity, in the author's words; the empty word where none is stated. */
export interface MonthCount {
  month: string;
  severity: string;
  ids: string[];
}

/** A factor with the incidents that name it. */
export interface FactorCount {
  factor: string;
  ids: string[];
}

/** What all incidents together show. */
export interface IncidentMetrics {
  incidents: number;
  /** Incidents that state no date and so stand in no month. */
  undated: number;
  spans: SpanMetric[];
  months: MonthCount[];
  severities: string[];
  /** Factors that at least two incidents name, the most frequent first. */
  factors: FactorCount[];
  /** Factors that one incident names. */
  singleFactors: number;
}

/** The figures of a set of incidents, all of them recomputable from `handbook.json`. */
export function buildIncidentMetrics(records: readonly PostmortemRecord[]): IncidentMetrics {
  const dated = records.filter((record) => /^\d{4}-\d{2}/.test(record.date?.value ?? ''));
  const factors = countFactors(records);
  return {
    incidents: records.length,
    undated: records.length - dated.length,
    spans: [
      ...SPANS.map((span) => buildSpan(span, 'wall', records)),
      ...SPANS.map((span) => buildSpan(span, 'support-hours', records)).filter(({ n }) => n > 0),
    ],
    months: countMonths(dated),
    severities: [...new Set(records.map(severityOf))].sort(compareSeverities),
    factors: factors.filter(({ ids }) => ids.length > 1),
    singleFactors: factors.filter(({ ids }) => ids.length === 1).length,
  };
}

/** The wall-clock minutes of a length of time of one incident, or null where a time is missing or out of order. */
export function findSpan({ times }: PostmortemRecord, span: SpanName): number | null {
  const from = span === 'detect' ? times.started : (times.detected ?? times.started);
  const to = { detect: times.detected, mitigate: times.mitigated, resolve: times.resolved }[span];
  const minutes = from && to ? spanMinutes(from, to) : null;
  return minutes === null || minutes < 0 ? null : minutes;
}

/** A length of time of one incident in minutes: by the times of its page, else as it states it. */
export function spanOf(record: PostmortemRecord, span: SpanName): number | null {
  return findSpan(record, span) ?? findStated(record, span, 'wall');
}

/** A severity folded for grouping: "SEV-1", "sev 1" and "SEV1" are one. */
export function severityOf({ severity }: PostmortemRecord): string {
  return (severity?.value ?? '')
    .toUpperCase()
    .replace(/^(SEV|P|S)[\s_-]*(\d)/, '$1$2')
    .trim();
}

function buildSpan(
  span: SpanName,
  basis: SpanMetric['basis'],
  records: readonly PostmortemRecord[],
): SpanMetric {
  const points = records
    .flatMap((record) => {
      const minutes = basis === 'wall' ? findSpan(record, span) : findStated(record, span, basis);
      return minutes === null ? [] : [{ id: record.id, minutes }];
    })
    .sort((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1));
  return { span, basis, points, ...buildDistribution(points.map(({ minutes }) => minutes)) };
}

const STATED = { detect: 'timeToDetect', mitigate: 'timeToMitigate', resolve: 'timeToResolve' } as const;

function findStated(record: PostmortemRecord, span: SpanName, wanted: Duration['basis']): number | null {
  const stated = record.durations.find(
    ({ basis, name }) => basis === wanted && postmortemFieldNamed(name) === STATED[span],
  );
  return stated ? parseDuration(stated.stated.value) : null;
}

function countMonths(records: readonly PostmortemRecord[]): MonthCount[] {
  const counts = new Map<string, MonthCount>();
  for (const record of records) {
    const month = record.date?.value.slice(0, 7) ?? '';
    const severity = severityOf(record);
    const key = `${month} ${severity}`;
    const count = counts.get(key) ?? { month, severity, ids: [] };
    count.ids.push(record.id);
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) =>
    a.month === b.month ? compareSeverities(a.severity, b.severity) : a.month < b.month ? -1 : 1,
  );
}

function countFactors(records: readonly PostmortemRecord[]): FactorCount[] {
  const counts = new Map<string, FactorCount>();
  for (const record of records) {
    for (const { value } of record.factors) {
      const key = value
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ')
        .replace(/(?<![.;])[.;]+$/, '')
        .trim();
      const count = counts.get(key) ?? { factor: value, ids: [] };
      if (!count.ids.includes(record.id)) count.ids.push(record.id);
      counts.set(key, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.ids.length - a.ids.length || (a.factor < b.factor ? -1 : 1));
}

/** The gravest first, since their numbers are the lowest; none stated comes last. */
function compareSeverities(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
