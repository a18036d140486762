import { describe, expect, it } from 'vitest';
import { renderReviewCalendar } from '../../src/core/outputs/review-calendar.ts';
import { phasesByRole } from '../../src/core/query/access.ts';
import { decisionsByArea } from '../../src/core/query/areas.ts';
import { bottlenecksOf } from '../../src/core/query/bottlenecks.ts';
import { burnThreshold, objectivesOf } from '../../src/core/query/objectives.ts';
import { columnsOf, dueEntries, rowsOfRegister, valuesOf } from '../../src/core/query/registers.ts';
import { calendarWords } from '../../src/plugin/words.ts';
import { compileFiles } from '../support/compile-files.ts';

const PAGE = `---
title: Debts
owner: team-a
debt:
  - id: D-1
    what: One pool for all
    cost each month: 3 days
    due: 2027-03-31
    see: [adr/0001-pool.md]
  - { id: D-2, what: Old API, owner: team-b, due: 2026-12-01, status: paid }
  - what: Without a day
feature_flags:
  new-cart: { kind: rollout, remove-by: 2027-01-15 }
api versions:
  - version: v1
    sunset: some day
---

# Debts
`;

describe('a register', () => {
  const { records } = compileFiles({ 'services/debts.md': PAGE });

  it('has the entries of every record that keeps one, with all that they state and its place', () => {
    const rows = rowsOfRegister(records, 'debt');
    expect(rows.map(({ entry }) => entry.name.value)).toEqual(['D-1', 'D-2', 'Without a day']);
    expect(columnsOf(rows)).toEqual(['id', 'what', 'cost each month', 'due', 'see', 'owner', 'status']);
    const [first] = rows;
    expect(first && valuesOf(first.entry, 'see')[0]).toMatchObject({
      value: 'adr/0001-pool.md',
      source: { line: 9, column: 11, from: 'frontmatter' },
    });
  });

  it('may be a map by names, under any spelling of its key', () => {
    expect(rowsOfRegister(records, 'flags').map(({ entry }) => [entry.name.value, entry.due?.value])).toEqual(
      [['new-cart', '2027-01-15']],
    );
  });

  it('may hold names alone, or names with one value', () => {
    const { records: plain } = compileFiles({
      'services/a.md':
        '---\ndebt:\n  - Old report job\n  - what: Two date formats\n    due: 2027-03-01\nflags: { new-cart: on, old-cart: removed }\n---\n# A\n',
      'services/b.md': '---\nflags: [beta]\n---\n# B\n',
    });
    const debt = rowsOfRegister(plain, 'debt');
    expect(debt.map(({ entry }) => entry.name.value)).toEqual(['Old report job', 'Two date formats']);
    expect(columnsOf(debt)).toEqual(['what', 'due']);
    const flags = rowsOfRegister(plain, 'flags');
    expect(flags.map(({ entry }) => [entry.name.value, entry.closed])).toEqual([
      ['new-cart', false],
      ['old-cart', true],
      ['beta', false],
    ]);
    expect(columnsOf(flags)).toEqual(['name', 'value']);
  });

  it('answers by owner, where an entry has none by that of its record', () => {
    const names = (owner: string) =>
      rowsOfRegister(records, 'debt', { owner }).map(({ entry }) => entry.name.value);
    expect(names('team-b')).toEqual(['D-2']);
    expect(names('team-a')).toEqual(['D-1', 'Without a day']);
  });

  it('is due on the days that its open entries name, soonest first', () => {
    expect(dueEntries(records).map(({ entry, by }) => [entry.name.value, by.value])).toEqual([
      ['new-cart', '2027-01-15'],
      ['D-1', '2027-03-31'],
    ]);
  });

  it('stands in the review calendar with its owner', () => {
    const site = { title: 'T', description: null, language: 'en', root: 'https://h.example' };
    const calendar = renderReviewCalendar(records, site, calendarWords('en')).replaceAll('\r\n ', '');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270331\r\n');
    expect(calendar).toContain('SUMMARY:Debt due: D-1\\, One pool for all\r\n');
    expect(calendar).toContain('SUMMARY:Flag ends: new-cart\r\n');
    expect(calendar).not.toContain('D-2');
  });
});

describe('the objectives of services', () => {
  it('give the minutes that may fail and the thresholds of alerts, where they state both', () => {
    const { records } = compileFiles({
      'services/shop.md':
        '---\nslos:\n  - 99.95 % of requests without an error, over 28 days\n  - 99,9% availability per month\n  - p99 below 250 ms\n---\n# Shop\n',
    });
    expect(objectivesOf(records).map(({ target, budgetMinutes }) => [target, budgetMinutes])).toEqual([
      [0.9995, 20.16],
      [0.999, 43.2],
      [null, null],
    ]);
    expect(burnThreshold(0.9995, 14.4)).toBe(0.0072);
  });
});

describe('bottlenecks', () => {
  it('are sentences or entries with fields, from every service', () => {
    const { records } = compileFiles({
      'services/a.md': '---\nbottlenecks:\n  - One primary\n---\n# A\n',
      'services/b.md':
        '---\nbottlenecks:\n  - what: One row per offer\n    limit: 300 a second\n    reached: services/a.md\n---\n# B\n',
    });
    const { columns, rows } = bottlenecksOf(records);
    expect(columns).toEqual(['limit', 'reached']);
    expect(rows.map(({ record, what }) => `${record.title.value}: ${what}`)).toEqual([
      'A: One primary',
      'B: One row per offer',
    ]);
    expect(rows[1]?.fields.reached?.[0]?.record?.title.value).toBe('A');
    expect(bottlenecksOf(records, 'b').rows).toHaveLength(1);
  });
});

describe('phases', () => {
  it('open roles and have gates, stated in the front matter of a file or in a line below a heading', () => {
    const { records } = compileFiles({
      'onboarding/path.md':
        '# Path\n\n## Week 1\n\n**Access:** `reader`, `logs`\n\n**Gate:** Lead, by a talk of ten minutes\n\n- [ ] Look\n\n## Week 2\n\nAccess: developer\n\n- [ ] Do\n',
      'onboarding/long/01-look.md':
        '---\naccess: reader\ngate: "Lead, by a talk"\n---\n\n# Look\n\n- [ ] Look\n',
      'onboarding/long/02-do.md': '# Do\n\n- [ ] Do\n',
    });
    const phases = records.flatMap((record) => (record.kind === 'onboarding' ? record.phases : []));
    expect(
      phases.map(({ title, access, gate }) => [title, access.map(({ value }) => value), gate?.value]),
    ).toEqual(
      expect.arrayContaining([
        ['Week 1', ['reader', 'logs'], 'Lead, by a talk of ten minutes'],
        ['Week 2', ['developer'], undefined],
        ['Look', ['reader'], 'Lead, by a talk'],
        ['Do', [], undefined],
      ]),
    );
    const developer = phasesByRole(records).get('developer');
    expect(developer?.map(({ phase, before }) => [phase.title, before?.gate?.value])).toEqual([
      ['Week 2', 'Lead, by a talk of ten minutes'],
    ]);
  });
});

describe('labels below a phase', () => {
  it.each([
    ['Zugang: `leser`', 'Freigabe: Leitung, nach einem Gespräch', ['leser']],
    ['**Accès :** lecteur, journaux', '**Validation :** Responsable, par un exposé', ['lecteur', 'journaux']],
    ['アクセス権：閲覧、ログ', '完了条件：リード', ['閲覧', 'ログ']],
    // A sentence names no role.
    ['Access: ask the service desk for a laptop, on the first day', 'Exit criteria: Lead', []],
  ])('are read in every language: %s', (access, gate, roles) => {
    const { records } = compileFiles({
      'onboarding/path.md': `# Path\n\n## One\n\n${access}\n\n${gate}\n\n- [ ] A\n\n## Two\n\n- [ ] B\n`,
    });
    const [phase] = records.flatMap((record) => (record.kind === 'onboarding' ? record.phases : []));
    expect(phase?.access.map(({ value }) => value)).toEqual(roles);
    expect(gate).toContain(phase?.gate?.value);
  });

  it('speak of none of the steps below them', () => {
    const { records } = compileFiles({
      'onboarding/path.md':
        '---\nroles: [New hire, Lead]\n---\n# Path\n\n## One\n\nAccess: reader\n\nGate: Lead\n\n- [ ] A\n\n## Two\n\n- [ ] B\n',
    });
    const path = records.find(({ kind }) => kind === 'onboarding');
    expect(path?.kind === 'onboarding' && path.tasks.map(({ roles }) => roles)).toEqual([[], []]);
    expect(path?.kind === 'onboarding' && path.roles.map(({ value }) => value)).toEqual(['New hire', 'Lead']);
  });

  it('name at a step what it is the first time of', () => {
    const { records } = compileFiles({
      'onboarding/path.md':
        '# Path\n\n- [ ] Release it _(milestone: first change)_ {#fix}\n- [ ] Be on call (1 h; Meilenstein: Bereitschaft)\n- [ ] Look at the milestones (of Q3: all)\n',
    });
    const tasks = records.flatMap((record) => (record.kind === 'onboarding' ? record.tasks : []));
    expect(tasks.map(({ milestone }) => milestone)).toEqual(['first change', 'Bereitschaft', null]);
    expect(tasks[1]?.estimate?.minutes).toBe(60);
  });
});

describe('the decisions of the front page', () => {
  it('are those of the folder, newest first, apart from those of its sub-folders', () => {
    const { records } = compileFiles({
      'adr/0001-a.md': '---\nstatus: accepted\ndate: 2026-01-01\n---\n# A\n',
      'adr/0002-b.md': '---\nstatus: accepted\ndate: 2026-02-01\n---\n# B\n',
      'adr/tool/0001-c.md': '---\nstatus: accepted\ndate: 2026-03-01\n---\n# C\n',
    });
    const { main, others } = decisionsByArea(records);
    expect(main.map(({ title }) => title.value)).toEqual(['B', 'A']);
    expect(others).toEqual([{ area: 'tool', count: 1 }]);
  });
});
