import { expect, test } from 'vitest';
import { dueRows } from '../../../src/core/outputs/due.ts';
import { renderReviewCalendar } from '../../../src/core/outputs/review-calendar.ts';
import { calendarWords } from '../../../src/plugin/words.ts';
import { compileFiles } from '../../support/compile-files.ts';

const FILES = {
  'adr/0001-a.md': '---\nstatus: accepted\nowner: ann\nreview-by: 2026-03-01\n---\n# A\n',
  'adr/0002-b.md': '---\nstatus: rejected\nreview-by: 2026-01-01\n---\n# B\n',
  'adr/0003-c.md': '---\nstatus: deprecated\nreview-by: 2026-01-01\n---\n# C\n',
  'adr/0004-d.md': '---\nstatus: superseded by [5](0005-e.md)\nreview-by: 2026-01-01\n---\n# D\n',
  'adr/0005-e.md': '---\nstatus: proposed\nreview-by: 2026-07\n---\n# E\n',
  'playbooks/every.md': '---\nlast-reviewed: 2026-01-31\nreview-every: 30 days\n---\n# Every\n',
  'playbooks/half.md': '---\nlast-reviewed: 2026-08-31\nreview-every: "6 months"\n---\n# Half\n',
  'playbooks/quarter.md': '---\nlast-reviewed: 2026-11-30\nreview-every: quarterly\n---\n# Quarter\n',
  'playbooks/soon.md': '---\nlast-reviewed: 2026-01-31\nreview-every: soon\n---\n# Soon\n',
  'playbooks/old.md': '---\nstatus: deprecated\nreview-by: 2026-01-01\n---\n# Old\n',
  'postmortems/2026-01-02-x.md':
    '---\nservices: [orders]\n---\n# X\n\n## Actions\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Add an alert | bob | 2026-02-15 | open |\n| Say sorry | bob | 2026-02-01 | done |\n',
};

test('what is due is reviews of living records and open actions, soonest first, months counted by the calendar', () => {
  const rows = dueRows(compileFiles(FILES).records).map(({ by, kind, text, owners, services }) =>
    [by, kind, text, ...owners, ...services].join(' | '),
  );
  expect(rows).toEqual([
    '2026-02-15 | action | Add an alert | bob | orders',
    '2026-03-01 | adr | 0001 A | ann',
    '2026-03-02 | playbook | Every',
    '2026-07 | adr | 0005 E',
    '2027-02-28 | playbook | Half',
    '2027-02-28 | playbook | Quarter',
  ]);
});

const SITE = {
  title: 'H',
  root: '/',
  description: null,
  language: 'en',
};

test('the calendar has the same reviews, as far as they name a day', () => {
  const calendar = renderReviewCalendar(compileFiles(FILES).records, SITE, calendarWords('en'));

  expect(calendar.match(/^DTSTART.*$/gm)).toEqual(
    ['20260301', '20260302', '20270228', '20270228'].map((day) => `DTSTART;VALUE=DATE:${day}`),
  );
});
