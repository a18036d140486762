import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

test('the table has every input once, with what happens and the test that holds it', () => {
  const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  const cells = rows.map((row) => row.split(' | '));
  expect(cells.map(([number]) => Number(number?.slice(2)))).toEqual(
    Array.from({ length: 104 }, (_, index) => index + 1),
  );
  expect(rows.filter((_, index) => (cells[index]?.[2] ?? '').trim() === '')).toEqual([]);
});

test('every test that it names is there', () => {
  const named = [...page.matchAll(/\[[^\]]+\]\(([^)]+)\): “([^”]+)”/g)];
  const rows = page.split('\n').filter((line) => /^\| (?!#|---|what)/.test(line));
  expect(named).toHaveLength(rows.length);
  const missing = named.filter(([, path = '', name = '']) => {
    const file = join(import.meta.dirname, path);
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(name);
  });
  expect(missing.map(([whole]) => whole)).toEqual([]);
});
