import { parseFrontmatter } from '../../../markdown/frontmatter.ts';
import type { Language } from '../../../words/languages.ts';
import { wordPattern } from '../../../words/pattern.ts';
import { DECISION_FIELDS } from '../../../words/tables/decision-fields.ts';
import { WRITTEN_PARTS } from '../../../words/tables/written-parts.ts';
import { writtenIn } from '../../../words/tables/written-status.ts';
import { allWords } from '../../../words/word-table.ts';
import { type DraftRequest, yamlScalar } from '../../draft.ts';
import { capitalise } from './status-edit.ts';

const STATUS = wordPattern(allWords(DECISION_FIELDS.fields.status));
const STATUS_ITEM = new RegExp(
  `^([-*+][ \\t]+(?:\\*\\*|__)?(?:${STATUS})(?:\\*\\*|__)?[:：]?(?:\\*\\*|__)?[ \\t]*)[{[][^\\n]*$`,
  'imu',
);
const STATUS_PART = new RegExp(
  `^(#+[ \\t]+(?:${STATUS})[ \\t]*(?:\\r?\\n)+)(?:.*[|/].*|\\{.*\\}|\\[.*\\]|What is the status.*)$`,
  'imu',
);

/** Puts number, title, day and the first status in the places that a template leaves for them. */
export function fillTemplate(
  template: string,
  digits: string | null,
  { title, day, language }: DraftRequest,
): string {
  const proposed = writtenIn(language).proposed;
  const number = digits === null ? '' : String(Number(digits));
  let text = template
    .replace(/\b(?:YYYY-MM-DD|yyyy-mm-dd|DATE)\b(?=[ \t]*(?:\r?\n|$|<!--))/g, day)
    .replace(/[{[]YYYY-MM-DD[^{}[\]]*[}\]]/g, day)
    .replace(/^(status:[ \t]*)["']?[{[][^\n]*$/im, `$1${proposed}`)
    .replace(STATUS_ITEM, `$1${proposed}`)
    .replace(STATUS_PART, `$1${capitalise(proposed)}`);
  const body = parseFrontmatter(text)?.bodyOffset ?? 0;
  text = activate(text.slice(0, body), day, proposed) + text.slice(body);
  const start = parseFrontmatter(text)?.bodyOffset ?? 0;
  const heading = /^(#[ \t]+|=[ \t]+)(.*)$/m.exec(text.slice(start));
  if (heading?.[1] && heading[2] !== undefined) {
    const shown = heading[2].trim();
    const mark =
      /^(\[?(?:\p{L}+?[-_ ]?)??)(?:\d+|N{2,}|X{2,}|n{2,}|x{2,}|NUMBER)(\]?[ \t]*[.:–—-]?[ \t]*)/u.exec(shown);
    const front = mark && digits !== null ? `${mark[1]}${widthOf(mark[0], digits, number)}${mark[2]}` : '';
    text =
      text.slice(0, start + heading.index) +
      heading[1] +
      front +
      title +
      text.slice(start + heading.index + heading[0].length);
  }
  return text.replace(/^(title:[ \t]*).*$/im, (_, key: string) => `${key}${yamlScalar(title)}`);
}

/** Optional keys that a template leaves commented out, as MADR's does, get their first value. */
function activate(frontmatter: string, day: string, proposed: string): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(frontmatter);
  let text = frontmatter;
  if (!has('status')) text = text.replace(/^#[ \t]*status:.*$/m, `status: ${proposed}`);
  if (!has('date')) text = text.replace(/^#[ \t]*date:.*$/m, `date: ${day}`);
  return text;
}

function widthOf(mark: string, digits: string, number: string): string {
  const width = /\d+|N+|X+|n+|x+/.exec(mark)?.[0].length ?? 1;
  return width > 1 ? number.padStart(width, '0') : digits.length > 0 ? number : '';
}

/** MADR's short form, for a folder that has neither a template nor a record. */
export function ownTemplate({ title, day, language }: DraftRequest): string {
  if (language !== 'en') return templateIn(language, title, day);
  return `---
status: proposed
date: ${day}
decision-makers: []
---
# ${title}

## Context and Problem Statement

What forces a decision now, in two or three sentences, and the question that it answers.

## Decision Drivers

- What the decision has to achieve, most important first.

## Considered Options

- The option that is chosen
- An option that somebody will propose again
- Doing nothing

## Decision Outcome

Chosen option: the first, because it is the simplest that satisfies the drivers. It holds until: a number or an event.

### Consequences

- Good, because …
- Bad, because …

### Confirmation

How one sees that it is kept and that it works: a test, an alert, a measure.
`;
}

function templateIn(language: Exclude<Language, 'en'>, title: string, day: string): string {
  const { context, options, decision, consequences } = WRITTEN_PARTS[language];
  const headings = [context, options, decision, consequences].map((heading) => `## ${heading}\n\n…\n`);
  return `---
status: ${writtenIn(language).proposed}
date: ${day}
decision-makers: []
---
# ${title}

${headings.join('\n')}`;
}
