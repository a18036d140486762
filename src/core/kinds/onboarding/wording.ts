import { mayBeOptional, onboardingPattern, onboardingWordOf } from '../../words/onboarding.ts';
import { undecorated, withPlainBrackets } from './plain-text.ts';

const OPTIONAL = `(?:${onboardingPattern('optional')})`;
const SPARE = `(?:${onboardingPattern('spare')})`;
const REQUIRED = `(?:${onboardingPattern('required')})`;
const SIDE_NOTE = new RegExp(
  `^(?:(?:it|this) is |it[’']s )?(?:(?:completely|entirely|fully|totally|purely) )?(?:${OPTIONAL}(?![\\p{L}])(?:$| but | and | if | for )|${SPARE}$)`,
  'iu',
);

const REQUIRED_STEP = new RegExp(`[([]\\s*${REQUIRED}[^)\\]]{0,20}[)\\]]|^${REQUIRED}\\s*[:：]`, 'iu');

/** What says at the front or the end of a step that it can wait. */
const OPTIONAL_STEP = [
  new RegExp(`^${OPTIONAL}\\s*(?:[:：,]|\\s[–—-]\\s)`, 'iu'),
  new RegExp(`^${SPARE}\\s*(?:[:：,]|\\s[–—-]\\s)`, 'iu'),
  new RegExp(`(?:,\\s*|\\s[–—-]\\s+)${OPTIONAL}\\s*[.!]?$`, 'iu'),
  /\b(?:this|it|which)(?: (?:step|task|one|part|item))? is (?:(?:completely|entirely|fully|totally|purely) )?optional\b/iu,
];
/** What says it of all that follows. */
const OPTIONAL_HEADING = [
  new RegExp(
    `^(?:${OPTIONAL}|${SPARE})(?: (?:steps?|tasks?|reading|items?|extras?))?(?:,? but [^:：]*|\\s*)[:：]?$`,
    'iu',
  ),
  /^(?:the following|the rest|these|those|everything below)\b[^.]{0,40}\b(?:is|are) (?:(?:completely|entirely|fully|totally|all) )?optional\b/iu,
];

/** "(optional)", "Optional: …", "…, optional", "(2 h, nice to have)"; not "(not optional)" and "optional chaining". */
export function isOptional(text: string): boolean {
  if (!mayBeOptional(text)) return false;
  return hasSideNote(text) || OPTIONAL_STEP.some((pattern) => pattern.test(undecorated(text)));
}

/** The same of a heading, or of a line above a list: that may be nothing but the word. */
export function isOptionalHeading(text: string): boolean {
  if (!mayBeOptional(text)) return false;
  return (
    isOptional(text) ||
    onboardingWordOf(text) === 'optionalHeading' ||
    OPTIONAL_HEADING.some((pattern) => pattern.test(undecorated(text)))
  );
}

/** "(required)", "(not optional)": a step that cannot wait among those that can. */
export function isRequired(text: string): boolean {
  return REQUIRED_STEP.test(withPlainBrackets(text));
}

function hasSideNote(text: string): boolean {
  return [...withPlainBrackets(text).matchAll(/[([]([^()[\]]{1,80})[)\]]/gu)].some(([, note = '']) =>
    note.split(/[,;/–—]/u).some((part) => SIDE_NOTE.test(part.trim())),
  );
}

const MILESTONE = new RegExp(`^(?:${onboardingPattern('milestone')})\\s?[:：]\\s*(\\S.*)$`, 'iu');

/** "(milestone: first change)", "(30 min; milestone: on call)": what doing the step is the first time of. */
export function readMilestone(text: string): string | null {
  for (const [, note = ''] of withPlainBrackets(text).matchAll(/[([]([^()[\]]{1,120})[)\]]/gu))
    for (const part of note.split(/[,;]/u)) {
      const name = MILESTONE.exec(part.trim())?.[1]?.trim();
      if (name !== undefined) return name;
    }
  return null;
}

/** "Check one of the following:", "Choose any one", "Pick one of these", "(one of)": one of the tasks below is enough. */
export function asksForOne(text: string): boolean {
  if (onboardingWordOf(text) === 'oneOf') return true;
  return /\b(?:check|choose|pick|select|complete|do|tick|take|read|watch|attend|use|install|any|either|at least)\s+(?:any |just |only |at least |exactly ){0,3}one\b(?:\s{1,9}of\b|\s{0,9}[)\]]?\s{0,9}[:：.]?\s{0,9}$)|^\s*one of (?:the (?:following|below)|these|them)\b|^\s*one of [^:：.]{0,40}[:：]\s*$|\b(?:any )?one of(?: the following| these| the below| below)?\s{0,9}[)\]]?\s{0,9}[:：]\s{0,9}$|\beither of (?:the following|these)\b|^\s*any of (?:the following|these)[^.]{0,200}[:：]\s{0,9}$/iu.test(
    text,
  );
}

/** A step that says that it or the next one is enough: "Watch the recording, or". */
export function endsWithOr(text: string): boolean {
  return /[\s,;]or\s?:?$/iu.test(text);
}

/** A step that says that it or the one before is enough: "or attend in person". */
export function beginsWithOr(text: string): boolean {
  return /^or\b[\s,:]/iu.test(text);
}

/** "Before starting this section", "Prerequisites:", "Requires phase 2", "Finish the previous phase first". */
export function namesPrerequisite(text: string): boolean {
  return (
    /\bbefore (?:you )?(?:start|starting|begin|beginning)(?: with)? (?:this|the) (?:section|phase|part|stage|step|list|checklist|issue)\b|^\s*(?:pre-?requisites?|requires|depends on)\b/iu.test(
      text,
    ) ||
    (/\b(?:complete|finish|finished|completed|done with)\b/iu.test(text) && namesPrevious(text))
  );
}

/** "The previous phase", "everything above". */
export function namesPrevious(text: string): boolean {
  return /\b(?:previous|preceding|prior|earlier|last) (?:section|phase|part|stage|step|list|checklist|issue|file|page)s?\b|\b(?:everything|all (?:steps|tasks|sections|phases)?|the (?:steps|tasks|sections|phases)) above\b/iu.test(
    text,
  );
}

/** "Read …", "Re-read …", "Study …": the step is done when what it links to has been read. */
export function asksToRead(text: string): boolean {
  return /^\s*(?:\(?re-?\)?\s?)?(?:read|study|skim|go through|work through|walk through|familiari[sz]e yourself with|learn)\b/iu.test(
    text,
  );
}
