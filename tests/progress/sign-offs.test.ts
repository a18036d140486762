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
