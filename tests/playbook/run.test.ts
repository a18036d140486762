import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHandOver, writeHandOver } from '../../src/client/run/hand-over.ts';
import { runDocumentWords } from '../../src/components/playbook/run-document-words.ts';
import { compileHandbook } from '../../src/core/handbook.ts';
import { type Mark, mergeMarks } from '../../src/core/progress/marks.ts';
import {
  addNote,
  formatMoment,
  marksOfRun,
  nameRun,
  type RunChanges,
  readRuns,
  removeRun,
  renderRun,
  resetRun,
  startRun,
  tickStep,
} from '../../src/core/progress/run.ts';
import { buildConfig } from '../../src/core/source/config.ts';
import { siteWords } from '../../src/plugin/words.ts';

const STEPS = [
  { id: 'a', text: 'Look at `df`', section: 'diagnosis' },
  { id: 'b', text: 'Fail over | now <host>', section: 'mitigation' },
];
const wordsIn = (language: string) => runDocumentWords((key) => siteWords(language)[key]);
const T0 = Date.UTC(2026, 2, 1, 2, 10);
const NOW = T0 + 3_600_000;

/** Applies changes a minute apart. */
function apply(marks: ReadonlyMap<string, Mark>, changes: RunChanges, minute: number): Map<string, Mark> {
  return mergeMarks(marks, new Map(changes.map(([id, mark]) => [id, { ...mark, at: T0 + minute * 60_000 }])));
}

function exampleMarks(): Map<string, Mark> {
  let marks = apply(new Map(), startRun('r1', 'Night'), 0);
  for (const [index, step] of STEPS.entries()) marks = apply(marks, tickStep('r1', step, true), index + 1);
  return apply(marks, addNote('r1', 'n', 'Paged team-data\nfor help'), 4);
}

describe('the runs of a playbook', () => {
  it('start empty, each on its own', () => {
    const marks = apply(exampleMarks(), startRun('r2', 'Morning'), 60);
    const [second, first] = readRuns(marks);
    expect(second).toMatchObject({ id: 'r2', name: 'Morning', notes: [] });
    expect(second?.done.size).toBe(0);
    expect(first?.done.get('b')).toBe(T0 + 2 * 60_000);
    expect(readRuns(apply(marks, removeRun('r1'), 61)).map(({ id }) => id)).toEqual(['r2']);
    expect(readRuns(apply(marks, nameRun('r2', 'Noon'), 62))[0]?.name).toBe('Noon');
  });

  it('reset to nothing ticked and nothing noted', () => {
    const marks = exampleMarks();
    const [run] = readRuns(marks);
    if (!run) throw new Error('Unexpected missing run, expected one.');
    const [reset] = readRuns(apply(marks, resetRun(run), 9));
    expect(reset).toMatchObject({ name: 'Night', notes: [] });
    expect(reset?.done.size).toBe(0);
  });

  it('are handed over alone and to their own playbook only', () => {
    const marks = marksOfRun(apply(exampleMarks(), startRun('r2', 'Morning'), 60), 'r1');
    const text = writeHandOver({ playbook: 'playbook:a', marks });
    expect(readHandOver(text, 'playbook:a', NOW)?.marks).toEqual(marks);
    expect(readHandOver(text, 'playbook:b', NOW)).toBeNull();
    for (const wrong of [
      '',
      '{}',
      '[]',
      'null',
      '{"handbook":"run","playbook":"playbook:a"}',
      text.slice(0, -3),
    ])
      expect(readHandOver(wrong, 'playbook:a', NOW)).toBeNull();
  });

  it.each([
    ['at the end of time', Number.MAX_SAFE_INTEGER, NOW],
    ['two days ahead', NOW + 2 * 86_400_000, NOW],
    ['an hour ahead', NOW + 3_600_000, NOW + 3_600_000],
  ])('that a clock %s has ticked can be read, shown and changed', (_, at, expected) => {
    const marks = new Map([
      ['r1/@start', { state: 'started', at }],
      ['r1/a', { state: 'done', at }],
    ]);
    const given = readHandOver(writeHandOver({ playbook: 'playbook:a', marks }), 'playbook:a', NOW);
    const [run] = readRuns(given?.marks ?? new Map());
    expect(run?.done.get('a')).toBe(expected);
    expect(formatMoment(run?.started ?? Number.NaN)).toMatch(/^2026-03-01 /);
  });

  it('of moments before all clocks are none', () => {
    const marks = new Map([['r1/@start', { state: 'started', at: -9e15 }]]);
    expect(readHandOver(writeHandOver({ playbook: 'playbook:a', marks }), 'playbook:a', NOW)).toBeNull();
  });

  it.each(['en', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'zh'])(
    'export as a timeline that a postmortem takes as it stands, in %s',
    (language) => {
      const words = wordsIn(language);
      const marks = exampleMarks();
      const [run] = readRuns(marks);
      if (!run) throw new Error('Unexpected missing run, expected one.');
      const text = renderRun(
        run,
        STEPS,
        marks,
        {
          title: 'Disk full',
          href: 'https://handbook.example/playbooks/disk/',
        },
        words,
      );
      expect(text).toContain(`| ${words.time} | ${words.event} |`);
      const { records } = compileHandbook(
        {
          files: [{ path: 'postmortems/2026-03-01-night.md', text }],
          folders: [{ kind: 'postmortem', path: 'postmortems', label: '' }],
          paths: new Set(['postmortems/2026-03-01-night.md']),
          dates: new Map(),
          repositoryUrls: [],
          diagnostics: [],
        },
        buildConfig(),
      );
      const [record] = records;
      if (record?.kind !== 'postmortem') throw new Error('Unexpected missing postmortem, expected one.');
      expect(
        record.timeline.map(({ time, text: event }) => [
          time?.instant?.slice(0, 16),
          event.replaceAll('`', ''),
        ]),
      ).toEqual([
        ['2026-03-01T02:10', words.started.replace('#', 'Disk full')],
        ['2026-03-01T02:11', words.done.replace('#', 'Look at df')],
        ['2026-03-01T02:12', words.done.replace('#', 'Fail over | now <host>')],
        ['2026-03-01T02:14', 'Paged team-data for help'],
      ]);
    },
  );

  it('have one row for each event, whatever a note holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (note) => {
        const marks = apply(exampleMarks(), addNote('r1', 'm', note), 5);
        const [run] = readRuns(marks);
        const text = run ? renderRun(run, STEPS, marks, { title: 'T', href: 'x' }, wordsIn('en')) : '';
        expect(text.split('\n').filter((line) => /^\| \d{4}-/.test(line))).toHaveLength(5);
      }),
    );
  });
});

const mark = (state: string, at: number, text?: string): Mark => ({ state, at, text });

describe('runs that are stored', () => {
  it('are read by the names under which they are kept', () => {
    const marks = new Map([
      ['r1/@start', mark('started', 5)],
      ['r1/@name', mark('name', 5, 'Night')],
      ['r1/a', mark('done', 7)],
      ['r1/b', mark('open', 8)],
      ['r1/@x', mark('done', 8)],
      ['r1/note:z', mark('note', 9, 'late')],
      ['r1/note:b', mark('note', 6, 'second')],
      ['r1/note:a', mark('note', 6)],
      ['r1/note:gone', mark('open', 6, 'gone')],
      ['r1/note:done', mark('done', 6, 'no step')],
      ['r0/@start', mark('started', 5)],
      ['r2/@start', mark('started', 6)],
      ['r3/@start', mark('started', 9)],
      ['r3/@gone', mark('done', 9)],
      ['r4/a', mark('done', 9)],
      ['/@start', mark('started', 9)],
      ['@start', mark('started', 9)],
    ]);
    const runs = readRuns(marks);
    expect(runs.map(({ id, name }) => [id, name])).toEqual([
      ['r2', ''],
      ['r0', ''],
      ['r1', 'Night'],
    ]);
    expect([...(runs[2]?.done ?? [])]).toEqual([['a', 7]]);
    expect(runs[2]?.notes).toEqual([
      { id: 'note:a', text: '', at: 6 },
      { id: 'note:b', text: 'second', at: 6 },
      { id: 'note:z', text: 'late', at: 9 },
    ]);
  });

  it('are written by the same names', () => {
    expect(startRun('r', 'N')).toEqual([
      ['r/@start', { state: 'started' }],
      ['r/@name', { state: 'name', text: 'N' }],
    ]);
    expect(nameRun('r', 'M')).toEqual([['r/@name', { state: 'name', text: 'M' }]]);
    expect(tickStep('r', { id: 'a', text: 'A', section: null }, false)).toEqual([
      ['r/a', { state: 'open', text: 'A' }],
    ]);
    expect(addNote('r', '1', 'x')).toEqual([['r/note:1', { state: 'note', text: 'x' }]]);
    expect(removeRun('r')).toEqual([['r/@gone', { state: 'done' }]]);
  });

  it('are Markdown in the order of what happened, with the words of steps that are gone', () => {
    const marks = new Map([
      ['r1/@start', mark('started', T0)],
      ['r1/b', mark('done', T0 + 180_000)],
      ['r1/gone', mark('done', T0 + 60_000, 'Gone <step>')],
      ['r1/lost', mark('done', T0 + 240_000)],
      ['r1/note:1', mark('note', T0 + 120_000, ' two\n\nlines ')],
    ]);
    const [run] = readRuns(marks);
    const words = {
      started: 'Began #',
      done: 'Done: #',
      playbook: 'Playbook',
      timeline: 'Timeline',
      zone: 'UTC',
      time: 'Time',
      event: 'Event',
    };
    expect(run && renderRun(run, STEPS, marks, { title: 'Disk [full]', href: '/p/' }, words)).toBe(
      [
        '# ',
        '',
        'Playbook: [Disk \\[full\\]](/p/)',
        '',
        '## Timeline',
        '',
        'UTC',
        '',
        '| Time | Event |',
        '|---|---|',
        '| 2026-03-01 02:10 | Began Disk \\[full\\] |',
        '| 2026-03-01 02:11 | Done: Gone \\<step> |',
        '| 2026-03-01 02:12 | two lines |',
        '| 2026-03-01 02:13 | Done: Fail over \\| now \\<host> |',
        '| 2026-03-01 02:14 | Done: lost |',
        '',
      ].join('\n'),
    );
  });
});
