import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { readFileDate, readHeadingDate } from '../incident-date.ts';
import { incidentsOf } from './incident.ts';

export const dateContradictsFileName: Rule = {
  id: 'postmortem/date-contradicts-file-name',
  severity: 'warning',
  title: 'The date and the file’s name disagree',
  explanation: `The file is named after one day and its heading or its date field says another: mostly a page that began as a copy of an older one. The handbook goes by what the page says, and lists and figures by year may put the incident in the wrong place.

Correct the one that is wrong.`,
  examples: [
    {
      name: 'a heading left from a copy',
      files: { 'incidents/2022-06-02-pod-limit.md': '# 2022-01-27, pod limit reached\n' },
      expected: ['incidents/2022-06-02-pod-limit.md:1'],
    },
    {
      name: 'a date field',
      files: { 'incidents/2022-06-02-a.md': '---\ndate: 2022-06-03\n---\n\n# Pod limit\n' },
      expected: ['incidents/2022-06-02-a.md:2'],
    },
    {
      name: 'the same day',
      files: { 'incidents/20220602_a.md': '# 2 June 2022: pod limit reached\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record, document } of incidentsOf(handbook)) {
      const named = readFileDate(record.path);
      if (!named) continue;
      const stated = [record.date, factOf(document, 'date of heading', () => readHeadingDate(document))].find(
        (date) => date && date.precision === 'day' && date.value !== named.value && date.source.line !== null,
      );
      if (!stated) continue;
      yield {
        message: `Unexpected date ${stated.value}, expected ${named.value} as in the file's name.`,
        ...placeOf(stated.source),
        help: 'Correct the date, or rename the file.',
      };
    }
  },
};
