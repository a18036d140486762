import { expect, it } from 'vitest';
import { readFilePlace } from '../../../src/core/text/file-place.ts';

it.each([
  ['src/a.ts', 'src/a.ts', null],
  ['src/a.ts:12', 'src/a.ts', 12],
  ['src/a.ts:12:3', 'src/a.ts', 12],
  ['src/a.ts:12-20', 'src/a.ts', 12],
  ['src/a.ts:12:', 'src/a.ts', 12],
  ['src/a.ts#L12', 'src/a.ts', 12],
  ['src/a.ts#L12-L20', 'src/a.ts', 12],
  ['src/a.ts#L12C3-L20C9', 'src/a.ts', 12],
  ['src/a.ts#12', 'src/a.ts', 12],
  ['src/a.ts(12,3)', 'src/a.ts', 12],
  ['src/a.ts(12,3): ', 'src/a.ts(12,3): ', null],
  ['src/a.ts, line 12', 'src/a.ts', 12],
  ['C:\\src\\a.ts:12', 'C:\\src\\a.ts', 12],
  ['src/(group)/page.tsx', 'src/(group)/page.tsx', null],
  ['src/v1.2-3', 'src/v1.2-3', null],
  [':12', ':12', null],
])('%s names a path and a line', (word, path, line) => {
  expect(readFilePlace(word)).toEqual({ path, line });
});
