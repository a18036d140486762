import { describe, expect, it } from 'vitest';
import { buildCohort, type CohortPath } from '../../src/core/progress/cohort.ts';

const DAY = 86_400_000;
const path: CohortPath = {
  title: 'Backend',
  url: '/onboarding/backend/',
  phases: [
    { id: 'one', title: 'One', gate: null, access: [] },
    { id: 'two', title: 'Two', gate: null, access: [] },
  ],
  signOffs: 's',
  milestones: [{ name: 'first change', id: 'fix' }],
  texts: ['Read', 'Fix', 'Own'],
  manifest: {
    key: 'k',
    roles: [],
    aliases: { old: 'fix' },
    steps: [
      { id: 'read', phase: 0, roles: [] },
      { id: 'fix', phase: 1, roles: [] },
      { id: 'own', phase: 1, roles: [] },
    ],
  },
};

describe('a cohort', () => {
  it('says who stands where, and which step takes how long', () => {
    const cohort = buildCohort(path, [
      {
        name: 'a',
        marks: new Map([
          ['read', { state: 'done', at: DAY }],
          ['old', { state: 'done', at: 3 * DAY }],
          ['@start', { state: '2026-01-01', at: 1 }],
        ]),
      },
      {
        name: 'b',
        marks: new Map([
          ['read', { state: 'done', at: DAY }],
          ['fix', { state: 'done', at: 7 * DAY }],
          ['own', { state: 'skipped', at: 9 * DAY }],
        ]),
      },
      { name: 'c', marks: new Map() },
    ]);
    expect(
      cohort.rows.map(({ name, done, total, skipped, next, lastTick }) => [
        name,
        done,
        total,
        skipped,
        next,
        lastTick,
      ]),
    ).toEqual([
      ['a', 2, 3, 0, 'Own', 3 * DAY],
      ['b', 2, 3, 1, null, 7 * DAY],
      ['c', 0, 3, 0, 'Read', null],
    ]);
    expect(cohort.rows[0]?.start).toBe('2026-01-01');
    expect(cohort.steps).toEqual([
      { id: 'read', text: 'Read', days: null, ticks: 0, done: 2, skipped: 0, na: 0 },
      { id: 'fix', text: 'Fix', days: 4, ticks: 2, done: 2, skipped: 0, na: 0 },
      { id: 'own', text: 'Own', days: null, ticks: 0, done: 0, skipped: 1, na: 0 },
    ]);
  });

  it('says how long after their start people came to a milestone and to the end of a phase', () => {
    const at = (day: number): number => Date.UTC(2026, 0, 1) + day * DAY;
    const { spans } = buildCohort(path, [
      {
        name: 'stated a start',
        marks: new Map([
          ['@start', { state: '2026-01-01', at: 1 }],
          ['read', { state: 'done', at: at(4) }],
          ['old', { state: 'done', at: at(10) }],
          ['own', { state: 'done', at: at(30) }],
        ]),
      },
      {
        name: 'counts from the first tick',
        marks: new Map([
          ['read', { state: 'done', at: at(50) }],
          ['fix', { state: 'done', at: at(70) }],
        ]),
      },
      { name: 'has not begun', marks: new Map() },
    ]);
    expect(spans).toEqual([
      { name: 'first change', isMilestone: true, days: 15, n: 2 },
      { name: 'One', isMilestone: false, days: 2, n: 2 },
      { name: 'Two', isMilestone: false, days: 30, n: 1 },
    ]);
  });
});
