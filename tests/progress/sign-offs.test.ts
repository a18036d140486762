import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/progress/marks.ts';
import {
  findAccess,
  type GatedPhase,
  readSignOffs,
  rolesBehind,
  signOff,
  writeSignOffs,
} from '../../src/core/progress/sign-offs.ts';

const PHASES: GatedPhase[] = [
  { id: 'look', title: 'Look', gate: 'Lead', access: ['reader'] },
  { id: 'fix', title: 'Fix', gate: null, access: ['developer'] },
  { id: 'build', title: 'Build', gate: 'Lead, "seen"', access: ['reader', 'operator'] },
  { id: 'own', title: 'Own', gate: 'Head', access: ['tier-1'] },
];

function marksOf(...changes: ReturnType<typeof signOff>[]): Map<string, Mark> {
  return new Map(
    changes.flatMap((change) =>
      [...change].map(([id, mark], index) => [id, { at: index, ...mark }] as const),
    ),
  );
}

describe('sign-offs', () => {
  it('say who may do what since when: a role opens when the gate before it is signed', () => {
    const signed = readSignOffs(
      marksOf(
        signOff({ person: 'ada l', phase: 'build', on: '2026-05-02', by: 'Grace' }),
        signOff({ person: 'ada l', phase: 'look', on: '2026-03-01', by: 'Lin' }),
        signOff({ person: 'bo', phase: 'look', on: '2026-04-01', by: 'Lin' }),
      ),
    );
    expect(signed.map(({ person, on }) => `${on} ${person}`)).toEqual([
      '2026-03-01 ada l',
      '2026-04-01 bo',
      '2026-05-02 ada l',
    ]);
    expect(findAccess(PHASES, signed, 'ada l', '2026-02-01')).toEqual([
      { role: 'reader', since: '2026-02-01', by: '' },
      { role: 'developer', since: '2026-03-01', by: 'Lin' },
      { role: 'operator', since: '2026-03-01', by: 'Lin' },
      { role: 'tier-1', since: '2026-05-02', by: 'Grace' },
    ]);
    expect(findAccess(PHASES, signed, 'bo', '').map(({ since }) => since)).toEqual([
      '',
      '2026-04-01',
      '2026-04-01',
      null,
    ]);
  });

  it('are taken back, and nothing else is read for one', () => {
    const own = { person: 'ada', phase: 'look', on: '2026-03-01', by: 'Lin' };
    expect(readSignOffs(marksOf(signOff(own), signOff(own, true)))).toEqual([]);
    const other = new Map([
      ['look ada', { state: 'done', at: 1 }],
      ['@start', { state: '2026-01-01', at: 1 }],
    ]);
    expect(readSignOffs(other)).toEqual([]);
  });

  it('are a table for elsewhere, with the gate and what it opens', () => {
    expect(rolesBehind(PHASES, 'look')).toEqual(['developer', 'reader', 'operator']);
    const signed = [{ person: '=ada', phase: 'build', on: '2026-05-02', by: 'Grace' }];
    expect(writeSignOffs('Backend', PHASES, signed)).toBe(
      'path,person,phase,gate,decided by,on,opens\r\nBackend,\'=ada,Build,"Lead, ""seen""",Grace,2026-05-02,tier-1\r\n',
    );
  });

  it('come back as they were signed, whatever the names', () => {
    const words = fc.stringMatching(/^\S.{0,20}$/u).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(words, words, (person, by) => {
        const own = { person, phase: 'look', on: '2026-03-01', by };
        expect(readSignOffs(marksOf(signOff(own)))).toEqual([own]);
      }),
    );
  });
});

describe('marks that are no sign-offs', () => {
  it.each([
    ['look', '2026-01-01 Lin'],
    ['look ', '2026-01-01 Lin'],
    [' ada', '2026-01-01 Lin'],
    ['look ada', ''],
    ['look ada', '2026-01-01'],
    ['look ada', 'x2026-01-01 Lin'],
    ['look ada', '2026-1-01 Lin'],
    ['@role', 'x'],
  ])('%j: %j', (id, state) => {
    expect(readSignOffs(new Map([[id, { state, at: 1 }]]))).toEqual([]);
  });

  it('but names and words of several lines are', () => {
    expect(readSignOffs(new Map([['look ada\nl', { state: '2026-01-01 Lin\nLee', at: 1 }]]))).toEqual([
      { person: 'ada\nl', phase: 'look', on: '2026-01-01', by: 'Lin\nLee' },
    ]);
    expect(readSignOffs(new Map([['look ada', { state: '2026-01-01 ', at: 1 }]]))[0]?.by).toBe('');
  });
});

describe('a gate', () => {
  it('opens what lies behind it up to the next, and nothing where the path no longer has it', () => {
    expect(rolesBehind(PHASES, 'look')).toEqual(['developer', 'reader', 'operator']);
    expect(rolesBehind(PHASES, 'build')).toEqual(['tier-1']);
    expect(rolesBehind(PHASES, 'own')).toEqual([]);
    expect(rolesBehind(PHASES, 'gone')).toEqual([]);
    expect(
      rolesBehind([...PHASES, { id: 'rest', title: 'Rest', gate: null, access: ['all'] }], 'own'),
    ).toEqual(['all']);
  });

  it('is a row of the table, whatever is left of it', () => {
    const signed = [
      { person: 'bo', phase: 'look', on: '2026-04-01', by: 'Lin' },
      { person: 'bo', phase: 'fix', on: '2026-04-02', by: '' },
      { person: 'bo', phase: 'gone', on: '2026-04-03', by: 'Lin' },
    ];
    expect(writeSignOffs('Path', PHASES, signed).split('\r\n').slice(1, 4)).toEqual([
      'Path,bo,Look,Lead,Lin,2026-04-01,developer reader operator',
      'Path,bo,Fix,,,2026-04-02,reader operator',
      'Path,bo,gone,,Lin,2026-04-03,',
    ]);
  });
});
