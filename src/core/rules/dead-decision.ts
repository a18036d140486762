import { isDecision } from '../kinds/adr/descriptor.ts';
import { findLivingHead, standingOf } from '../query/decisions.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import type { Source } from '../schema/value.ts';
import { type Finding, placeOf, type Rule, type RuleContext } from './rule.ts';

/** A line that tells history and does not rest on it: "replaced ADR-3", "formerly decided in …". */
const HISTORY =
  /super[sc]|replac|deprecat|obsolet|former|previous|histor|no longer|used to|ersetzt|abgel(?:ö|oe)st|früher|rempla|ancien|reempla|sustitu|anterior|substitu|sostitu|preced|vervang|voorheen|zast[ąaęe]p|取代|替代|置き?換|以前|旧/iu;

const DECISIONS = {
  'adr/0001-a.md': '# 1. A\n\n## Status\n\nSuperseded by [2](0002-b.md)\n',
  'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-a.md)\n',
};

/** A page beside two decisions, of which the second replaces the first: one text is reported in some lines, one is not. */
interface DeadDecisionExamples {
  path: string;
  reported: string;
  lines: readonly number[];
  accepted: string;
}

/** The rule of a kind that its pages rest on decisions that hold. */
export function deadDecisionRule(
  kind: Kind,
  id: Rule['id'],
  { path, reported, lines, accepted }: DeadDecisionExamples,
): Rule {
  return {
    id,
    examples: [
      {
        name: 'a link to a superseded decision',
        files: { ...DECISIONS, [path]: reported },
        expected: lines.map((line) => `${path}:${line}`),
      },
      {
        name: 'what holds, and a line that tells history',
        files: { ...DECISIONS, [path]: accepted },
        expected: [],
      },
    ],
    severity: 'warning',
    title: 'A page that rests on a decision which no longer holds',
    explanation: `The page links to a decision, names it or uses it, and that decision was superseded or deprecated. Whoever follows the page does what the team has decided against since.

Look whether the page is still right, and cite what holds now. A line that cites the successor as well, or says that it tells history, is left alone.`,
    *check(context): Iterable<Finding> {
      for (const record of context.handbook.records)
        if (record.kind === kind) yield* findingsOf(record, context);
    },
  };
}

function* findingsOf(record: HandbookRecord, { handbook }: RuleContext): Generator<Finding> {
  const { byId } = handbook;
  const citations = citationsOf(record);
  const seen = new Set<string>();
  for (const { target, raw, source } of citations) {
    const decision = byId.get(target);
    if (!isDecision(decision) || !isDead(decision, byId)) continue;
    const { heads } = findLivingHead(decision, byId);
    const beside = citations.filter(
      (other) => other.source.path === source.path && other.source.line === source.line,
    );
    const key = `${target} ${source.path}:${source.line}`;
    if (seen.has(key) || beside.some((other) => heads.some(({ id }) => id === other.target))) continue;
    seen.add(key);
    const document = handbook.documents.get(record.id)?.find(({ path }) => path === source.path);
    if (source.line !== null && HISTORY.test(document?.lines.text(source.line) ?? '')) continue;
    yield {
      ...placeOf(source),
      message: `Unexpected "${raw}", a decision that is ${wordOf(decision, byId)}, expected one that holds.`,
      help:
        heads.length > 0
          ? `Look at ${heads.map(({ path }) => path).join(', ')}, which holds in its place.`
          : 'Cite what holds now, or take the step out.',
      related: [
        {
          path: decision.path,
          line: decision.status?.source.line ?? null,
          column: decision.status?.source.column ?? null,
          message: 'no longer holds',
        },
      ],
    };
  }
}

interface Citation {
  target: string;
  raw: string;
  source: Source;
}

function citationsOf(record: HandbookRecord): Citation[] {
  const links = record.links.flatMap(({ target, text, href, source }) =>
    target === null ? [] : [{ target, raw: text || href, source }],
  );
  const named = [...record.mentions, ...record.relations.filter(({ declared }) => declared)].flatMap(
    ({ target, raw, source }) => (target === null ? [] : [{ target, raw, source }]),
  );
  return [...links, ...named];
}

/** A rejected one is cited as what was not done. */
function isDead(decision: AdrRecord, byId: ReadonlyMap<string, HandbookRecord>): boolean {
  return standingOf(decision, byId) === 'replaced' || decision.status?.value === 'deprecated';
}

function wordOf(decision: AdrRecord, byId: ReadonlyMap<string, HandbookRecord>): string {
  return standingOf(decision, byId) === 'replaced' ? 'superseded' : (decision.status?.value ?? 'superseded');
}
