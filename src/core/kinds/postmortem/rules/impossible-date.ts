import { endOf, type ParsedDocument, sourceAt, startOf } from '../../../markdown/document.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { INCIDENT_TIMES } from '../../../schema/postmortem.ts';
import { factOf } from '../../../source/facts.ts';
import { findDates } from '../../../words/date.ts';
import { readIncidentFields } from '../incident-fields.ts';
import { findParts } from '../parts.ts';
import { findImpossibleDay } from '../written-time.ts';
import { incidentsOf } from './incident.ts';

export const impossibleDate: Rule = {
  id: 'postmortem/impossible-date',
  severity: 'error',
  title: 'A day that the calendar does not have',
  explanation: `A date of the postmortem cannot exist: a month of thirteen, a 30th of February, a year of five digits. No time is read from it, since the hour beside it would be given to a wrong day.

Write the day that was meant, as \`2024-05-14\`.`,
  examples: [
    {
      name: 'a year of five digits',
      files: { 'incidents/a.md': '# Incident on 2025-03-18 - slow\n\n- First detected: 22025-03-18 10:00\n' },
      expected: ['incidents/a.md:3'],
    },
    {
      name: 'the 30th of February in a timeline',
      files: {
        'incidents/a.md':
          '# 2024-02-29, slow\n\n## Timeline (UTC)\n\n- 2024-02-29 10:00 Slow\n- 2024-02-30 10:00 Fine\n',
      },
      expected: ['incidents/a.md:6'],
    },
    {
      name: 'a day by which an action is due',
      files: {
        'incidents/a.md':
          '# 2024-02-29, slow\n\n## Action items\n\n- Mend it, @lifts by 2024-02-30\n- Write it down, due 31 June 2024\n- Tell them by 2024-03-01\n',
      },
      expected: ['incidents/a.md:5', 'incidents/a.md:6'],
    },
    {
      name: 'a leap day',
      files: { 'incidents/a.md': '# 2024-02-29, slow\n\n- First detected: 2024-02-29 10:00 UTC\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { document } of incidentsOf(handbook)) {
      yield* factOf(document, 'impossible days', () => [
        ...findInFields(document),
        ...findInTimeline(document),
        ...findInActions(document),
      ]);
    }
  },
};

/** Impossible days of the fields, one for each line. */
function* findInFields(document: ParsedDocument): Iterable<Finding> {
  const seen = new Set<number>();
  const names: readonly (string | null)[] = [...INCIDENT_TIMES, 'date'];
  for (const field of readIncidentFields(document)) {
    const found = names.includes(field.name) ? findDay(field.raw) : null;
    if (!found || field.source.line === null || seen.has(field.source.line)) continue;
    seen.add(field.source.line);
    const column = field.source.column === null ? null : field.source.column + found.offset;
    yield buildFinding(found.raw, { ...placeOf(field.source), column });
  }
}

/** What stands in the blocks of a part, each stretch that a pattern finds with its offset in the file. */
function* stretchesOf(
  document: ParsedDocument,
  name: string,
  pattern: RegExp,
): Iterable<{ text: string; at: number }> {
  const parts = findParts(document).filter((part) => part.name === name);
  for (const block of parts.flatMap(({ blocks }) => blocks.filter(({ type }) => type !== 'code'))) {
    const start = startOf(document, block);
    const text = document.text.slice(start, endOf(document, block));
    for (const match of text.matchAll(pattern)) yield { text: match[0], at: start + match.index };
  }
}

function* findInTimeline(document: ParsedDocument): Iterable<Finding> {
  for (const { text, at } of stretchesOf(document, 'timeline', /(?<=^[ \t#>*|_-]*)\d.*$/gm)) {
    const found = findImpossibleDay(text.slice(0, 40));
    if (found) yield buildFinding(found.raw, placeOf(sourceAt(document, at + found.offset, 'section')));
  }
}

/** Days by which something is due, in whatever words. */
function* findInActions(document: ParsedDocument): Iterable<Finding> {
  for (const { text, at } of stretchesOf(document, 'actions', /[^\r\n]+/g)) {
    const found = findDay(text.slice(0, LONGEST_LINE));
    if (found) yield buildFinding(found.raw, placeOf(sourceAt(document, at + found.offset, 'section')));
  }
}

/** Characters of a line in which a day is sought. */
const LONGEST_LINE = 4000;

/** The first day of a text that the calendar does not have, in digits or with the name of a month. */
function findDay(text: string): { raw: string; offset: number } | null {
  const digits = findImpossibleDay(text);
  if (digits) return digits;
  const named = findDates(text).find(({ problem }) => problem === 'impossible');
  return named ? { raw: named.raw, offset: named.index } : null;
}

function buildFinding(raw: string, place: ReturnType<typeof placeOf>): Finding {
  return {
    message: `Unexpected day "${raw}", expected one that the calendar has.`,
    ...place,
    help: 'Write the day that was meant, as `2024-05-14`.',
  };
}
