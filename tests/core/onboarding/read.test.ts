import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { OnboardingRecordSchema, type Task } from '../../../src/core/schema/onboarding.ts';
import { loadHandbook } from '../../../src/node/load-handbook.ts';
import { compileFiles, pathsOf, readPath } from './compile-path.ts';

const tasksOf = (text: string): Task[] => readPath(text).tasks;

describe('steps', () => {
  it('are read wherever a list can stand', () => {
    const tasks = tasksOf(
      [
        '- [ ] top',
        '  - [x] nested',
        '',
        '    > 1. [ ] in an ordered list in a quote',
        '',
        'A paragraph.',
        '',
        '* [ ] below a paragraph',
        '',
        '<details>',
        '<summary>More</summary>',
        '',
        '+ [X] in details',
        '',
        '</details>',
        '',
        '```',
        '- [ ] in a fence is an example',
        '```',
        '',
        '- a plain bullet',
      ].join('\n'),
    );
    expect(tasks.map(({ text, depth, checked }) => [text, depth, checked])).toEqual([
      ['top', 0, false],
      ['nested', 1, true],
      ['in an ordered list in a quote', 2, false],
      ['below a paragraph', 0, false],
      ['in details', 0, true],
    ]);
  });

  it('have the text of their own first paragraph, without formatting and id, and the links of it', () => {
    const [task] = tasksOf(
      '- [ ] **Read** the [guide](https://example.com/a)\n  in `full` {#read-guide}\n\n  More [text](https://example.com/b).\n  - [ ] nested\n',
    );
    expect(task).toMatchObject({ id: 'read-guide', text: 'Read the guide in full', checked: false });
    expect(task?.links.map((link) => link.href)).toEqual(['https://example.com/a']);
    expect(task?.source).toMatchObject({ line: 1, column: 1 });
  });

  it('show placeholders in pointed brackets, and no comments or tags', () => {
    const [task] = tasksOf('- [ ] Replace <your-name> by <b>yours</b> <!-- soon --> in `config`\n');
    expect(task?.text).toBe('Replace <your-name> by yours in config');
  });

  it('may have an id right behind a link', () => {
    expect(tasksOf('- [ ] Read\n  [it](https://example.com/){#read-it}\n')[0]).toMatchObject({
      id: 'read-it',
      text: 'Read it',
    });
  });

  it('are plain bullets too where the author asks', () => {
    expect(tasksOf('- one\n- two\n')).toEqual([]);
    expect(tasksOf('---\ntasks: all\n---\n- one\n  - two\n- [x] three\n').map((task) => task.text)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });
});

describe('phases', () => {
  const titles = (text: string): [string, number][] => {
    const { phases, tasks } = readPath(text);
    return phases.map(({ id, title }) => [title, tasks.filter((task) => task.phase === id).length]);
  };

  it('are the headings that divide the steps, below the title', () => {
    expect(
      titles('# Path\n\n## Week 1\n- [ ] a\n\n### More\n- [ ] b\n\n## Notes\n\ntext\n\n## Week 2\n- [ ] c\n'),
    ).toEqual([
      ['Week 1', 2],
      ['Week 2', 1],
    ]);
  });

  it('look through a wrapper, and not for roles', () => {
    expect(titles('# P\n\n## Checklist\n\n### One\n- [ ] a\n\n### Two\n- [ ] b\n')).toEqual([
      ['One', 1],
      ['Two', 1],
    ]);
    expect(titles('# P\n\n## Day 1\n\n### For engineers\n- [ ] a\n\n### Manager tasks\n- [ ] b\n')).toEqual([
      ['Day 1', 2],
    ]);
  });

  it('are the whole file where nothing divides it, and what stands before the first heading', () => {
    expect(titles('# Path\n\n- [ ] a\n- [ ] b\n')).toEqual([['Path', 2]]);
    expect(titles('# Path\n\n- [ ] a\n\n## Later\n- [ ] b\n')).toEqual([
      ['Path', 1],
      ['Later', 1],
    ]);
  });

  it('are files where all that hold steps begin with a number', () => {
    const files = {
      'onboarding/backend/10_last.md': '# Last\n- [ ] z\n',
      'onboarding/backend/2_second.md': '# Second\n- [ ] b\n\n## Part\n- [ ] c\n',
      'onboarding/backend/README.md': '---\ntitle: Backend\nroles: [New hire]\n---\nHello.\n',
      'onboarding/backend/1_first.md': '# First\n- [ ] a\n',
      'onboarding/oncall.md': '# On call\n- [ ] x\n',
    };
    const paths = pathsOf(compileFiles(files));
    expect(paths.map(({ id, path, url, title }) => [id, path, url, title.value])).toEqual([
      ['onboarding:backend', 'onboarding/backend', '/onboarding/backend/', 'Backend'],
      ['onboarding:oncall', 'onboarding/oncall.md', '/onboarding/oncall/', 'On call'],
    ]);
    expect(paths[0]?.phases.map(({ title, path }) => [title, path])).toEqual([
      ['First', 'onboarding/backend/1_first.md'],
      ['Second', 'onboarding/backend/2_second.md'],
      ['Last', 'onboarding/backend/10_last.md'],
    ]);
    expect(paths[0]?.tasks.map((task) => task.text)).toEqual(['a', 'b', 'c', 'z']);
    for (const path of paths) OnboardingRecordSchema.parse(path);
  });

  it('are paths of their own where one file with steps has no number', () => {
    const paths = pathsOf(
      compileFiles({
        'onboarding/1_a.md': '- [ ] a\n',
        'onboarding/b.md': '- [ ] b\n',
        'onboarding/2_c.md': '- [ ] c\n',
      }),
    );
    expect(paths.map((path) => path.id)).toEqual(['onboarding:1_a', 'onboarding:2_c', 'onboarding:b']);
  });

  it('have the id that their heading is given', () => {
    expect(readPath('# P\n\n## One {#start}\n- [ ] a\n\n## Two\n- [ ] b\n').phases).toMatchObject([
      { id: 'start', title: 'One' },
      { id: 'two', title: 'Two' },
    ]);
  });

  it('require the earlier one where the path is gated or the text says so', () => {
    const requires = (text: string): (string | null)[] =>
      readPath(text).phases.map((phase) => phase.requires);
    const body = '# P\n\n## 1. Read\n- [ ] a\n\n## 2. Fix\n- [ ] b\n\n## 3. Own\n';
    expect(requires(`${body}- [ ] c\n`)).toEqual([null, null, null]);
    expect(requires(`---\ngated: true\n---\n${body}- [ ] c\n`)).toEqual([null, 'read', 'fix']);
    expect(requires(`${body}Before starting this section, complete Read.\n\n- [ ] c\n`)).toEqual([
      null,
      null,
      'read',
    ]);
    expect(requires(`${body}Prerequisites: phase 2\n\n- [ ] c\n`)).toEqual([null, null, 'fix']);
    expect(requires(`${body}> **Requires**: phase 1\n\n- [ ] c\n`)).toEqual([null, null, 'read']);
    expect(requires(`${body}Finish the previous phase first.\n\n- [ ] c\n`)).toEqual([null, null, 'fix']);
    expect(requires(`${body}Prerequisites:\n\n- Read\n- A phone\n\n- [ ] c\n`)).toEqual([null, null, 'read']);
    expect(requires(`${body}Prerequisites: a driving licence\n\n- [ ] c\n`)).toEqual([null, null, null]);
    expect(
      requires(`${body}Before starting this section, you must complete:\n\n- Fix\n\n\n1. [ ] c\n`),
    ).toEqual([null, null, 'fix']);
  });
});

describe('roles', () => {
  it.each([
    ['a bold label', '- [ ] **Manager**: invite', ['Manager']],
    ['a bold label with its colon', '- [ ] **Manager:** invite', ['Manager']],
    ['a plain label', '- [ ] Hiring manager: invite', ['Hiring manager']],
    ['a label in brackets', '- [ ] Invite (buddy)', ['Buddy']],
    ['two at once', '- [ ] Buddy and manager: meet', ['Buddy', 'Manager']],
    ['a line that adds to others', '**For designers, also...**\n- [ ] a', ['Designer']],
    ['a heading of what is theirs alone', '### Developer specific:\n- [ ] a', ['Developer']],
    [
      'a heading of what one does for others',
      '### Additional Buddy/Tech Lead tasks for engineers\n- [ ] a',
      ['Buddy', 'Tech Lead'],
    ],
    ['a member', '- [ ] New team member: read', ['New team member']],
    ['a heading for them', '## For Engineers\n- [ ] a', ['Engineer']],
    ['a heading of their tasks', '### New joiner tasks\n- [ ] a', ['New joiner']],
    ['a heading of two', '### Delivery Manager/Tech Lead tasks\n- [ ] a', ['Delivery Manager', 'Tech Lead']],
    ['a heading of some of them', '#### Additional tasks for engineers\n- [ ] a', ['Engineer']],
    ['a heading with a part in brackets', '### For (Data) Scientists\n- [ ] a', ['Data Scientist']],
    ['a parent bullet', '* **Engineer**: before your first PR:\n  - [ ] a', ['Engineer']],
    ['a line above the list', '**Buddy**:\n\n- [ ] a', ['Buddy']],
    ['a label in front in brackets', '- [ ] (Buddy) call', ['Buddy']],
    ['a label in square brackets', '- [ ] [Manager] invite', ['Manager']],
    ['a label before a dash', '- [ ] **Tech Lead** — invite', ['Tech Lead']],
    ['a label before an arrow', '- [ ] Manager → invite', ['Manager']],
    ['a handle', '- [ ] @new-hire read', ['New hire']],
    ['a handle in brackets', '- [ ] Call (@buddy)', ['Buddy']],
    ['two with a plus', '- [ ] Manager + Buddy: meet', ['Manager', 'Buddy']],
    ['a label behind a picture', '- [ ] 🧑‍💼 Manager: invite', ['Manager']],
    ['a field of the owner', '- [ ] Invite (owner: buddy)', ['Buddy']],
    ['a heading with a picture', '## 👩‍💻 For Engineers\n- [ ] a', ['Engineer']],
    ['a numbered heading', '## 1. For Engineers\n- [ ] a', ['Engineer']],
    ['a heading in another language', '## Für Entwickler\n- [ ] a', ['Entwickler']],
    ['a line that says who will', 'Your manager will:\n\n- [ ] a', ['Manager']],
    ['a line that says as whom', 'As the buddy, please do the following:\n\n- [ ] a', ['Buddy']],
    ['a line that says for whom', 'These are for engineers only:\n\n- [ ] a', ['Engineer']],
    ['a heading of who does them', '## To be completed by the manager\n- [ ] a', ['Manager']],
    ['a callout’s title', '!!! note "For managers"\n    - [ ] a', ['Manager']],
    ['a step for everyone among others', '## For engineers\n- [ ] Everyone: a', []],
    ['a request', '- [ ] Ask your manager: how', []],
    ['a request without an article', '- [ ] Email HR: how', []],
    ['a program', '- [ ] Password manager: install it', []],
    ['a group that may be a topic', '- [ ] Security: read the policy', []],
    ['a person who is the object', '- [ ] Meet @buddy', []],
    ['a title that says whom it is about', '# New hire checklist\n- [ ] Order the laptop', []],
    ['a heading about a person', '## Your manager\n- [ ] Meet', []],
    ['a word that names nobody', '- [ ] **Note**: read', []],
    ['bold words of a sentence', '- [ ] **assign a buddy** for the engineer', []],
    ['a topic', '## Support\n- [ ] a', []],
  ])('are read from %s', (_name, text, roles) => {
    expect(tasksOf(text)[0]?.roles).toEqual(roles);
  });

  it('may be declared in any words', () => {
    const path = readPath(
      '---\nroles: [Wächter, New hire]\n---\n- [ ] Wächter: öffnen\n- [ ] new hires: read\n- [ ] Slack: join\n',
    );
    expect(path.tasks.map((task) => task.roles)).toEqual([['Wächter'], ['New hire'], []]);
    expect(path.roles.map((role) => role.value)).toEqual(['Wächter', 'New hire']);
  });

  it.each([
    ['- [ ] a\n- [ ] @new-hire b\n', 'New hire', '@new-hire', 2, 7],
    ['# P\n\n### For (Data) Scientists\n- [ ] a\n', 'Data Scientist', '(Data) Scientists', 3, 9],
    ['- [ ] **Manager**: a\n', 'Manager', 'Manager', 1, 9],
    ['## For engineers\n- [ ] a\n', 'Engineer', 'engineer', 1, 8],
  ])('keep where they are written: %j', (text, value, raw, line, column) => {
    expect(readPath(text).roles).toMatchObject([{ value, raw, source: { line, column } }]);
  });

  it('are declared ones in the plural, and in brackets', () => {
    const tasks = tasksOf(
      '---\nroles: [Starter, Godparent]\n---\n- [ ] [Starter, Godparent] own\n\n## Godparents\n- [ ] a\n',
    );
    expect(tasks.map((task) => task.roles)).toEqual([['Starter', 'Godparent'], ['Godparent']]);
  });

  it('are those of the step before those around it', () => {
    const [own, inherited] = tasksOf('## For engineers\n- [ ] Buddy: call\n- [ ] read\n');
    expect([own?.roles, inherited?.roles]).toEqual([['Buddy'], ['Engineer']]);
  });
});

describe('wording', () => {
  it.each([
    ['- [ ] Finish the training within 60 days (and annually after that)', 60],
    ['- [ ] Meet the team by the end of week 2', 14],
    ['- [ ] Week 1: set up', 7],
    ['- [ ] Set up (day 3)', 3],
    ['- [ ] Read it in your first month', 30],
    ['- [ ] Get a badge before your first day', -1],
    ['- [ ] Plan week 2 with your buddy', null],
    ['- [ ] Sync every two weeks', null],
    ['## Weeks 3 - 4: learn\n- [ ] a', 28],
    ['## Your first week\n- [ ] a', 7],
    ['## First 30 days\n- [ ] a', 30],
    ['Within the first two weeks:\n\n- [ ] a', 14],
    ['- In week 3\n  - [ ] a', 21],
    ['# Your first 90 days\n\n## Setup\n- [ ] a', null],
    ['## Day 0\n- [ ] a', 0],
    ['## Before they start\n- [ ] a', -1],
    ['## Pre-boarding\n- [ ] a', -1],
    ['# First day\n## Before joining us\n- [ ] a', -1],
    ['## Before you start\n- [ ] a', null],
    ['## Pre-Arrival (1 Week Before Start Date)\n- [ ] a', -7],
    ['- [ ] Get a badge two days before your first day', -2],
    ['- [ ] Read it within sixty days', 60],
    ['- [ ] Read it no later than week 4', 28],
    ['- [ ] Read it by the end of week two', 14],
    ['- [ ] Lunch on day 1', 1],
    ['- [ ] Read it (D+5)', 5],
    ['- [ ] [Week 2] read it', 14],
    ['- [ ] Read it – week 2', 14],
    ['- [ ] 📅 Week 1: read it', 7],
    ['- [ ] Shadow a shift (2 days)', null],
    ['- [ ] Wait after 3 months', null],
    ['- [ ] Talk about the last two weeks', null],
    ['- [ ] Schedule a 30 day check-in', null],
    ['## Workshop (3 days)\n- [ ] a', null],
    ['## Two-week project\n- [ ] a', null],
    ['## 30-day check-in\n- [ ] a', 30],
    ['## After 90 days\n- [ ] a', null],
    ['## 2 weeks before launch\n- [ ] a', null],
    ['## How we plan two weeks of work\n- [ ] a', null],
    ['## 60 days: own it\n- [ ] a', 60],
    ['Within your first 30 days:\n\n- [ ] a', 30],
    ['## Days 31–60\n- [ ] a', 60],
    ['## Woche 2\n- [ ] a', 14],
    ['## 第二周\n- [ ] a', 14],
    ['## 第1天\n- [ ] a', 1],
    ['- [ ] a\n\n# Day 1\n- [ ] b\n\n# Day 2\n- [ ] c', null],
  ])('%s is due after %s days', (text, days) => {
    expect(tasksOf(text)[0]?.due?.days ?? null).toBe(days);
  });

  it.each([
    ['- [ ] Read it (30 min)', 30],
    ['- [ ] Watch the talk, 1.5 hours', 90],
    ['- [ ] Set up (~2 h)', 120],
    ['- [ ] takes 45 minutes', 45],
    ['- [ ] Shadow a shift (1 day)', 480],
    ['- [ ] Read it (1-2 hours)', 120],
    ['- [ ] Read it (10–15 minutes)', 15],
    ['- [ ] Read it (1h 30m)', 90],
    ['- [ ] Read it (1h30)', 90],
    ['- [ ] Read it ~30m', 30],
    ['- [ ] Read it (est. 2h)', 120],
    ['- [ ] Read it ⏱ 15 min', 15],
    ['- [ ] Read it (half a day)', 240],
    ['- [ ] Read it (an hour)', 60],
    ['- [ ] Read it (2 hrs, optional)', 120],
    ['- [ ] Read it: 20 minutes', 20],
    ['- [ ] Lesen (30 Minuten)', 30],
    ['- [ ] 読む（30分）', 30],
    ['- [ ] Take one day off', null],
    ['- [ ] Fix a bug that takes 2 hours', null],
    ['- [ ] Read it · 20 min', 20],
    ['- [ ] Spend 2 hours on the tutorial', 120],
    ['- [ ] Wait 2 hours for the build', null],
    ['- [ ] Run 5 m (5 mb)', null],
    ['- [ ] Answer within 2 hours', null],
    ['- [ ] Read 12 pages', null],
  ])('%s takes %s minutes', (text, minutes) => {
    expect(tasksOf(text)[0]?.estimate?.minutes ?? null).toBe(minutes);
  });

  it.each([
    ['- [ ] _(optional)_ Write a manual for me', true],
    ['- [ ] Optional: join the choir', true],
    ['## Nice to have\n- [ ] a', true],
    ['- [ ] Read about optional chaining', false],
    ['- [ ] Read it, optional', true],
    ['- [ ] Read it - optional', true],
    ['- [ ] (recommended, optional) Read it', true],
    ['- [ ] Read it (nice to have)', true],
    ['- [ ] If you have time: read it', true],
    ['- [ ] Optionally, read it', true],
    ['- [ ] Read it. This step is optional.', true],
    ['- [ ] Lire (facultatif)', true],
    ['- [ ] 読む（任意）', true],
    ['- [ ] Read it (not optional)', false],
    ['- [ ] Read it (mandatory)', false],
    ['- [ ] Read it (see the chapter on optional types)', false],
    ['## ☕ Nice to have\n- [ ] a', true],
    ['## Tour (optional)\n- [ ] a', true],
    ['## Optional\n- [ ] a (required)', false],
    ['## Non-optional\n- [ ] a', false],
    ['The following are optional:\n\n- [ ] a', true],
  ])('%s is optional: %s', (text, optional) => {
    expect(tasksOf(text)[0]?.optional).toBe(optional);
  });

  it('groups steps of which one is enough', () => {
    const tasks = tasksOf(
      '- [ ] before\n\nCheck one of the following:\n\n- [ ] A\n  - [ ] A in full\n- B:\n  - [ ] B\n\n\nThen:\n\n1. [ ] after\n',
    );
    const group = tasks[1]?.alternatives;
    expect(group).toMatch(/^any-/);
    expect(tasks.map((task) => task.alternatives)).toEqual([null, group, null, group, null]);
  });
});

describe('alternatives', () => {
  const groupsOf = (text: string): (string | null)[] => tasksOf(text).map((task) => task.alternatives);

  it.each([
    'Pick one:\n\n- [ ] a\n- [ ] b\n',
    '## Training (choose one)\n- [ ] a\n- [ ] b\n',
    'One of the following, depending on your contract:\n\n- [ ] a\n- [ ] b\n',
    'Complete at least one of these:\n\n- [ ] a\n- [ ] b\n',
    '- A shell (one of):\n  - [ ] a\n  - [ ] b\n',
    '- [ ] Watch the recording, or\n- [ ] attend\n',
    '- [ ] Watch the recording\n- [ ] or attend\n',
  ])('are read from %j', (text) => {
    const [first, second] = groupsOf(text);
    expect(first).toMatch(/^any-/);
    expect(second).toBe(first);
  });

  it('are not read from one thing to do, nor from all of them', () => {
    expect(
      groupsOf(
        'If you cannot do any of these yourself, you still see to it that somebody does!\n\n- [ ] a\n- [ ] b\n',
      ),
    ).toEqual([null, null]);
    expect(groupsOf('## One of our values\n- [ ] a\n- [ ] Choose one mentor\n')).toEqual([null, null]);
    expect(
      groupsOf('Do all of the following:\n\n- [ ] Read one of the runbooks\n- [ ] More or less\n'),
    ).toEqual([null, null]);
  });

  it('are groups of their own wherever they are asked for, in other files of the path too', () => {
    const list = 'Pick one:\n\n- [ ] a\n- [ ] b\n';
    const [path] = pathsOf(
      compileFiles({
        'onboarding/1_one.md': `## A\n\n${list}\n## B\n\n${list}`,
        'onboarding/2_two.md': list,
      }),
    );
    const groups = path?.tasks.map((task) => task.alternatives) ?? [];
    expect(groups).toHaveLength(6);
    expect(new Set(groups).size).toBe(3);
  });
});

describe('links', () => {
  it('make the record read what its steps link to, and show there', () => {
    const handbook = compileFiles({
      'onboarding/path.md': '# P\n- [ ] Read [it](../adr/0001-one.md)\n\nSee [two](../adr/0002-two.md).\n',
      'adr/0001-one.md': '# 1. One\n\n## Status\n\nAccepted\n',
      'adr/0002-two.md': '# 2. Two\n\n## Status\n\nAccepted\n',
    });
    const [path] = pathsOf(handbook);
    expect(path?.tasks[0]?.links[0]).toMatchObject({ state: 'ok', target: 'adr:0001-one' });
    expect(path?.relations.filter((edge) => edge.type === 'reads')).toMatchObject([
      { target: 'adr:0001-one', declared: true },
    ]);
    expect(handbook.byId.get('adr:0001-one')?.relations).toMatchObject([
      { type: 'read-by', target: 'onboarding:path', declared: false },
    ]);
  });
});

const corpus = fileURLToPath(new URL('../../../../shared/corpus/hypothesis+onboarding', import.meta.url));
const root = existsSync(corpus) ? corpus : undefined;

describe('a real folder of issue templates', () => {
  it.skipIf(root === undefined)(
    `is one path of seven phases${root ? '' : ' (skipped: ../shared/corpus is not here)'}`,
    async () => {
      const handbook = await loadHandbook(root ?? '', {
        folders: { onboarding: ['.github/ISSUE_TEMPLATE'], doc: ['docs'] },
      });
      const paths = pathsOf(handbook);
      expect(paths).toHaveLength(1);
      const [path] = paths;
      expect(path?.phases.map(({ id }) => path.tasks.filter((task) => task.phase === id).length)).toEqual([
        1, 6, 4, 9, 2, 5, 3,
      ]);
      const of = (role: string): number =>
        path?.tasks.filter((task) => task.roles.includes(role)).length ?? 0;
      expect([of('Engineer'), of('Manager'), of('Buddy')]).toEqual([22, 4, 4]);
      expect(path?.path).toBe('.github/ISSUE_TEMPLATE');
      expect(new Set(path?.tasks.map((task) => task.id)).size).toBe(30);
      OnboardingRecordSchema.parse(path);
    },
  );
});
