import { describe, expect, test } from 'vitest';
import { joined } from '../../../src/core/words/fold.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { buildLookUp, spellings } from '../../../src/core/words/look-up.ts';
import { SMALL_WORDS, SUBJECTS } from '../../../src/core/words/subjects.ts';
import { listWords, wordsIn } from '../../../src/core/words/word-table.ts';

describe.each(SUBJECTS.map((table) => [table.subject, table] as const))('the words of %s', (_, table) => {
  const fields = Object.entries(table.fields);

  test.each(fields)('%s has words in each language, or a dash that says there are none', (_field, words) => {
    const silent = LANGUAGES.filter((language) => wordsIn(words, language).length === 0);
    expect(silent.filter((language) => words[language].trim() !== '-')).toEqual([]);
  });

  test('no word is claimed by two fields', () => {
    const claims = new Map<string, Set<string>>();
    for (const { field, text } of listWords(table))
      for (const key of spellings(text)) {
        const place = `${text.startsWith('…') ? '…' : ''}${joined(key)}${text.endsWith('…') ? '…' : ''}`;
        claims.set(place, (claims.get(place) ?? new Set()).add(field));
      }
    const twice = [...claims].filter(([, names]) => names.size > 1).map(([key, names]) => [key, ...names]);
    expect(twice).toEqual([]);
  });

  test('every word is found again, and none folds to nothing', () => {
    const { find } = buildLookUp(table);
    const lost = listWords(table).filter(({ field, text }) => {
      const example = text.replace(/^… ?| ?…$/, '');
      return spellings(example).some((key) => key === '') || (example === text && find(text) !== field);
    });
    expect(lost).toEqual([]);
  });
});

test.each(Object.entries(SMALL_WORDS))(
  'the words for "%s" exist in each language, or a dash says there are none',
  (_, words) => {
    const silent = LANGUAGES.filter((language) => wordsIn(words, language).length === 0);
    expect(silent.filter((language) => words[language].trim() !== '-')).toEqual([]);
  },
);
