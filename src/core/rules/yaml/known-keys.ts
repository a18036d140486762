import { fieldNameOf } from '../../kinds/adr/labels.ts';
import { relationOf } from '../../kinds/adr/relation-words.ts';
import { describeKind } from '../../kinds/descriptors.ts';
import type { Kind } from '../../schema/record-base.ts';
import { fieldNamed, tablesOf } from '../../words/fields.ts';
import { fold, joined } from '../../words/fold.ts';
import { ALL_LANGUAGES, type AnyLanguage } from '../../words/languages.ts';
import { postmortemFieldNamed, postmortemPartNamed } from '../../words/postmortem.ts';
import { REGISTERS } from '../../words/registers.ts';
import { codeLabelOf } from '../../words/scope.ts';
import { type Words, wordsIn } from '../../words/word-table.ts';

/** Keys that Starlight gives a meaning to on any page. */
const PAGE_KEYS = [
  'slug',
  'draft',
  'sidebar',
  'tableOfContents',
  'template',
  'hero',
  'head',
  'banner',
  'editUrl',
  'lastUpdated',
  'prev',
  'next',
  'pagefind',
  'scope',
  'date',
  'id',
  'weight',
  'layout',
];

/** What the tables say of keys of a kind that has more words than its list. */
const OWN: Readonly<
  Partial<Record<Kind, { names: (key: string) => boolean; isDate: (key: string) => boolean }>>
> = {
  adr: {
    names: (key) => fieldNameOf(key) !== null || codeLabelOf(key) !== null,
    isDate: (key) => fieldNameOf(key) === 'date',
  },
  postmortem: {
    names: (key) => postmortemFieldNamed(key) !== null || postmortemPartNamed(key) !== null,
    isDate: () => false,
  },
};

/** Keys of the registers that a record of any kind may keep. */
const REGISTER_KEYS = Object.values(REGISTERS).flatMap(({ fields }) => fields);

/** The English keys that a front matter of this kind may have, for suggestions. */
export function knownKeys(kind: Kind): string[] {
  return [...keysIn(kind, ['en']), ...describeKind({ kind }).keys, ...REGISTER_KEYS, ...PAGE_KEYS];
}

/** Every key that a front matter of this kind may have, in any language. */
export function allKeys(kind: Kind): string[] {
  return [...keysIn(kind, ALL_LANGUAGES), ...knownKeys(kind)];
}

function keysIn(kind: Kind, languages: readonly AnyLanguage[]): string[] {
  return tablesOf(kind)
    .flatMap(({ fields }) => Object.values<Words>(fields))
    .flatMap((words) => languages.flatMap((language) => wordsIn(words, language)))
    .filter((word) => !/[^\p{L}\p{N}\p{M} -]/u.test(word))
    .map((word) => word.toLowerCase().replaceAll(' ', '-'));
}

/** Whether a key is read or has a meaning in front matters of this kind. */
export function isKnownKey(kind: Kind, key: string): boolean {
  const folded = joined(fold(key));
  if (knownKeys(kind).some((known) => joined(fold(known)) === folded)) return true;
  if (relationOf(key) !== null || fieldNamed(kind, key) !== null) return true;
  return OWN[kind]?.names(key) ?? false;
}

/** Keys of a kind whose value is a date. */
export function isDateKey(kind: Kind, key: string): boolean {
  const folded = joined(fold(key));
  const field: string | null = fieldNamed<Kind>(kind, key);
  if (field === 'reviewBy' || field === 'lastReviewed' || field === 'lastExercised') return true;
  // Dates of incidents are times as well, which the rules of postmortems judge.
  return OWN[kind]?.isDate(key) ?? folded === 'date';
}

/** Whether the rules of the kind judge a date that the calendar does not have, wherever it stands. */
export function isJudgedDate(kind: Kind, key: string): boolean {
  return OWN[kind]?.isDate(key) ?? false;
}
