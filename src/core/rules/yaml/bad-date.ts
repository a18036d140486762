import { inOrderOf } from '../../kinds/day-order.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import type { Kind } from '../../schema/record-base.ts';
import { factOf } from '../../source/facts.ts';
import { matchDate } from '../../words/date.ts';
import type { Finding, Rule } from '../rule.ts';
import { isDateKey, isJudgedDate } from './known-keys.ts';

export const yamlBadDate: Rule = {
  id: 'yaml/bad-date',
  severity: 'error',
  title: 'A date that is none',
  explanation: `The value of a key that holds a date is not one: the calendar has no such day, day and month cannot be told apart, or it is a word. The handbook reads no date from it and does not guess.

Write it as \`2026-05-31\`.`,
  examples: [
    {
      name: 'a month that does not exist, a word, and a form that two countries read differently',
      files: {
        'adr/0001-a.md': '---\nstatus: accepted\nreview-by: 2026-13-45\n---\n# A\n',
        'playbooks/a.md': '---\nreview-by: soon\nlast-reviewed: 03/04/2026\n---\n# A\n',
      },
      expected: ['adr/0001-a.md:3', 'playbooks/a.md:2', 'playbooks/a.md:3'],
    },
    {
      name: 'dates in other forms, and none at all',
      files: {
        'adr/0001-a.md': '---\ndate: 14 May 2024\nreview-by:\n---\n# A\n',
        'playbooks/a.md': '---\nreview-by: "2027-01"\nlast-reviewed: 2026-02-28\n---\n# A\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { id, kind } of handbook.records)
      for (const document of handbook.documents.get(id) ?? [])
        yield* factOf(document, `bad dates ${kind}`, () => [...findBadDates(document, kind)]);
  },
};

function* findBadDates(document: ParsedDocument, kind: Kind): Iterable<Finding> {
  const fields = document.frontmatter?.fields.filter(({ key }) => isDateKey(kind, key)) ?? [];
  for (const { key, values } of fields) {
    for (const { text, raw, offset } of values) {
      const found = inOrderOf(document, () => matchDate(text));
      if (found?.date) continue;
      // The date of a decision may stand in its body as well; `adr/bad-date` judges both.
      if (found?.problem && isJudgedDate(kind, key)) continue;
      yield {
        message: `Unexpected date "${raw}", expected ${expectation(found?.problem ?? null)}.`,
        path: document.path,
        ...document.lines.place(offset),
        help: 'Write it as 2026-05-31.',
      };
    }
  }
}

function expectation(problem: 'impossible' | 'ambiguous' | null): string {
  if (problem === 'impossible') return 'a day that the calendar has';
  return problem === 'ambiguous'
    ? 'a form in which day and month can be told apart'
    : 'a day such as 2026-05-31';
}
