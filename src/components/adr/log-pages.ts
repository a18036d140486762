import type { List, ListRow } from '../../core/outputs/list-file.ts';
import { areaOf, numberInLogs } from '../../core/query/areas.ts';
import { findPairs } from '../../core/query/compare.ts';
import { standingOf } from '../../core/query/decisions.ts';
import { shortTitle } from '../../core/query/navigation.ts';
import { newestFirst, recordsOf } from '../../core/query/order.ts';
import { nextReview } from '../../core/query/review.ts';
import { lifeOf } from '../../core/render/decision-lives.ts';
import { divideIndex, type IndexPage, textBytes } from '../../core/render/page-budget.ts';
import type { AdrRecord } from '../../core/schema/adr.ts';
import { listNames } from '../../core/text/list-names.ts';
import { compareText } from '../../core/text/order.ts';
import { pageLocale } from '../../plugin/page-locale.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';

/** What a row takes besides its texts: attributes, the chip of its status, its cells. */
const ROW = 900;

/** The pages of the decision log, newest first. */
export function logPages(data: HandbookData): IndexPage<AdrRecord>[] {
  return once(data, 'log', ({ records }) => divideDecisions('/adr/', newestFirst(recordsOf(records, 'adr'))));
}

/** A decision in the group of its first service, so that it stands once; the filter finds it by all of them. */
export interface LifeRow {
  group: string | null;
  record: AdrRecord;
}

/** The pages of the timeline: the decisions of each service in the order in which they began, those of none last. */
export function timelinePages(data: HandbookData): IndexPage<LifeRow>[] {
  return once(data, 'timeline', ({ records }) => {
    const decisions = newestFirst(recordsOf(records, 'adr')).reverse();
    const rows = decisions.map((record): LifeRow => ({ group: record.services[0]?.value ?? null, record }));
    rows.sort((a, b) => compareText(a.group ?? '\uffff', b.group ?? '\uffff'));
    return divideIndex('/adr/timeline/', rows, {
      nameOf: ({ group }) => group ?? '–',
      bytesOf: ({ group, record: { title, url, number, inForce, services } }) =>
        ROW +
        inForce.length * 220 +
        textBytes(title.value, url, number?.raw, group, ...services.map(({ value }) => value)),
    });
  });
}

/** A decision with its area and the last time in which it held; without one, a decision that does not say. */
export interface InForceRow {
  record: AdrRecord;
  area: string | null;
  last: AdrRecord['inForce'][number] | null;
}

/** The pages of what is in force, by area; then those that say nothing about it. */
export function inForcePages(data: HandbookData): IndexPage<InForceRow>[] {
  return once(data, 'in-force', ({ records, byId, site }) => {
    const decisions = recordsOf(records, 'adr');
    const rows = decisions
      .flatMap((record): InForceRow[] => {
        const last = record.inForce.at(-1);
        return last ? [{ record, area: areaOf(record, site.folders), last }] : [];
      })
      .sort((a, b) => compareText(a.area ?? '\uffff', b.area ?? '\uffff'));
    const unstated = decisions
      .filter((record) => standingOf(record, byId) === 'unstated')
      .map((record): InForceRow => ({ record, area: null, last: null }));
    return divideIndex('/adr/in-force/', [...rows, ...unstated], {
      nameOf: ({ area, record }) => area ?? record.number?.raw ?? '–',
      bytesOf: ({ record, last }) =>
        textBytes(record.title.value, record.url) +
        (last ? 480 : 520) +
        record.relations.filter(({ type }) => type === 'supersedes').length * 200,
    });
  });
}

/** The times in which a decision held, as `from/until`, with a `?` for an end without a day. */
export function writeIntervals(record: AdrRecord): string {
  return record.inForce
    .map(({ from, until, ended }) => `${from ?? ''}/${until ?? (ended ? '?' : '')}`)
    .join(' ');
}

/** The pages of replaced decisions beside their successors. */
export function pairPages(data: HandbookData): IndexPage<ReturnType<typeof findPairs>[number]>[] {
  return once(data, 'pairs', ({ records, byId }) =>
    divideIndex('/adr/compare/', findPairs(records, byId), {
      nameOf: ({ old }) => old.number?.raw ?? old.title.value.slice(0, 24),
      bytesOf: ({ old, successor, url }) =>
        2 * textBytes(old.title.value, successor.title.value) + textBytes(old.url, successor.url, url) + 320,
    }),
  );
}

/** All rows of the log. */
export function decisionList({ records, site }: HandbookData): List {
  const hasReviews = recordsOf(records, 'adr').some((record) => nextReview(record) !== null);
  return {
    name: 'decisions',
    columns: ['record', 'chip', 'number', 'text', ...(hasReviews ? (['number'] as const) : [])],
    fields: ['number', 'status', 'date', 'tag', 'service', 'review'],
    rows: newestFirst(recordsOf(records, 'adr')).map((record) => {
      const status = record.status?.value ?? 'none';
      const services = record.services.map(({ value }) => value);
      const tags = record.tags.map(({ value }) => value);
      const date = record.date?.value ?? '';
      const number = record.number?.raw ?? '';
      return [
        record.url,
        numberInLogs(record, site.folders),
        record.title.value,
        [
          status,
          date,
          listNames(services, pageLocale().lang),
          ...(hasReviews ? [nextReview(record) ?? ''] : []),
        ],
        [number, status, date, tags.join('\n'), services.join('\n'), nextReview(record) ?? ''],
      ];
    }),
  };
}

/** All rows of the timeline, with the days in words: a row that is made in the browser has no figure. */
export function timelineList({ records, site }: HandbookData): List {
  return {
    name: 'timeline',
    columns: ['record', 'chip', 'number'],
    fields: ['status', 'service'],
    rows: newestFirst(recordsOf(records, 'adr'))
      .reverse()
      .map((record) => {
        const status = record.status?.value ?? 'none';
        const services = record.services.map(({ value }) => value).join('\n');
        const { days } = lifeOf(record, null);
        return [
          record.url,
          numberInLogs(record, site.folders),
          record.title.value,
          [status, days],
          [status, services],
        ];
      }),
  };
}

/** All rows of what was ever in force. */
export function inForceList({ records }: HandbookData): List {
  return {
    name: 'in-force',
    columns: ['record', 'number', 'number'],
    fields: ['inForce'],
    rows: recordsOf(records, 'adr').flatMap((record): ListRow[] => {
      const last = record.inForce.at(-1);
      if (!last) return [];
      return [
        [record.url, '', shortTitle(record), [last.from ?? '', last.until ?? ''], [writeIntervals(record)]],
      ];
    }),
  };
}

function divideDecisions(url: string, decisions: readonly AdrRecord[]): IndexPage<AdrRecord>[] {
  return divideIndex(url, decisions, {
    nameOf: ({ date }) => date?.value.slice(0, 7) ?? '–',
    bytesOf: ({ title, url: own, tags, services, number }) =>
      ROW +
      textBytes(title.value, own, number?.raw, number?.raw, ...tags.map(({ value }) => value)) +
      services.reduce((sum, { value }) => sum + 3 * textBytes(value) + 60, 0),
  });
}
