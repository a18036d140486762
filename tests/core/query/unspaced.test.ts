import { expect, test } from 'vitest';
import { findExcerpt, searchRecords } from '../../../src/core/query/search/search-records.ts';
import { indexedTerms } from '../../../src/core/query/search/unspaced-terms.ts';
import { compileFiles } from '../../support/compile-files.ts';

const handbook = compileFiles({
  'runbooks/net.md': '# 網が切れた\n\n## 対処\n\n予備の網に交換してから港長へ連絡する。\n',
  'runbooks/lamp.md': '# 灯台が消えた\n\n## 对策\n\n先检查发电机的燃料余量。\n',
  'runbooks/rope.md': '# Rope loose\n\n## Fix\n\nRedisを再起動する。\n',
});
const found = (query: string) => searchRecords(handbook, query).map(({ record }) => record.path);

test.each([
  ['港長', 'runbooks/net.md'],
  ['予備の網', 'runbooks/net.md'],
  ['灯台', 'runbooks/lamp.md'],
  ['燃料', 'runbooks/lamp.md'],
  ['redis', 'runbooks/rope.md'],
  ['再起動', 'runbooks/rope.md'],
])('a word within a run of a script without blanks is found: %s', (query, path) => {
  expect(found(query)[0]).toBe(path);
});

test('a word that no page says is not found by the letters that it shares', () => {
  expect(found('漁船')).toEqual([]);
});

test('a word with marks on its letters is one where its script writes blanks', () => {
  expect(indexedTerms('हिन्दी')).toEqual(['हिन्दी']);
});

test('the excerpt is the line that says the word', () => {
  const [first] = searchRecords(handbook, '港長');
  expect(first && findExcerpt(handbook, first).source.line).toBe(5);
});
