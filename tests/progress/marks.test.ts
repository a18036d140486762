import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MARKS_VERSION,
  MAX_STORED_LENGTH,
  mergeMarks,
  parseMarks,
  renameMarks,
  sameMarks,
  writeMarks,
} from '../../src/core/progress/marks.ts';
import { marks } from './arbitraries.ts';

const fixtures = new URL('../fixtures/progress/', import.meta.url);

describe('stored marks', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(marks, (value) => {
        expect(parseMarks(writeMarks(value))).toEqual({ status: 'ok', marks: value });
      }),
    );
  });

  it('are none where nothing is stored', () => {
    expect(parseMarks(null)).toEqual({ status: 'ok', marks: new Map() });
  });

  it.each([
    ['broken JSON', '{"v":1,"marks":{'],
    ['empty text', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"done"'],
    ['an array', '[]'],
    ['an array as marks', '{"v":1,"marks":[]}'],
    ['no marks', '{"v":1}'],
    ['a version between versions', '{"v":0.5,"marks":{}}'],
    ['a negative version', '{"v":-1,"marks":{}}'],
    ['a version as text', '{"v":"1","marks":{}}'],
    ['somebody else’s value', '{"theme":"dark"}'],
    ['a moment as text', '{"v":1,"marks":{"a":{"state":"done","at":"today"}}}'],
    ['a moment beyond time', '{"v":1,"marks":{"a":{"state":"done","at":1e300}}}'],
    ['a moment before all clocks', '{"v":1,"marks":{"a":{"state":"done","at":-9000000000000000}}}'],
    ['a state that is no text', '{"v":1,"marks":{"a":{"state":true,"at":1}}}'],
    ['a hash that is no text', '{"v":1,"marks":{"a":{"state":"done","at":1,"hash":{}}}}'],
    ['a text of another size', `{"v":1,"marks":{}}${' '.repeat(MAX_STORED_LENGTH)}`],
  ])('are corrupt: %s', (_name, text) => {
    expect(parseMarks(text).status).toBe('corrupt');
  });

  it('keep what can be read beside what cannot', () => {
    const read = parseMarks('{"v":1,"marks":{"a":{"state":"done","at":1},"b":7}}');
    expect(read).toEqual({ status: 'corrupt', marks: new Map([['a', { state: 'done', at: 1 }]]) });
  });

  it.each([9_007_199_254_740_991, 8_640_000_000_000_001, 1_000_000_000_000_001])(
    'of a moment that no clock has (%i) keep their state, and give way to every other',
    (at) => {
      const read = parseMarks(`{"v":1,"marks":{"a":{"state":"done","at":${at},"hash":"h"}}}`);
      expect(read).toEqual({ status: 'ok', marks: new Map([['a', { state: 'done', at: 0, hash: 'h' }]]) });
    },
  );

  it('do not touch a prototype', () => {
    const read = parseMarks('{"v":1,"marks":{"__proto__":{"state":"done","at":1}}}');
    expect(read.marks.get('__proto__')).toEqual({ state: 'done', at: 1 });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(writeMarks(read.marks)).toContain('__proto__');
  });

  it('of a later version are left alone', () => {
    expect(parseMarks(JSON.stringify({ v: MARKS_VERSION + 1, marks: {} })).status).toBe('newer');
  });

  it('are read from every version there was', () => {
    const versions = readdirSync(fixtures).map((name) => Number(/\d+/.exec(name)?.[0]));
    expect(versions.sort()).toEqual(Array.from({ length: MARKS_VERSION + 1 }, (_, version) => version));
    expect(parseMarks(readFileSync(new URL('v0.json', fixtures), 'utf8'))).toEqual({
      status: 'ok',
      marks: new Map([
        ['read-access', { state: 'done', at: 0 }],
        ['first-fix', { state: 'open', at: 0 }],
        ['läuft-schon', { state: 'done', at: 0 }],
      ]),
    });
    const current = parseMarks(readFileSync(new URL('v1.json', fixtures), 'utf8'));
    expect(current.status).toBe('ok');
    expect(current.marks.size).toBe(5);
    expect(current.marks.get('@role')?.state).toBe('New hire');
  });

  it('of an older version are the same however often they are migrated', () => {
    const bare = fc.dictionary(fc.string(), fc.boolean()).filter((value) => !('v' in value));
    fc.assert(
      fc.property(bare, (value) => {
        const once = parseMarks(JSON.stringify(value));
        expect(once.status).toBe('ok');
        expect(once.marks.size).toBe(Object.keys(value).length);
        expect(parseMarks(writeMarks(once.marks))).toEqual(once);
      }),
    );
  });

  it('never make a reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(['ok', 'corrupt', 'newer']).toContain(parseMarks(text).status);
      }),
    );
  });
});

describe('merging', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        expect(sameMarks(mergeMarks(a, b), mergeMarks(b, a))).toBe(true);
        expect(Object.fromEntries(mergeMarks(a, b))).toEqual(Object.fromEntries(mergeMarks(b, a)));
      }),
    );
  });

  it('does not depend on the grouping', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        expect(sameMarks(mergeMarks(mergeMarks(a, b), c), mergeMarks(a, mergeMarks(b, c)))).toBe(true);
      }),
    );
  });

  it('of the same twice changes nothing', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        expect(sameMarks(mergeMarks(a, a), a)).toBe(true);
        const merged = mergeMarks(a, b);
        expect(sameMarks(mergeMarks(merged, b), merged)).toBe(true);
      }),
    );
  });

  it('loses no id and takes the later mark', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const merged = mergeMarks(a, b);
        expect(new Set(merged.keys())).toEqual(new Set([...a.keys(), ...b.keys()]));
        for (const [id, mark] of merged)
          expect(mark.at).toBe(Math.max(a.get(id)?.at ?? -1, b.get(id)?.at ?? -1));
      }),
    );
  });
});

describe('renaming', () => {
  it('moves the mark of a former id and keeps the later of two', () => {
    const before = new Map([
      ['old', { state: 'done', at: 2 }],
      ['now', { state: 'open', at: 1 }],
      ['other', { state: 'done', at: 1 }],
    ]);
    expect(renameMarks(before, { old: 'now' })).toEqual(
      new Map([
        ['now', { state: 'done', at: 2 }],
        ['other', { state: 'done', at: 1 }],
      ]),
    );
  });

  it('agrees with merging: renaming both sides first is the same as renaming the merged', () => {
    const aliases = { a: 'b', c: 'läuft' };
    fc.assert(
      fc.property(marks, marks, (x, y) => {
        expect(
          sameMarks(
            renameMarks(mergeMarks(x, y), aliases),
            mergeMarks(renameMarks(x, aliases), renameMarks(y, aliases)),
          ),
        ).toBe(true);
      }),
    );
  });
});
