import { entriesOf } from '../text/keyed-table.ts';
import { fold } from './fold.ts';
import { PLAYBOOK_STEMS, POSTMORTEM_STEMS, type Stems } from './tables/heading-stems.ts';
import { allWords } from './word-table.ts';

/** Longer headings are sentences, which a word or two do not sum up. */
const MOST_WORDS = 11;
const LONGEST = 90;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Of two that a heading speaks of, the first says what is below it: "check that it worked", "what to do if it still fails". */
const OUTWEIGHS: ReadonlySet<string> = new Set([
  ...['diagnosis', 'mitigation', 'symptoms', 'meaning'].map((other) => `verify ${other}`),
  ...['diagnosis', 'mitigation', 'symptoms', 'verify', 'meaning'].map((other) => `escalation ${other}`),
  ...['diagnosis', 'mitigation', 'verify'].map((other) => `rollback ${other}`),
  ...['diagnosis', 'mitigation'].map((other) => `impact ${other}`),
  'mitigation meaning',
  'diagnosis meaning',
  'symptoms meaning',
  'symptoms diagnosis',
  'badly well',
  'actions badly',
  'timeline factors',
  'lucky well',
  'lucky badly',
]);

type PlaybookStem = keyof typeof PLAYBOOK_STEMS;
type PostmortemStem = keyof typeof POSTMORTEM_STEMS;

/** The section of a playbook that the words of a heading tell of, where no known name fits; null where they tell of none or of several. */
export function playbookHeadingTold(heading: string): PlaybookStem | null {
  return toldBy(PLAYBOOK_STEMS, heading);
}

/** The part of a postmortem that the words of a heading tell of, where no known name fits. */
export function postmortemHeadingTold(heading: string): PostmortemStem | null {
  return toldBy(POSTMORTEM_STEMS, heading);
}

function toldBy<Field extends string>(table: Readonly<Record<Field, Stems>>, heading: string): Field | null {
  if (heading.length > LONGEST) return null;
  const folded = fold(heading);
  if (folded.split(' ').length > MOST_WORDS) return null;
  const told = entriesOf(table).flatMap(([field, stems]) => (hasStem(stems, folded) ? [field] : []));
  return (
    told.find((field) => told.every((other) => other === field || OUTWEIGHS.has(`${field} ${other}`))) ?? null
  );
}

const SPLIT = new Map<Stems, string[]>();

function hasStem(stems: Stems, folded: string): boolean {
  const known = SPLIT.get(stems) ?? allWords(stems);
  SPLIT.set(stems, known);
  const padded = ` ${folded} `;
  return known.some((stem) => {
    if (UNSPACED.test(stem)) return folded.includes(stem);
    return padded.includes(stem.startsWith('=') ? ` ${stem.slice(1)} ` : ` ${stem}`);
  });
}
