import { nameKey } from '../../text/name-key.ts';
import { correctWord, isKnown, type KnownWords } from './correct-word.ts';
import { findKinds, type NamedKind } from './kind-words.ts';
import { readMonth } from './months.ts';
import {
  ASKS_HOW,
  ASKS_MEANING,
  FILLERS,
  GLOSSARY_WORDS,
  MEASURE_WORDS,
  SYMPTOM_WORDS,
  WEAK_WORDS,
} from './question-words.ts';
import { SYNONYMS } from './synonyms.ts';
import { findTerms, findVariants, readIdioms, type Term, wordsOfSynonyms } from './terms.ts';
import { dividedWords } from './unspaced-terms.ts';
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
  /** Those of the kinds that it names outright: "runbook", "postmortem". */
  named: NamedKind[];
  /** What a page of such a kind has to be about: the words without those that ask for the kind; empty where all or none do. */
  topic: string[];
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
  /** The terms of the field in it. */
  terms: Pick<Term, 'group' | 'length'>[];
}

/** Words that stand before a number when it is a decision's. What may stand between them is none of them, so that a row of either is read in one way. */
const NUMBERED =
  '(?:(?:adrs?|decisions?|(?:decision )?record|rfc|entscheidung|décision|decisión|decisão|decisione|besluit|beslissing|decyzja|решение|決定|决策|no|nr|number|#)[\\s:./_–—‑-]{0,9})';

/** `7`, `0007`, `ADR-0007`, `adr 7`, `adr_0007`, `decision #12`, `0007-partition-orders`. */
const WHOLE_NUMBER = new RegExp(`^${NUMBERED}{0,9}0*(\\d{1,5})(?:-[\\p{L}-][\\p{L}\\p{N}-]*)?$`, 'iu');
const PART_NUMBER = new RegExp(`(?:^|\\s)${NUMBERED}{1,9}0*(\\d{1,5})(?=$|\\s)`, 'iu');

/** What may stand around a number that was copied out of a sentence. */
const AROUND = /^[\s([{"'“‘]{1,9}|(?:[\s)\]}"'”’.,:;!?]{1,9})$/gu;

/** Longer queries are pasted messages, of which the beginning says enough. */
const MAX_WORDS = 12;

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
  const bare = text.replace(AROUND, '');
  const number = (WHOLE_NUMBER.exec(bare) ?? PART_NUMBER.exec(bare))?.[1] ?? null;
  const all = wordsBeside(number, bare);
  const meaning = all.filter((word) => !FILLERS.has(word));
  const spoken = wordsOfSynonyms(all);
  const typedWords = splitQuery(text);
  const said = readIdioms(typedWords);
  const meant = findMeant(leaveAsking(meaning.length > 0 ? meaning : all, known), spoken, known);
  const mended = new Map(meant.corrected.map(({ from, to }) => [from, to]));
  // What was written as one word may have been meant as two.
  const meantWords = said.flatMap((word) => mended.get(word)?.split(' ') ?? word);
  const phrase = typedWords.map((word) => mended.get(word) ?? word).join(' ');
  const asksHow = ASKS_HOW.test(text);
  const isSymptom = !asksHow && isWrong(meantWords);
  // "How do we write a postmortem" asks for none.
  const { kinds, named, rest } = findKinds(asksHow ? [] : meantWords, isSymptom);
  const query: SearchQuery = {
    words: meant.words,
    unknown: meant.unknown,
    corrected: meant.corrected,
    variants: [],
    number: number?.replace(/^0+(?=\d)/, '') ?? null,
    kinds,
    named,
    topic: [],
    asksMeaning: number === null && ASKS_MEANING.test(text),
    key: nameKey(meant.corrected.length > 0 ? phrase : text),
    isSymptom,
    isVerbatim: typedWords.length > 2 || (typedWords.length > 1 && VERBATIM.test(text)),
    phrase,
    terms: findTerms(meantWords),
  };
  // A word that stands nowhere is understood when a synonym stands somewhere; without it the rest would mean something else.
  const lost = query.unknown.filter((word) => spoken.has(word));
  query.variants = lost.length > 0 ? findVariants([said], known, new Set(lost)) : [];
  if (query.variants.length > 0) {
    query.unknown = query.unknown.filter((word) => !spoken.has(word));
    query.words = [];
  } else query.variants = findVariants([query.words, said], known);
  addReadings(query, meant.others, rest, readMonth(said), known);
  return query;
}

/** Whether words say that something is wrong just now, in any words of the field. */
function isWrong(words: readonly string[]): boolean {
  return (
    words.some((word) => SYMPTOM_WORDS.has(word)) ||
    findTerms(words).some(
      ({ phrase, group }) => !MEASURE_WORDS.has(phrase) && group.some((other) => SYMPTOM_WORDS.has(other)),
    )
  );
}

/** Words without those that ask for a kind or say little and stand nowhere, unless nothing else was said. */
function leaveAsking(words: readonly string[], known: KnownWords | null): readonly string[] {
  if (!known) return words;
  const about = new Set(findKinds(words).rest);
  const left = words.filter((word) => (about.has(word) && !WEAK_WORDS.has(word)) || isKnown(word, known));
  return left.length > 0 ? left : words;
}

/** The words of a query without the number of a decision. */
function wordsBeside(number: string | null, text: string): string[] {
  if (WHOLE_NUMBER.test(text) && !/-\p{L}/u.test(text)) return [];
  const words = number === null ? text : text.replace(PART_NUMBER, ' ').replace(/^\d+-/, '');
  return readIdioms(splitQuery(words).slice(0, MAX_WORDS));
}

interface Meant extends Pick<SearchQuery, 'words' | 'unknown' | 'corrected'> {
  /** The words with the second likeliest for each that was mended. */
  others: string[];
}

/** What each word of a query stands for: itself, a term of the field, or the word that was mistyped. */
function findMeant(words: readonly string[], spoken: ReadonlySet<string>, known: KnownWords | null): Meant {
  const meant: Meant = { words: [], unknown: [], corrected: [], others: [] };
  for (const word of words) {
    const [to, other = to] = likeliestOf(word, spoken, known);
    if (to === undefined || other === undefined) {
      meant.unknown.push(word);
      continue;
    }
    meant.words.push(...to.split(' '));
    meant.others.push(...other.split(' '));
    if (to !== word) meant.corrected.push({ from: word, to });
  }
  // Figures, and what might be another word, say nothing beside words that stand nowhere.
  const mended = new Set(meant.corrected.flatMap(({ to }) => to.split(' ')));
  const isSure = meant.words.some((word) => !mended.has(word) && !/^\d+$/.test(word));
  if (!isSure && meant.unknown.length > 0 && meant.unknown.length >= meant.corrected.length)
    return { words: [], others: [], corrected: [], unknown: [...words] };
  return meant;
}

function likeliestOf(word: string, spoken: ReadonlySet<string>, known: KnownWords | null): string[] {
  if (!known || word.length < 3 || isUnspaced(word) || isKnown(word, known)) return [word];
  return spoken.has(word) ? [] : correctWord(word, known, FIELD_WORDS);
}

/** Adds what else a query may mean: the second likeliest words, the glossary, and what is left without the kind that it names. */
function addReadings(
  query: SearchQuery,
  others: readonly string[],
  rest: readonly string[],
  dated: readonly string[] | null,
  known: KnownWords | null,
): void {
  const { words, variants } = query;
  if (words.length === 0) return;
  if (others.join(' ') !== words.join(' ')) variants.unshift([...others]);
  if (query.asksMeaning)
    for (const title of GLOSSARY_WORDS) if (known?.ranks.has(title)) variants.push([...words, title]);
  // A page of the kind that is asked for need not say so.
  const about = words.filter((word) => rest.includes(word));
  if (query.kinds.length > 0) query.topic = about;
  if (query.topic.length > 0 && about.length < words.length) variants.push(about);
  if (dated !== null) {
    // What happened in a month is found by the date alone, and told from the rest by what else was said.
    variants.push([...dated]);
    if (query.kinds.length > 0) query.topic = [...dated];
  }
  const divided = words.flatMap(dividedWords);
  if (divided.length > 0 && divided.join(' ') !== words.join(' ')) variants.push(divided);
}
