import { describe, expect, test } from 'vitest';
import { damage, randomOf } from './damage.ts';
import { fuzz } from './fuzz.ts';
import { placesOutside, valuesElsewhere } from './places.ts';
import { OWN_FOLDERS } from './seeds.ts';

/** Files of this run; `npm run fuzz` reads 20,000. */
const FILES = 120;

test('damaged files are read without a fault: no exception, no hang, every place within its file', async () => {
  expect(await fuzz({ folders: OWN_FOLDERS, seed: 7, from: 0, to: FILES })).toEqual([]);
});

describe('the damage', () => {
  const bytes = Buffer.from('# A title\n\nDate: 2024-05-14\n\n- one\n- two\n');

  test('is the same for one seed, and another for another', () => {
    const one = damage(bytes, randomOf(1));
    expect(damage(bytes, randomOf(1)).equals(one)).toBe(true);
    expect(damage(bytes, randomOf(2)).equals(one)).toBe(false);
  });
});

describe('a fault is found', () => {
  const texts = new Map([['adr/a.md', '# A\n\nDate: 2024-05-14\n']]);
  const placesOf = (line: number | null, column: number | null, path = 'adr/a.md') =>
    placesOutside(
      { rule: 'adr/bad-date', severity: 'error', message: '', path, line, column, related: [] },
      texts,
    );

  test('where a diagnostic names a place that its file does not have', () => {
    expect(placesOf(4, null)).toEqual([]);
    expect(placesOf(3, 17)).toEqual([]);
    expect(placesOf(null, null)).toEqual([]);
    expect(placesOf(9, null, 'elsewhere.md')).toEqual([]);
    expect(placesOf(5, null)).toHaveLength(1);
    expect(placesOf(3, 18)).toHaveLength(1);
    expect(placesOf(3, 0)).toHaveLength(1);
    expect(placesOf(0, null)).toHaveLength(1);
  });

  test('where the text of a value does not stand at its place', () => {
    const valueAt = (raw: string, line: number, column: number) =>
      valuesElsewhere([{ date: { raw, source: { path: 'adr/a.md', line, column } } }], texts);
    expect(valueAt('2024-05-14', 3, 7)).toEqual([]);
    expect(valueAt('2024-05-14', 3, 6)).toHaveLength(1);
    expect(valueAt('2024-05-15', 3, 7)).toHaveLength(1);
    expect(valueAt('', 7, 1)).toHaveLength(1);
  });
});
