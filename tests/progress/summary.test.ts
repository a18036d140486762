import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/progress/marks.ts';
import {
  addDays,
  CHECKED,
  OPTIONAL,
  type PathManifest,
  type Step,
  summarise,
} from '../../src/core/progress/summary.ts';

const path = (...steps: Step[]): PathManifest => ({
  key: 'k',
  roles: ['Engineer', 'Buddy'],
  steps,
  aliases: {},
});
const said = (states: Record<string, string>): Map<string, Mark> =>
  new Map(Object.entries(states).map(([id, state]) => [id, { state, at: 1 }]));

describe('a summary', () => {
  const plain = path(['a', 0, [], 0], ['b', 0, [0], 0], ['c', 1, [1], 0], ['d', 1, [], OPTIONAL]);

  it('counts the steps that apply, without optional ones', () => {
    expect(summarise(plain, said({ a: 'done', d: 'done' }))).toMatchObject({
      done: 1,
      total: 3,
      skipped: 0,
      phases: [
        { done: 1, total: 2 },
        { done: 0, total: 1 },
      ],
      next: 'b',
    });
  });

  it('counts for a role what is for everyone and for it', () => {
    expect(summarise(plain, said({ '@role': 'Buddy' }))).toMatchObject({ total: 2, next: 'a' });
    expect(summarise(plain, said({ '@role': 'Gardener' })).total).toBe(3);
  });

  it('takes what does not apply out of the whole, and does not count what was skipped as done', () => {
    expect(summarise(plain, said({ a: 'na', b: 'skipped' }))).toMatchObject({
      done: 0,
      total: 2,
      skipped: 1,
      next: 'c',
    });
  });

  it('of nothing is nothing, not everything', () => {
    expect(summarise(path(), new Map())).toMatchObject({ done: 0, total: 0, phases: [], next: null });
  });

  it('takes an author’s tick until the reader says otherwise', () => {
    const ticked = path(['a', 0, [], CHECKED]);
    expect(summarise(ticked, new Map()).done).toBe(1);
    expect(summarise(ticked, said({ a: 'open' })).done).toBe(0);
  });

  it('counts alternatives as one step', () => {
    const either = path(['a', 0, [], 0, 'g'], ['b', 0, [], 0, 'g'], ['c', 0, [], 0]);
    expect(summarise(either, new Map())).toMatchObject({ done: 0, total: 2, next: 'a' });
    expect(summarise(either, said({ b: 'done' }))).toMatchObject({ done: 1, total: 2, next: 'c' });
    expect(summarise(either, said({ a: 'skipped', b: 'done' }))).toMatchObject({
      done: 1,
      total: 2,
      skipped: 0,
    });
    expect(summarise(either, said({ a: 'na', b: 'na' })).total).toBe(1);
  });

  it('counts only steps of the page, whatever is marked', () => {
    expect(summarise(plain, said({ gone: 'done', __proto__x: 'done' })).done).toBe(0);
  });

  it('never counts more than there is, and the phases add up', () => {
    const step = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.nat(2),
      fc.subarray([0, 1]),
      fc.nat(3),
      fc.constantFrom(null, 'g', 'h'),
    );
    const states = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '@role'),
      fc.constantFrom('done', 'open', 'skipped', 'na', 'Buddy'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(step, { selector: ([id]) => id }), states, (steps, marks) => {
        const summary = summarise(path(...steps), said(marks));
        expect(summary.done + summary.skipped).toBeLessThanOrEqual(summary.total);
        for (const part of ['done', 'total', 'skipped'] as const)
          expect(Object.values(summary.phases).reduce((sum, phase) => sum + phase[part], 0)).toBe(
            summary[part],
          );
        expect(summary.next === null).toBe(summary.done + summary.skipped === summary.total);
      }),
    );
  });
});

describe('days', () => {
  it('are added over months, leap days and to nothing that is no day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-12-31', -365)).toBe('2025-12-31');
    expect(addDays('', 1)).toBeNull();
    expect(addDays('2026-13', 1)).toBeNull();
  });

  it.each([
    ['2026-01-31', '1', '2026-02-28'],
    ['2024-01-31', '1', '2024-02-29'],
    ['2026-08-31', '6', '2027-02-28'],
    ['2026-09-01', '6', '2027-03-01'],
    ['2024-02-29', '12', '2025-02-28'],
    ['2026-03-31', '-1', '2026-02-28'],
    ['2026-12-15', '1', '2027-01-15'],
  ])('%s and %s months by the calendar are %s', (day, months, expected) => {
    expect(addDays(day, months)).toBe(expected);
  });
});
