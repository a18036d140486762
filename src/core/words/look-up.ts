import { fold, joined } from './fold.ts';
import { withTwoLetters } from './pattern.ts';
import { UNSPACED } from './script.ts';
import { JOINERS } from './tables/joiners.ts';
import { teamTurn, teamWordsOf } from './team-words.ts';
import { allWords, listWords, type Words, type WordTable } from './word-table.ts';

/** What a text can be asked of a table of words. Every answer takes time linear in a short text; a long one names nothing. */
export interface LookUp<Field extends string> {
  /** The field that a label, a heading or a key names as a whole, or null. */
  find(text: string): Field | null;
  /** The fields that a heading joins (`Diagnosis and mitigation`); of two in a short one, that which is known. */
  findAll(text: string): Field[];
  /** The field whose words a text begins with, the longest first, with the number of folded characters they take. */
  findStart(text: string): { field: Field; length: number } | null;
}

/** Characters beyond which a text names nothing. */
export const LONGEST_LABEL = 120;
/** Answers that are kept at a time. */
const MOST_ANSWERS = 2000;

/** Makes the look-up of a table; its words are folded when the first question comes. */
export function buildLookUp<Field extends string>(table: WordTable<Field>): LookUp<Field> {
  let made: { index: Index<Field>; turn: number } | null = null;
  // Pages ask for the same labels again and again.
  const answers = new Map<string, Field | null>();
  const index = (): Index<Field> => {
    if (made?.turn !== teamTurn()) {
      made = { index: buildIndex(table), turn: teamTurn() };
      answers.clear();
    }
    return made.index;
  };
  const find = (text: string): Field | null => {
    if (text.length > LONGEST_LABEL) return null;
    const current = index();
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = findFolded(current, fold(text)) ?? findEither(current, text);
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(text, answer);
    return answer;
  };
  return {
    find,
    findAll(text) {
      const whole = find(text);
      if (whole) return [whole];
      const parts = text.length > LONGEST_LABEL ? [] : splitJoined(text);
      if (parts.length < 2) return [];
      const found = parts.map(find);
      const named = found.filter((field) => field !== null);
      // In a short heading of two, one that is known says what stands below it.
      return named.length === found.length || (found.length === 2 && text.split(/\s+/).length <= 5)
        ? [...new Set(named)]
        : [];
    },
    findStart: (text) => findStart(index(), fold(text.slice(0, LONGEST_LABEL))),
  };
}

interface Index<Field extends string> {
  whole: Map<string, Field>;
  /** Words before any few others, and words behind them. */
  open: Map<string, Field>;
  ends: Map<string, Field>;
  before: Affixes;
  after: Affixes;
  /** Number of blanks in the longest name. */
  longest: number;
}

/** Words that may stand before or behind a name; those of scripts without blanks apart. */
interface Affixes {
  spaced: ReadonlySet<string>;
  unspaced: readonly string[];
}

function buildIndex<Field extends string>(table: WordTable<Field>): Index<Field> {
  const index: Index<Field> = {
    whole: new Map(),
    open: new Map(),
    ends: new Map(),
    before: affixesOf(table.before),
    after: affixesOf(table.after),
    longest: 1,
  };
  const own = teamWordsOf(table.subject).flatMap(([field, words]) =>
    field in table.fields ? words.map((text) => ({ field: field as Field, text })) : [],
  );
  for (const { field, text } of [...own, ...listWords(table)]) {
    const map = text.endsWith('…') ? index.open : text.startsWith('…') ? index.ends : index.whole;
    for (const key of spellings(text)) {
      if (!map.has(joined(key))) map.set(joined(key), field);
      index.longest = Math.max(index.longest, key.split(' ').length);
    }
  }
  return index;
}

/** The folded spellings of a word: German umlauts are written as two letters as well. */
export function spellings(word: string): string[] {
  const spelled = withTwoLetters(word);
  return spelled === word ? [fold(word)] : [fold(word), fold(spelled)];
}

function affixesOf(words: Words | undefined): Affixes {
  const all = words ? allWords(words).flatMap(spellings) : [];
  return {
    spaced: new Set(all.filter((word) => !UNSPACED.test(word)).flatMap((word) => word.split(' '))),
    unspaced: all.filter((word) => UNSPACED.test(word)).sort((a, b) => b.length - a.length),
  };
}

function findFolded<Field extends string>(index: Index<Field>, folded: string): Field | null {
  const key = joined(folded);
  if (key === '') return null;
  const direct = index.whole.get(key);
  if (direct) return direct;
  if (UNSPACED.test(key)) return findUnspaced(index, key);
  const words = folded.split(' ');
  let start = 0;
  while (start < words.length - 1 && index.before.spaced.has(words[start] ?? '')) start++;
  let tail = words.length;
  while (tail > 1 && index.after.spaced.has(words[tail - 1] ?? '')) tail--;
  for (let first = 0; first <= start; first++)
    for (let end = words.length; end >= Math.max(tail, first + 1); end--) {
      const found = index.whole.get(words.slice(first, end).join(''));
      if (found) return found;
    }
  for (let first = 0; first <= start; first++)
    for (let end = words.length - 1; end > first; end--) {
      const found = index.open.get(words.slice(first, end).join(''));
      if (found) return found;
    }
  for (let first = 1; first < words.length; first++) {
    const found = index.ends.get(words.slice(first).join(''));
    if (found) return found;
  }
  return null;
}

/** The field that both halves of `Service / component` name, or the one of them that names any. */
function findEither<Field extends string>(index: Index<Field>, text: string): Field | null {
  const [first, second, ...rest] = text.split('/');
  if (first === undefined || second === undefined || rest.length > 0) return null;
  const found = [first, second].flatMap((half) => findFolded(index, fold(half)) ?? []);
  return new Set(found).size === 1 ? (found[0] ?? null) : null;
}

/** Like the search over words, for scripts that part none: affixes are cut off by their letters. */
function findUnspaced<Field extends string>(index: Index<Field>, key: string): Field | null {
  const heads = [
    key,
    ...index.before.unspaced.filter((word) => key.startsWith(word)).map((word) => key.slice(word.length)),
  ];
  for (const head of heads) {
    const found = index.whole.get(head);
    if (found) return found;
    for (const word of index.after.unspaced) {
      const inner = head.endsWith(word) ? index.whole.get(head.slice(0, -word.length)) : undefined;
      if (inner) return inner;
    }
  }
  for (let at = 1; at < key.length; at++) {
    const found = index.ends.get(key.slice(at)) ?? index.open.get(key.slice(0, key.length - at));
    if (found) return found;
  }
  return null;
}

function findStart<Field extends string>(
  index: Index<Field>,
  folded: string,
): { field: Field; length: number } | null {
  if (UNSPACED.test(folded.charAt(0))) {
    for (let length = Math.min(folded.length, 24); length > 0; length--) {
      const field = index.whole.get(joined(folded.slice(0, length)));
      if (field) return { field, length };
    }
    return null;
  }
  const words = folded.split(' ', index.longest + 1);
  for (let count = Math.min(index.longest, words.length); count > 0; count--) {
    const text = words.slice(0, count).join(' ');
    const field = index.whole.get(joined(text));
    if (field) return { field, length: text.length };
  }
  return null;
}

/** Marks and words that join two names in one heading. */
const JOINING = new RegExp(
  `[,;/&+·、・]|${allWords(JOINERS)
    .map((word) => (UNSPACED.test(word) ? word : `\\s${word}\\s`))
    .join('|')}`,
  'iu',
);

function splitJoined(text: string): string[] {
  return text
    .split(JOINING)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
