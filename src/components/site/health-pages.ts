import { buildHealth } from '../../core/query/health.ts';
import { shortTitle } from '../../core/query/navigation.ts';
import { recordsOf } from '../../core/query/order.ts';
import { nextReview } from '../../core/query/review.ts';
import { divideIndex, type IndexPage, textBytes } from '../../core/render/page-budget.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../../core/schema/handbook.ts';
import type { PlaybookRecord } from '../../core/schema/playbook.ts';
import { compareText } from '../../core/text/order.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';

/** A line of the report, in the part that it stands in. */
export type HealthItem =
  | { part: 'upkeep'; record: PlaybookRecord; due: string | null; owner: string | null }
  | { part: 'findings'; diagnostic: Diagnostic }
  | { part: 'noOwner' | 'unlinked' | 'noPlaybook'; record: HandbookRecord }
  | { part: 'deadLinks'; record: HandbookRecord; href: string; path: string; line: number | null }
  | { part: 'skipped'; skipped: Skipped };

/** The parts of the report in their order. */
export const HEALTH_PARTS = [
  'upkeep',
  'findings',
  'noOwner',
  'deadLinks',
  'unlinked',
  'noPlaybook',
  'skipped',
] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** The pages of the report. */
export function healthPages(data: HandbookData): IndexPage<HealthItem>[] {
  return once(data, 'health', ({ records, site }) => {
    const health = buildHealth(records);
    const items: HealthItem[] = [
      ...findUpkeep(data),
      ...site.diagnostics.map((diagnostic) => ({ part: 'findings' as const, diagnostic })),
      ...health.withoutOwner.map((record) => ({ part: 'noOwner' as const, record })),
      ...health.deadLinks.map((link) => ({ part: 'deadLinks' as const, ...link })),
      ...health.unlinkedIncidents.map((record) => ({ part: 'unlinked' as const, record })),
      ...health.withoutPlaybook.map((record) => ({ part: 'noPlaybook' as const, record })),
      ...site.skipped.map((skipped) => ({ part: 'skipped' as const, skipped })),
    ];
    return divideIndex('/status/', items, { nameOf: () => '', bytesOf, first: 4000 });
  });
}

/** Playbooks that are deprecated or will be overdue, by owner, soonest first. */
function findUpkeep({ records }: HandbookData): HealthItem[] {
  return recordsOf(records, 'playbook')
    .map((record) => ({
      part: 'upkeep' as const,
      record,
      due: nextReview(record),
      owner: record.owners[0]?.value ?? null,
    }))
    .filter(({ record, due }) => record.deprecated || due !== null)
    .sort(
      (a, b) =>
        compareText(a.owner ?? '\uffff', b.owner ?? '\uffff') || compareText(a.due ?? '', b.due ?? ''),
    );
}

function bytesOf(item: HealthItem): number {
  if (item.part === 'skipped') return 90 + textBytes(item.skipped.path, item.skipped.reason);
  if (item.part === 'findings') {
    const { message, path, rule } = item.diagnostic;
    return 170 + textBytes(message, path, rule, rule);
  }
  const link = textBytes(shortTitle(item.record), item.record.url) + 50;
  if (item.part === 'upkeep') return link + 330 + textBytes(item.owner);
  if (item.part === 'deadLinks') return link + 110 + textBytes(item.href, item.path);
  return link;
}
