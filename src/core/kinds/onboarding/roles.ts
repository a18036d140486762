import { onboardingPattern } from '../../words/onboarding.ts';
import { wordPattern } from '../../words/pattern.ts';
import { ACTION_COLUMNS } from '../../words/tables/action-words.ts';
import { allWords } from '../../words/word-table.ts';
import { undecorated } from './plain-text.ts';
import { type RoleForm, RoleNames } from './role-names.ts';

/** The words of a text that name roles: `raw` as they stand in it, `names` one by one; none for everyone. */
export interface RoleWords {
  raw: string;
  names: string[];
}

/** A way to name who a text is for. Its first group is the phrase. */
interface RolePattern {
  form: RoleForm;
  pattern: RegExp;
}

// Quantifiers have a bound: a heading is short, and the blanks of a long text are many.
const PHRASE = "[\\p{L}][\\p{L}\\p{N} /&,+.'’()_-]{0,59}?";
const FOR = `(?:${onboardingPattern('for')})`;
const ANOTHER_FOR = new RegExp(`\\s${FOR}\\s`, 'iu');
const OWNER = wordPattern(allWords(ACTION_COLUMNS.fields.owner));
const TASKS = '(?:tasks?|steps?|items?|to-?dos?|actions?|checklists?)';

const LABEL: RolePattern = {
  form: 'label',
  pattern: new RegExp(
    `^[([]?\\s{0,9}(?:${FOR}\\s{1,9})?(${PHRASE})\\s{0,9}[)\\]]?\\s{0,9}[:：]\\s{0,9}`,
    'iu',
  ),
};

/** In a step: what stands in front of it, or behind it in brackets. */
const STEP_PATTERNS: readonly RolePattern[] = [
  // "Owner: Buddy", "… (assignee: HR)"
  {
    form: 'stated',
    pattern: new RegExp(
      `(?:^|[([–—-]\\s{0,9})(?:${OWNER}|by|role)\\s{0,9}[:：]\\s{0,9}@?(${PHRASE})\\s{0,9}(?=[.,;)\\]]|$)`,
      'iu',
    ),
  },
  LABEL,
  // "[Manager] …", "(Buddy) …"
  { form: 'label', pattern: new RegExp(`^[([]\\s{0,9}(?:${FOR}\\s{1,9})?(${PHRASE})\\s{0,9}[)\\]]`, 'iu') },
  // "Manager - …", "Tech lead → …"
  { form: 'label', pattern: new RegExp(`^(${PHRASE})\\s{1,9}(?:[–—-]|->|=>|→)\\s`, 'iu') },
  // "@buddy …", "@manager and @buddy: …"
  {
    form: 'label',
    pattern: /^((?:@[\p{L}][\p{L}\p{N}_-]*(?:\s*(?:[/,&+]|and|or)\s*(?=@))?)+)(?![\p{L}\p{N}/@])/iu,
  },
  // "… (buddy)", "… [for managers]"
  {
    form: 'label',
    pattern: /[([]\s*(?:for\s+|by\s+|@)?([\p{L}][\p{L}\p{N} /&,+'’_-]{0,39})\s*[)\]][\s.]*$/iu,
  },
];

/** In a heading, a parent bullet or the line above a list. */
const HEADING_PATTERNS: readonly RolePattern[] = [
  // "Preboarding (manager)", "First day [buddy]"
  {
    form: 'label',
    pattern:
      /\S\s{0,9}[([]\s{0,9}(?:for\s{1,9}(?:the\s{1,9})?|by\s{1,9}(?:the\s{1,9})?|@)?([\p{L}][\p{L}\p{N} /&,+'’_-]{0,39})\s{0,9}[)\]]\s{0,9}(?:[:：]\s{0,9})?$/iu,
  },
  // "For engineers", "Tasks for the new joiner", "These are for engineers only"
  {
    form: 'stated',
    pattern: new RegExp(
      `^(?:(?:these|those|the following)\\s{1,9})?(?:additional |extra |more )?(?:${TASKS}\\s{1,9})?(?:(?:is|are)\\s{1,9})?(?:only\\s{1,9})?${FOR}\\s{1,9}(?:(?:the|your|all|every|each)\\s{1,9}){0,3}(.{1,200}?)\\s{0,9}[:：]?\\s{0,9}$`,
      'iu',
    ),
  },
  // "Buddy tasks for engineers": what the buddy does
  {
    form: 'label',
    pattern: new RegExp(
      `^(?:additional |extra |more )?(.{1,200}?)(?:['’]s?)?\\s{1,9}${TASKS}\\s{1,9}for\\s`,
      'iu',
    ),
  },
  // "New joiner tasks", "Manager's checklist"
  {
    form: 'label',
    pattern: new RegExp(
      `^(.{1,200}?)(?:['’]s?)?\\s{1,9}(?:${TASKS}|responsibilities|section|[- ]?specific(?: ${TASKS})?|only)\\s{0,9}[:：]?\\s{0,9}$`,
      'iu',
    ),
  },
  // "To be done by the manager"
  {
    form: 'stated',
    pattern:
      /\b(?:completed|done|handled|actioned|filled (?:in|out)) by (?:(?:the|your)\s+)?([^:：]{2,50}?)\s*[:：]?\s*$/iu,
  },
  // "Your manager will:", "The buddy should do the following:"
  {
    form: 'stated',
    pattern:
      /^(?:(?:the|your)\s{1,9})?([^:：]{2,40}?)\s{1,9}(?:will|should|must|needs? to|ha(?:s|ve) to)(?:\s+(?:do|complete|finish|handle|take care of)\s+(?:the following|these|this|all of (?:these|this|the following))(?:\s+\w+)?)?\s*[:：]\s*$/iu,
  },
  // "As the buddy, please …:"
  {
    form: 'stated',
    pattern: /^as\s{1,9}(?:(?:a|an|the)\s{1,9})?([^,:：]{2,40}?)\s{0,9}(?:,[^:：]*)?[:：]\s*$/iu,
  },
  LABEL,
];

/** Characters beyond which a heading is a sentence. */
const LONGEST_HEADING = 200;

/** Finds the roles that a text is for. */
export class RoleReader {
  readonly #names: RoleNames;

  constructor(declared: readonly string[]) {
    this.#names = new RoleNames(declared);
  }

  /** Of a step: "Manager: …", "[Buddy] …", "@buddy …", "… (manager)". */
  ofStep(text: string): RoleWords | null {
    return this.#first(STEP_PATTERNS, undecorated(text));
  }

  /** Of a cell or a value that says who does a step: "Manager", "You and your buddy". */
  ofOwner(text: string): RoleWords | null {
    return this.#words(undecorated(text), 'stated');
  }

  /** Of a heading, a parent bullet or the line above a list: "For engineers", "New joiner tasks", "Manager:". */
  ofHeading(text: string): RoleWords | null {
    if (text.length > LONGEST_HEADING) return null;
    const plain = undecorated(text);
    const stated = this.#first(HEADING_PATTERNS, plain);
    // "Onboarding for backend engineers" names a path, not somebody.
    if (stated || ANOTHER_FOR.test(plain)) return stated;
    return this.#words(plain.replace(/(?<![\s:：])[\s:：]+$/u, '').replace(/^@/u, ''), 'bare');
  }

  #first(patterns: readonly RolePattern[], text: string): RoleWords | null {
    for (const { pattern, form } of patterns) {
      const words = this.#words(pattern.exec(text)?.[1], form);
      if (words) return words;
    }
    return null;
  }

  #words(raw: string | undefined, form: RoleForm): RoleWords | null {
    // A handle has hyphens where its role has blanks.
    const phrase = raw?.includes('@') ? raw.replace(/[@_-]+/gu, ' ').trim() : raw?.trim();
    const names = phrase ? this.#names.read(phrase, form) : null;
    return names && raw ? { raw: raw.trim(), names } : null;
  }
}
