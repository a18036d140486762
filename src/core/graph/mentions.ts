import type { Nodes } from 'mdast';
import { prefixBefore } from '../elsewhere/find-elsewhere.ts';
import { numberOf } from '../kinds/descriptors.ts';
import { type ParsedDocument, sourceAt, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Mention } from '../schema/record-base.ts';
import { factOf } from '../source/facts.ts';
import { hashText } from '../text/hash.ts';
import type { Handbook } from './handbook.ts';
import { findByNumber, type TargetIndex } from './target-index.ts';

/** Words that name a decision together with a number in every handbook. */
const WORDS = ['ADR', 'ADRs', 'MADR', 'decision record', 'architecture decision record'];

/** Phrases too common in prose to be a mention unless a record has the number. */
const LOOSE = 'decisions?';

/** What is counted behind a number: "decision 3 weeks ago" names no decision. */
const COUNTED =
  /^\s?(?:%|(?:weeks?|days?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|secs?|quarters?|sprints?|times|people|persons?|teams?|members?|points?|votes?|options?|of|h|d|s|x)(?![\p{L}\p{N}]))/iu;

/**
 * Finds bare mentions of decisions such as "ADR-31", "ADR 0031", "MADR 093" or "ADRs 12 and 13" in the prose of every
 * record. Links, code and titles are left alone, and so are versions: "MADR 4", "MADR 2.1.2", "ADR 1.x".
 */
export function findMentions(index: TargetIndex): void {
  const pattern = buildPattern(index.handbook);
  for (const record of index.handbook.records)
    for (const document of index.handbook.documents.get(record.id) ?? [])
      record.mentions.push(...mentionsOf(document, record, pattern, index));
}

/** The numbers of decisions that a text which is no page names, such as a comment in code, with the offsets of the names. */
export function findMentionsInText(
  text: string,
  handbook: Handbook,
): { number: number; raw: string; index: number }[] {
  const pattern = buildPattern(handbook);
  if (!pattern.quick.test(text)) return [];
  return [...findInText(text, pattern)]
    .filter(({ loose }) => !loose)
    .map(({ number, raw, index }) => ({ number, raw, index }));
}

function mentionsOf(
  document: ParsedDocument,
  record: HandbookRecord,
  pattern: MentionPattern,
  index: TargetIndex,
): Mention[] {
  const { config } = index.handbook;
  const found = factOf(
    document,
    `mentions ${hashText(JSON.stringify([pattern.full.source, config.handbooks]))}`,
    () => findInDocument(document, pattern, config),
  );
  return found.flatMap(({ raw, number, loose, elsewhere, source }): Mention[] => {
    if (elsewhere) return [{ raw, number, target: null, candidates: [], source }];
    const candidates = findByNumber(number, record, index).filter((target) => target.id !== record.id);
    const isSelf = numberOf(record)?.value === number && candidates.length === 0;
    if (isSelf || (loose && candidates.length === 0)) return [];
    const [only, second] = candidates;
    return [
      {
        raw,
        number,
        target: only && !second ? only.id : null,
        candidates: candidates.map((candidate) => candidate.id),
        source,
      },
    ];
  });
}

/** A number behind a word for decisions, as a text has it. */
interface WrittenMention extends Pick<Mention, 'raw' | 'number' | 'source'> {
  /** The word is a common one of prose. */
  loose: boolean;
  /** It names a decision of another handbook. */
  elsewhere: boolean;
}

function findInDocument(
  document: ParsedDocument,
  pattern: MentionPattern,
  config: Handbook['config'],
): WrittenMention[] {
  if (!pattern.quick.test(document.body)) return [];
  const mentions: WrittenMention[] = [];
  walk(document.tree, (node) => {
    if (isClosed(node)) return 'skip';
    if (node.type !== 'text') return undefined;
    const start = startOf(document, node);
    // The source, not the node's value: an escape or a reference in it would shift the places.
    const text = document.text.slice(start, start + lengthOf(node));
    for (const { raw, number, loose, index } of findInText(text, pattern)) {
      const prefix = prefixBefore(text, index, config);
      const source = sourceAt(document, start + index - prefix.length, 'body');
      mentions.push({ raw: `${prefix}${raw}`, number, loose, elsewhere: prefix !== '', source });
    }
    return undefined;
  });
  return mentions;
}

interface MentionPattern {
  quick: RegExp;
  full: RegExp;
}

/** The words of the handbook's own file names count too: `RFC-12` where records are called `rfc-0012-…`. */
function buildPattern(handbook: Handbook): MentionPattern {
  const counts = new Map<string, number>();
  for (const record of handbook.records) {
    if (numberOf(record)?.source.from !== 'filename') continue;
    const prefix = /(?:^|\/)([a-z]{2,10}(?:-[a-z]{2,10})?)[-_]?\d[^/]*$/i.exec(record.path)?.[1];
    if (prefix) counts.set(prefix.toUpperCase(), (counts.get(prefix.toUpperCase()) ?? 0) + 1);
  }
  const own = [...counts].filter(([, count]) => count > 1).map(([prefix]) => prefix);
  const words = [...new Set([...WORDS, ...own])].sort((a, b) => b.length - a.length).join('|');
  const number = String.raw`[-_ \u00A0]?[#№]?\s?(?<number>\d{1,6})(?![\p{L}\p{N}_]|\.\d|\.x\b|-\d)`;
  return {
    quick: new RegExp(String.raw`(?:${words}|${LOOSE})[-_\s\u00A0#№]{0,3}\d`, 'iu'),
    full: new RegExp(
      String.raw`(?<![\p{L}\p{N}_/.@-])(?:(?<word>${words})|(?<loose>${LOOSE}))${number}(?<more>(?:(?:,|\s+and|\s+&|,\s+and|\s+or)\s+#?\d{1,6}(?![\p{L}\p{N}_.]|-\d))*)`,
      'giu',
    ),
  };
}

function* findInText(
  source: string,
  pattern: MentionPattern,
): Generator<{ raw: string; index: number; number: number; loose: boolean }> {
  for (const match of source.matchAll(pattern.full)) {
    const { word = '', loose, number = '', more = '' } = match.groups ?? {};
    const head = match[0].slice(0, match[0].length - more.length);
    // One or two digits behind the name of the format are its version.
    if (word.toLowerCase() === 'madr' && !/^0|\d{3}/.test(number)) continue;
    if (loose !== undefined && /^(?:19|20)\d\d$/.test(number)) continue;
    if (loose !== undefined && COUNTED.test(source.slice(match.index + head.length))) continue;
    yield { raw: head, index: match.index, number: Number(number), loose: loose !== undefined };
    if (!/s$/i.test(word || (loose ?? ''))) continue;
    for (const further of more.matchAll(/#?\d+/g)) {
      const index = match.index + head.length + further.index;
      yield {
        raw: further[0],
        index,
        number: Number(further[0].replace('#', '')),
        loose: loose !== undefined,
      };
    }
  }
}

/** Nodes whose text is no prose of its own. */
function isClosed(node: Nodes): boolean {
  return (
    node.type === 'link' ||
    node.type === 'linkReference' ||
    node.type === 'definition' ||
    node.type === 'heading' ||
    node.type === 'code' ||
    node.type === 'inlineCode' ||
    node.type === 'html'
  );
}

function lengthOf(node: Nodes): number {
  const { start, end } = node.position ?? {};
  return (end?.offset ?? 0) - (start?.offset ?? 0);
}
