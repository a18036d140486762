import type { ParsedDocument } from '../../markdown/document.ts';
import { once } from '../../text/once.ts';
import { fold } from '../../words/fold.ts';
import { wordPattern } from '../../words/pattern.ts';
import { actionColumnNamed, actionStateNamed, postmortemPartNamed } from '../../words/postmortem.ts';
import { ACTION_SUBJECTS, ASSIGNING_WORDS } from '../../words/tables/assignment-words.ts';
import { allWords } from '../../words/word-table.ts';
import type { InlineField } from './inline-fields.ts';

const HANDLE = String.raw`@[\w/.-]{1,60}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}`;
const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,30}`;
const NAME = String.raw`${WORD}(?:\s(?:(?:van|von|de|da|di|del|der|den|la|le|al|and|&)\s)?${WORD}){0,3}(?:\s(?:team|squad|crew|guild|group|on-call))?`;
const HAN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・]{1,12}`;
const WHO = `(?<who>${HANDLE}|${NAME}|${HAN})`;
const BEFORE = String.raw`^\s{0,9}(?<mark>[*_]{0,3}[[(（【]?)`;
const AFTER = String.raw`[\])）】]?[*_]{0,3}`;

/** `**Kai**: …`, `Mira Holt – …`, `[Ana] …`, `@kai – …`, `**Storage team:** …`. */
const MARKED = new RegExp(
  String.raw`${BEFORE}${WHO}(?:${AFTER}\s?(?<sign>[:：]|\s[–—-]{1,2}\s|->|→)${AFTER}|(?<closed>[\])）】])[*_]{0,3})\s{0,9}(?=\S)`,
  'u',
);
const LONE = new RegExp(`^(?:${WHO})$`, 'u');
/** `Kai to replace …`, `Mira Holt will write …`, `佐藤さんが…`. */
const SPOKEN = new RegExp(
  String.raw`${BEFORE}(?:由)?${WHO}${AFTER}\s{0,3}(?<verb>${wordPattern(allWords(ASSIGNING_WORDS))})(?<rest>\s{1,9}\S{1,40}|\P{sc=Latin})`,
  'u',
);
/** What follows "to" where it is a place and no verb, or where the one in front is to undergo it. */
const NO_VERB =
  /^(?:\p{Lu}|\d|(?:a|an|the|be|have|our|your|their|its|this|that|these|those|all|any|new|one|more)$)/u;
const GROUP = /(?:team|squad|crew|guild|group|on-call|équipe|equipo|チーム|团队|组)$/iu;
/** Endings of words for what is done or had, at which no name ends. */
const ABSTRACT =
  /(?:tion|sion|tions|ment|ments|ness|ility|ility|ivity|ology|ware|ings|ting|ring|ning|ding|king|ling|sing|ving|bility|ung|ungen|heit|keit|ción|ciones|miento|idad|ção|ções|mento|zione|zioni|anie|enie|cja|ość)$/iu;
/** Names of products and technologies: a small letter before a capital, digits, or capitals alone. */
const TECHNICAL = /\p{Ll}\p{Lu}(?!\p{Lu})|\d|^(?!.*\s)\p{Lu}{2,}$/u;
const SCOTTISH = /^(?:Mc|Mac|De|Di|Da|Le|La|Van|O['’])\p{Lu}\p{Ll}+$/u;

/**
 * Who is named at the beginning of an action as the one to do it, or null. A subject that stands in the same place
 * (`**Backups**: verify them`) is nobody: it is a known word for one, has the form of one, or is written small elsewhere.
 */
export function leadingOwner(document: ParsedDocument, raw: string): InlineField | null {
  const head = raw.slice(0, 200);
  const marked = MARKED.exec(head);
  if (marked?.groups && isWhole(marked.groups))
    return ownerOf(document, marked, marked.groups.who ?? '', marked[0].length);
  const spoken = SPOKEN.exec(head);
  const { who = '', verb = '', rest = '' } = spoken?.groups ?? {};
  if (!spoken || (/\s/.test(rest) && NO_VERB.test(rest.trim()))) return null;
  if (/^\p{sc=Latin}/u.test(verb) && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(who)) return null;
  return ownerOf(document, spoken, who, 0);
}

/** Whether a text is a name of somebody and nothing else. */
export function isLoneName(document: ParsedDocument, text: string): boolean {
  return LONE.test(text) && isSomebody(document, text, false);
}

/** `[Kai] replace …` has its closing bracket, `Kai] …` has no opening one. */
function isWhole({ mark = '', closed = '' }: Record<string, string | undefined>): boolean {
  return closed === '' || /[[(（【]$/.test(mark ?? '');
}

function ownerOf(
  document: ParsedDocument,
  match: RegExpExecArray,
  who: string,
  end: number,
): InlineField | null {
  if (!isSomebody(document, who, end === 0)) return null;
  const offset = match[0].indexOf(who);
  return { field: 'owner', value: who, offset, start: 0, end };
}

/** Whether words are a name of somebody: no part, state or subject, and no word that the page writes in small letters. */
export function isSomebody(document: ParsedDocument, who: string, spoken: boolean): boolean {
  if (who.includes('@') || GROUP.test(who)) return true;
  if (actionColumnNamed(who) || actionStateNamed(who) || postmortemPartNamed(who)) return false;
  const words = who.split(/\s/);
  if (words.some((word) => subjects().has(fold(word)) || ABSTRACT.test(word))) return false;
  // Teams have short names in capitals; behind a colon these are subjects.
  if (!spoken && words.some((word) => TECHNICAL.test(word) && !SCOTTISH.test(word))) return false;
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(who)) return who.length <= 6;
  return words.length > 1 ? true : !wordsInSmall(document).has(who.toLowerCase());
}

let known: Set<string> | null = null;

function subjects(): Set<string> {
  known ??= new Set(allWords(ACTION_SUBJECTS).map(fold));
  return known;
}

/** The words that a page writes in small letters, addresses and handles aside. */
const wordsInSmall = once(
  ({ text }: ParsedDocument): ReadonlySet<string> =>
    new Set(text.match(/(?<![\p{L}\p{N}@/._-])\p{Ll}[\p{L}'’-]{1,30}/gu) ?? []),
);
