import { expect, test } from 'vitest';
import { HUB_WORDS, hubWords } from '../../src/plugin/hub-words/index.ts';
import { TRANSLATIONS } from '../../src/plugin/translations/index.ts';

const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const english = Object.entries(HUB_WORDS.en ?? {});

test('a hub speaks every language that a handbook does', () => {
  expect(Object.keys(HUB_WORDS)).toEqual(Object.keys(TRANSLATIONS).sort());
});

test.each(Object.keys(HUB_WORDS))(
  'the words of a hub in %s leave open what the English do, and no sentence is English',
  (language) => {
    const words: Readonly<Record<string, string>> = { ...HUB_WORDS[language] };
    expect(Object.keys(words)).toEqual(english.map(([key]) => key));
    for (const [key, model] of english) {
      const text = words[key] ?? '';
      expect({ key, open: placeholders(text) }).toEqual({ key, open: placeholders(model) });
      expect(text.trim()).not.toBe('');
      if (language !== 'en' && / \w+ /.test(model)) expect(text).not.toBe(model);
    }
  },
);

test('a language with a region is found by its name, and an unknown one is English', () => {
  expect(hubWords('pt-BR')['handbook.hub.handbooks']).toBe('Manuais');
  expect(hubWords('sv')['handbook.hub.handbooks']).toBe('Handbooks');
});
