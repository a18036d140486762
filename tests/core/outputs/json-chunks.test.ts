import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderJsonChunks } from '../../../src/core/outputs/json-chunks.ts';

test('any object is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string(),
        fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined)))),
      ),
      (value) => {
        expect([...renderJsonChunks(value)].join('')).toBe(JSON.stringify(value, null, 2));
      },
    ),
  );
});

test('members without a form in JSON are left out', () => {
  for (const value of [{}, { a: undefined }, { a: undefined, b: [] }, { a: 1, b: undefined, c: [undefined] }])
    expect([...renderJsonChunks(value)].join('')).toBe(JSON.stringify(value, null, 2));
});

test('no piece holds more than a part of a long list', () => {
  const list = Array.from({ length: 5000 }, (_, index) => ({ index, text: 'x'.repeat(100) }));
  const pieces = [...renderJsonChunks({ list })];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
