import { nameKey } from '../../text/name-key.ts';
import { correctWord, isKnown, type KnownWords } from './correct-word.ts';
import { findKinds, type NamedKind } from './kind-words.ts';
import { ASKS_MEANING, FILLERS, GLOSSARY_WORDS, SYMPTOM_WORDS } from './question-words.ts';
import { SYNONYMS } from './synonyms.ts';
import { isUnspaced, splitQuery } from './vocabulary.ts';

/** What somebody typed, as a search understands it. */
export interface SearchQuery {
  /** The words to look for, typing errors mended, those that stand nowhere left out. */
  words: string[];
  /** Words that stand nowhere, also with a letter changed. */
  unknown: string[];
  /** What was mended, for the reader to see. */
  corrected: { from: string; to: string }[];
  /** The same in other words of the field. */
  variants: string[][];
  /** The number of a decision, without zeros in front. */
  number: string | null;
  /** Kinds of pages that the words ask for: "runbook", "who owns". */
  kinds: NamedKind[];
  /** It asks what a word means. */
  asksMeaning: boolean;
  /** Everything typed, folded as the names of alerts are. */
  key: string;
  /** It says what is wrong, as an engineer with an alert does. */
  isSymptom: boolean;
  /** It may be a message or a command: three words or more, or signs and capitals as these have them. */
  isVerbatim: boolean;
  /** Everything typed, word by word, as a message or a command stands in a text, typing errors mended. */
  phrase: string;
}

/** Words that stand before a number when it is a decision's. What may stand between them is none of them, so that a row of either is read in one way. */
const NUMBERED =
  '(?:(?:adrs?|decisions?|decision record|rfc|entscheidung|décision|decisión|decisão|decisione|besluit|beslissing|decyzja|решение|決定|决策|no|nr|number|#)[\\s:._-]{0,9})';

/** `7`, `0007`, `ADR-0007`, `adr 7`, `adr_0007`, `decision #12`, `0007-partition-orders`. */
const WHOLE_NUMBER = new RegExp(`^${NUMBERED}{0,9}0*(\\d{1,5})(?:-[\\p{L}-][\\p{L}\\p{N}-]*)?$`, 'iu');
const PART_NUMBER = new RegExp(`(?:^|\\s)${NUMBERED}{1,9}0*(\\d{1,5})(?=$|\\s)`, 'iu');

/** Longer queries are pasted messages, of which the beginning says enough. */
const MAX_WORDS = 12;
const MAX_VARIANTS = 8;

const VERBATIM = /[A-Z]{3}|[_=/()]|--|\w\.\w/;

/** Words of the trade that may stand nowhere in a handbook. */
const FIELD_WORDS = [...new Set(SYNONYMS.flat().filter((phrase) => /^[a-z]{5,}$/.test(phrase)))];

/** The word under which a decision is found by its number; it stands among the names of its page. */
export function numberWord(number: string): string {
  return `nr${number.replace(/^0+(?=\d)/, '')}x`;
}

/** Reads a query against the words of a handbook; without them, as while they load, every word is taken as it is. */
export function readQuery(typed: string, known: KnownWords | null): SearchQuery {
  const text = typed.normalize('NFKC').slice(0, 400).trim();
  const number = (WHOLE_NUMBER.exec(text) ?? PART_NUMBER.exec(text))?.[1] ?? null;
  const isNumber = WHOLE_NUMBER.test(text) && !/-\p{L}/u.test(text);
  const all = isNumber
    ? []
    : splitQuery(number === null ? text : text.replace(PART_NUMBER, ' ').replace(/^\d+-/, '')).slice(
        0,
        MAX_WORDS,
      );
  const meaning = all.filter((word) => !FILLERS.has(word));
  const spoken = wordsOfSynonyms(all);
  const typedWords = splitQuery(text);
  const { kinds, rest } = findKinds(typedWords);
  const query: SearchQuery = {
    words: [],
    unknown: [],
    corrected: [],
    variants: [],
    number: number?.replace(/^0+(?=\d)/, '') ?? null,
    kinds,
    asksMeaning: number === null && ASKS_MEANING.test(text),
    key: nameKey(text),
    isSymptom: typedWords.some((word) => SYMPTOM_WORDS.has(word)),
    isVerbatim: typedWords.length > 2 || (typedWords.length > 1 && VERBATIM.test(text)),
    phrase: '',
  };
  const others: string[] = [];
  for (const word of meaning.length > 0 ? meaning : all) {
    const isTaken = !known || word.length < 3 || isUnspaced(word) || isKnown(word, known);
    const [to = null, other] = isTaken
      ? [word]
      : spoken.has(word)
        ? []
        : correctWord(word, known, FIELD_WORDS);
    if (to === null) query.unknown.push(word);
    else query.words.push(...to.split(' '));
    if (to !== null) others.push(...(other ?? to).split(' '));
    if (to !== null && to !== word) query.corrected.push({ from: word, to });
  }
  // A word that stands nowhere is understood when a synonym stands somewhere; without it the rest would mean something else.
  const lost = query.unknown.filter((word) => spoken.has(word));
  const mended = new Map(query.corrected.map(({ from, to }) => [from, to]));
  query.phrase = typedWords.map((word) => mended.get(word) ?? word).join(' ');
  query.variants = lost.length > 0 ? findVariants([typedWords], known, new Set(lost)) : [];
  if (query.variants.length > 0) {
    query.unknown = query.unknown.filter((word) => !spoken.has(word));
    query.words = [];
  } else query.variants = findVariants([query.words, typedWords], known);
  if (query.words.length > 0 && others.join(' ') !== query.words.join(' ')) query.variants.unshift(others);
  if (query.asksMeaning && query.words.length > 0)
    for (const title of GLOSSARY_WORDS)
      if (known?.ranks.has(title)) query.variants.push([...query.words, title]);
  // A page of the kind that is asked for need not say so.
  const named = query.words.filter((word) => rest.includes(word));
  if (kinds.length > 0 && named.length > 0 && named.length < query.words.length) query.variants.push(named);
  return query;
}

/** The words of a query that are a term of the field, which is no typing error though it may stand nowhere. */
function wordsOfSynonyms(words: readonly string[]): Set<string> {
  const phrases = SYNONYMS.flat().map((phrase) => phrase.split(' '));
  return new Set(phrases.filter((phrase) => indexOf(words, phrase) >= 0).flat());
}

/** The same in other words of the field; of a query with words that stand nowhere only what says these in other words. */
function findVariants(
  sources: readonly (readonly string[])[],
  known: KnownWords | null,
  lost?: ReadonlySet<string>,
): string[][] {
  const found: string[][] = [];
  const isSaid = (phrase: readonly string[]): boolean =>
    !known || phrase.every((word) => FILLERS.has(word) || isKnown(word, known));
  for (const source of sources) {
    for (const { at, length, phrase, group } of findTerms(source)) {
      if (lost && !source.slice(at, at + length).some((word) => lost.has(word))) continue;
      for (const other of group) {
        const said = other.split(' ');
        if (other === phrase || !isSaid(said)) continue;
        const variant = [...source.slice(0, at), ...said, ...source.slice(at + length)].filter(
          (word) => !FILLERS.has(word),
        );
        if (isSaid(variant)) found.push(variant);
      }
    }
  }
  const unique = new Map(found.map((variant) => [variant.join(' '), variant]));
  unique.delete(sources[0]?.join(' ') ?? '');
  return [...unique.values()].slice(0, MAX_VARIANTS);
}

interface Term {
  phrase: string;
  group: readonly string[];
  at: number;
  length: number;
}

/** The terms of the field in a query; of "message broker" only the whole, the longest first. */
function findTerms(words: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (const group of SYNONYMS)
    for (const phrase of group) {
      const parts = phrase.split(' ');
      const at = indexOf(words, parts);
      if (at >= 0) terms.push({ phrase, group, at, length: parts.length });
    }
  return terms
    .filter(
      (term) =>
        !terms.some(
          (other) =>
            other.length > term.length &&
            other.at <= term.at &&
            other.at + other.length >= term.at + term.length,
        ),
    )
    .sort((a, b) => b.length - a.length);
}

function indexOf(words: readonly string[], parts: readonly string[]): number {
  return words.findIndex((_, at) => parts.every((part, index) => words[at + index] === part));
}
