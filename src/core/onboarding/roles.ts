/** Last words of a phrase that names a person by their part in an onboarding, in the singular. */
const PERSONS = new Set(
  `administrator admin analyst architect associate buddy captain champion coach colleague consultant contractor
  coordinator designer developer director employee engineer facilitator fellow founder head hire host intern joiner
  lead leader maintainer manager mentee mentor newcomer newbie officer onboardee onboarder operator owner peer
  programmer recruiter representative researcher reviewer scientist secretary shadow specialist sponsor starter
  student supervisor sysadmin teammate tester trainee trainer writer
  entwickler entwicklerin führungskraft leitung mentorin pate patin teamleitung
  développeur développeuse parrain marraine responsable desarrollador desarrolladora`.split(/\s+/),
);

/** Groups and offices that act like a person; a heading of this word alone is rather a topic. */
const OFFICES = new Set(
  `hr it people payroll facilities recruiting sre pm devops operations ops security legal finance support
  everyone team`.split(/\s+/),
);

const LABEL = /^\s*[([]?\s*(?:for\s+)?([\p{L}][\p{L}\p{N} /&,.'’()_-]{0,59}?)\s*[)\]]?\s*[:：]\s*/iu;
const SUFFIX = /[([]\s*(?:for\s+|by\s+)?([\p{L}][\p{L}\p{N} /&,'’_-]{0,39})\s*[)\]][\s.]*$/iu;
const FOR =
  /^\s*(?:additional |extra |more )?(?:(?:tasks?|steps?|items?|to-?dos?|actions?|checklists?)\s+)?for\s+(?:(?:the|your|all|every)\s+)*(.+?)\s*[:：]?\s*$/iu;
const POSSESSED =
  /^\s*(.+?)(?:['’]s?)?\s+(?:tasks?|steps?|items?|to-?dos?|actions?|checklists?|responsibilities|section)\s*[:：]?\s*$/iu;

/** The words of a text that name roles: `raw` as they stand in it, `names` one by one. */
export interface RoleWords {
  raw: string;
  names: string[];
}

/**
 * Finds the roles that a text is for. `declared` are the path's own role names, in lower case, which count whatever
 * their words.
 */
export class RoleReader {
  readonly #declared: ReadonlySet<string>;

  constructor(declared: readonly string[]) {
    this.#declared = new Set(declared.map(roleKey));
  }

  /** Of a step: "Manager: …", "[Buddy] …", "… (manager)". */
  ofStep(text: string): RoleWords | null {
    return this.#read(LABEL.exec(text)?.[1], true) ?? this.#read(SUFFIX.exec(text)?.[1], true);
  }

  /** Of a heading, a parent bullet or the line above a list: "For engineers", "New joiner tasks", "Manager:". */
  ofHeading(text: string): RoleWords | null {
    return (
      this.#read(FOR.exec(text)?.[1], true) ??
      this.#read(POSSESSED.exec(text)?.[1], true) ??
      this.#read(LABEL.exec(text)?.[1], true) ??
      this.#read(text.replace(/[\s:：]+$/u, '').trim(), false)
    );
  }

  #read(raw: string | undefined, offices: boolean): RoleWords | null {
    if (!raw) return null;
    const whole = raw.replace(/[()]/g, '').trim();
    const split = whole.split(/\s*(?:[/,&]|\band\b|\bor\b)\s*/iu).filter(Boolean);
    const parts = [split, [whole]].find(
      (names) => names.length > 0 && names.every((name) => this.#isRole(name, offices)),
    );
    if (!parts || this.#declared.has(roleKey(whole)))
      return parts ? { raw: raw.trim(), names: [whole] } : null;
    return { raw: raw.trim(), names: parts.map(singular) };
  }

  #isRole(phrase: string, offices: boolean): boolean {
    const words = roleKey(phrase).split(' ');
    if (this.#declared.has(words.join(' '))) return true;
    const last = words.at(-1) ?? '';
    if (words.length > 4 || /[/,&]/.test(phrase)) return false;
    return PERSONS.has(last) || (offices && OFFICES.has(last) && words.length <= 2);
  }
}

/** The key under which spellings of one role meet: "Engineers" and "engineer". */
export function roleKey(name: string): string {
  return singular(
    name
      .normalize('NFKC')
      .replace(/[_\s]+/gu, ' ')
      .trim(),
  ).toLowerCase();
}

function singular(name: string): string {
  const trimmed = name.trim().replace(/^(?:the|your|a|an|all)\s+/iu, '');
  if (/ies$/u.test(trimmed)) return `${trimmed.slice(0, -3)}y`;
  return /[^s]s$/u.test(trimmed) &&
    PERSONS.has((trimmed.split(/\s/u).at(-1) ?? '').toLowerCase().slice(0, -1))
    ? trimmed.slice(0, -1)
    : trimmed;
}
