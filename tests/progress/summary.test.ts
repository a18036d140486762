import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/core/progress/marks.ts';
import { parsePathAttribute, renderPathAttribute } from '../../src/core/progress/path-attribute.ts';
import { addDays, type PathManifest, type Step, summarise } from '../../src/core/progress/summary.ts';

const path = (...steps: Step[]): PathManifest => ({
  key: 'k',
  roles: ['Engineer', 'Buddy'],
  steps,
  aliases: {},
});
const step = (id: string, phase = 0, roles: readonly number[] = [], more: Partial<Step> = {}): Step => ({
  id,
  phase,
  roles,
  ...more,
});
const said = (states: Record<string, string>): Map<string, Mark> =>
  new Map(Object.entries(states).map(([id, state]) => [id, { state, at: 1 }]));

const anyStep: fc.Arbitrary<Step> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f"`<&'),
    phase: fc.nat(2),
    roles: fc.subarray([0, 1]),
    hash: fc.constantFrom(null, '0a1b2c3d'),
    due: fc.constantFrom(null, 0, 7, '1'),
    group: fc.constantFrom(null, 'g', 'h`"'),
    optional: fc.boolean(),
    checked: fc.boolean(),
  },
  { requiredKeys: ['id', 'phase', 'roles'] },
);

describe('a path', () => {
  it('comes out of its attribute as it was put in, whatever fields its steps have', () => {
    const full = (step: Step): Record<string, unknown> => ({
      ...step,
      hash: step.hash ?? null,
      due: step.due ?? null,
      group: step.group ?? null,
      optional: step.optional ?? false,
      checked: step.checked ?? false,
    });
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const read = parsePathAttribute(renderPathAttribute(path(...steps)));
        expect({ ...read, steps: read.steps.map(full) }).toEqual({
          ...path(),
          steps: steps.map(full),
        });
      }),
    );
  });

  it('says nothing in its attribute of what most steps do not have', () => {
    const own = path(step('a'), step('b', 1, [], { hash: 'h', due: 0, optional: false, checked: false }));
    expect(renderPathAttribute(own)).toContain('[[`a`,0,[]],[`b`,1,[],`h`,0]]');
  });
});

describe('a summary', () => {
  const plain = path(step('a'), step('b', 0, [0]), step('c', 1, [1]), step('d', 1, [], { optional: true }));

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
    const ticked = path(step('a', 0, [], { checked: true }));
    expect(summarise(ticked, new Map()).done).toBe(1);
    expect(summarise(ticked, said({ a: 'open' })).done).toBe(0);
  });

  it('counts alternatives as one step', () => {
    const either = path(step('a', 0, [], { group: 'g' }), step('b', 0, [], { group: 'g' }), step('c'));
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
    const states = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '@role'),
      fc.constantFrom('done', 'open', 'skipped', 'na', 'Buddy'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyStep, { selector: ({ id }) => id }), states, (steps, marks) => {
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
