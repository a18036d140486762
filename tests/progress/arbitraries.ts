import fc from 'fast-check';
import type { Mark } from '../../src/core/progress/marks.ts';

/** Few ids and moments, so that marks collide; names that a prototype also has among them. */
export const ids: fc.Arbitrary<string> = fc.constantFrom(
  'a',
  'b',
  'c',
  '@role',
  '__proto__',
  'constructor',
  'läuft',
  '読む',
);

export const mark: fc.Arbitrary<Mark> = fc
  .record(
    {
      state: fc.constantFrom('done', 'open', 'skipped', 'na', 'New hire'),
      at: fc.integer({ min: 0, max: 5 }),
      hash: fc.constantFrom('h1', 'h2'),
      text: fc.string({ maxLength: 8 }),
    },
    { requiredKeys: ['state', 'at'] },
  )
  .map((value) => ({ ...value }));

export const marks = fc.array(fc.tuple(ids, mark), { maxLength: 8 }).map((entries) => new Map(entries));
