import { ACTING_OFFICES, EVERYONE, OFFICES, PERSONS, READER } from '../../words/tables/role-words.ts';
import { allWords } from '../../words/word-table.ts';

const PERSON = new Set(allWords(PERSONS).map(lower));
const OFFICE = new Set(allWords(OFFICES).map(lower));
const ACTING = new Set(allWords(ACTING_OFFICES).map(lower));
const ALL = new Set(allWords(EVERYONE).map(lower));
const YOU = new Set(allWords(READER).map(lower));

/** What a "manager", a "host" or an "operator" may be that is no person. */
const THINGS =
  /^(?:boot|configuration|config|database|dependency|device|file|kubernetes|memory|network|node version|package|password|prometheus|secrets?|session|state|tag|task|terminal|version|virtual|window)s? (?:host|manager|operator)$/u;

/** Words that no name of a role holds: they make a sentence of it. */
const SENTENCE =
  /(?:^| )(?:a|an|any|are|be|by|from|in|into|is|my|no|not|on|our|that|the|their|this|to|via|who|with|you|your)(?: |$)/u;

/** What is done to a person: the first word of a request, not of a role. */
const REQUEST =
  /^(?:add|ask|become|book|call|contact|dm|email|e-mail|find|follow|have|inform|introduce|invite|mail|meet|message|notify|pick|ping|remind|schedule|see|send|tell|text|thank|visit|welcome|write) /u;

/** How sure the place of a word is that it names who acts. */
export type RoleForm =
  /** "For …" and "… tasks": groups count too. */
  | 'stated'
  /** A label in front of a step: a group could be its topic. */
  | 'label'
  /** A heading or bullet of nothing else. */
  | 'bare';

/** Reads names of roles; `declared` are a path's own, which count whatever their words. */
export class RoleNames {
  readonly #declared: ReadonlySet<string>;

  constructor(declared: readonly string[]) {
    this.#declared = new Set(declared.map(roleKey));
  }

  /** The names in a phrase such as "Delivery Manager/Tech Lead"; none for everyone, null where one is no role. */
  read(raw: string, form: RoleForm): string[] | null {
    const whole = raw
      .replace(/[()[\]]/gu, '')
      .replace(/(?:(?:,|(?<![\s,]))\s{1,9}(?:only|each|both|also|in addition|too))?(?<![\s.…])[\s.…]*$/iu, '')
      .trim();
    const forAll = ALL.has(roleKey(whole)) || (form === 'label' && whole.toLowerCase() === 'all');
    if (forAll) return form === 'bare' ? null : [];
    if (this.#declared.has(this.#key(whole))) return [this.#name(whole)];
    const named = whole
      .split(/(?<!\s)\s*(?:[/,&+]|(?<![\p{L}\p{N}])(?:and|or|und|oder|et|ou|y|o)(?![\p{L}\p{N}]))\s*/iu)
      .filter(Boolean);
    // "You and your buddy" is the buddy, with the reader, whose path it is.
    const parts = form === 'stated' ? named.filter((part) => !YOU.has(lower(part.trim()))) : named;
    if (parts.length === 0 && named.length > 0) return [];
    return parts.length > 0 && parts.every((part) => this.#isRole(part, form))
      ? parts.map((part) => this.#name(part))
      : null;
  }

  #isRole(phrase: string, form: RoleForm): boolean {
    const key = this.#key(phrase);
    if (this.#declared.has(key)) return true;
    // "Your manager" alone heads what is about the manager.
    if (form === 'bare' && /^\s*(?:your|my|our)\s/iu.test(phrase)) return false;
    const words = key.split(' ');
    const last = words.at(-1) ?? '';
    if (words.length > 4 || SENTENCE.test(key) || REQUEST.test(key) || THINGS.test(key)) return false;
    if (PERSON.has(last)) return true;
    if (form === 'bare' || words.length > 2) return false;
    return OFFICE.has(last) && (form === 'stated' || words.length === 2 || ACTING.has(last));
  }

  /** The key of a declared role, of which the phrase may be the plural, else its own. */
  #key(phrase: string): string {
    const key = roleKey(phrase);
    const one = key.replace(/s$/u, '');
    return this.#declared.has(one) ? one : key;
  }

  #name(phrase: string): string {
    const name = singular(phrase);
    return this.#declared.has(roleKey(phrase)) || this.#key(phrase) === roleKey(name)
      ? name
      : name.replace(/s$/u, '');
  }
}

/** The key under which spellings of one role meet: "Engineers" and "engineer", "new-hire" and "New hire". */
export function roleKey(name: string): string {
  return singular(
    name
      .normalize('NFKC')
      .replace(/[-_\s]+/gu, ' ')
      .trim(),
  ).toLowerCase();
}

function singular(name: string): string {
  const trimmed = name.trim().replace(/^(?:the|your|a|an|all)\s+/iu, '');
  const last = (trimmed.split(/[\s-]/u).at(-1) ?? '').toLowerCase();
  if (/ies$/u.test(last) && PERSON.has(`${last.slice(0, -3)}y`)) return `${trimmed.slice(0, -3)}y`;
  return /[^s]s$/u.test(last) && PERSON.has(last.slice(0, -1)) ? trimmed.slice(0, -1) : trimmed;
}

function lower(word: string): string {
  return word.toLowerCase();
}
