import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { TRANSLATIONS } from '../../src/plugin/translations/index.ts';
import { countWord, siteWords } from '../../src/plugin/words.ts';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'zh'] as const;
const FORM = /_(?:zero|one|two|few|many|other)$/;
const words = (language: (typeof LANGUAGES)[number]): Record<string, string> => ({
  ...TRANSLATIONS[language],
});
const english = words('en');
const counted = Object.keys(english).flatMap((key) =>
  key.endsWith('_other') ? [key.replace(FORM, '')] : [],
);

/** Names of keys on a keyboard, and a date as it is to be written. */
const ALLOWED = new Set(['Ctrl', 'K', 'Escape', 'Tab', '2026-03-01']);

/** What a word leaves open: `{{name}}`, `#`, `##`, `#o`, `%`. */
const placeholders = (text: string): string[] => (text.match(/\{\{\w+\}\}|#[a-z]\b|#+|%/g) ?? []).sort();

/** The forms that the whole numbers of a handbook take in a language. */
const formsOf = (language: string): string[] => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)))];
};

describe('the words of the interface', () => {
  it('are there in ten languages', () => {
    expect(Object.keys(TRANSLATIONS).sort()).toEqual(LANGUAGES);
  });

  it.each(LANGUAGES)('name everything in %s, in the order of the English', (language) => {
    const expected = Object.keys(english).flatMap((key) => {
      if (!FORM.test(key)) return [key];
      const name = key.replace(FORM, '');
      if (!key.endsWith('_other')) return [];
      const forms = new Set([...formsOf(language), ...(language === 'pl' ? ['other'] : [])]);
      return ['one', 'few', 'many', 'other']
        .filter((form) => forms.has(form))
        .map((form) => `${name}_${form}`);
    });
    expect(Object.keys(words(language))).toEqual(expected);
  });

  it.each(LANGUAGES)('leave the same open in %s as in English', (language) => {
    for (const [key, text] of Object.entries(words(language))) {
      const model = english[key] ?? english[key.replace(FORM, '_other')] ?? '';
      expect({ key, open: placeholders(text) }).toEqual({ key, open: placeholders(model) });
    }
  });

  it.each(LANGUAGES)('are none of them empty in %s, and few of them English', (language) => {
    const own = Object.entries(words(language));
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([]);
    // Sentences are said in each language; single words and names of the field may be the same in many.
    const same = own.filter(([key, text]) => text === english[key] && /\p{L}+ \p{L}+ \p{L}+/u.test(text));
    const names = language === 'nl' ? ['handbook.view.slos'] : [];
    expect(language === 'en' ? [] : same.map(([key]) => key)).toEqual(names);
  });

  it('count by the rules of the language', () => {
    const say = (language: string): string[] =>
      [0, 1, 2, 5, 22].map((number) => countWord(language, 'handbook.count.adr', number));
    expect(say('pl')).toEqual(['0 decyzji', '1 decyzja', '2 decyzje', '5 decyzji', '22 decyzje']);
    expect(say('de-AT')).toEqual([
      '0 Entscheidungen',
      '1 Entscheidung',
      '2 Entscheidungen',
      '5 Entscheidungen',
      '22 Entscheidungen',
    ]);
    expect(say('ja').at(1)).toBe('意思決定 1 件');
    expect(say('en').slice(0, 3)).toEqual(['0 decisions', '1 decision', '2 decisions']);
  });

  it('are English in a language that has none, in every form that it counts in', () => {
    expect(siteWords('sv')['handbook.kind.adr']).toBe('Decisions');
    for (const name of counted) expect(siteWords('ar')).toHaveProperty([`${name}_few`]);
    expect(countWord('ar', 'handbook.count.adr', 3)).toBe('3 decisions');
  });
});

describe('components', () => {
  it('state no word of their own', () => {
    expect(globSync('src/{components,routes}/**/*.astro').sort().flatMap(literalsOf)).toEqual([]);
  });
});

describe('client scripts', () => {
  it('show no sentence of their own', () => {
    expect(globSync('src/client/**/*.ts').sort().flatMap(sentencesOf)).toEqual([]);
  });
});

/** Strings of a script that read like words, but for those of an error that is thrown. */
function sentencesOf(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) return;
    if (
      ts.isStringLiteral(node) &&
      !ALLOWED.has(node.text) &&
      /^\p{Lu}\p{Ll}+(?: \p{L}+)*[.:]?$|^\p{L}+ \p{L}+ \p{L}+/u.test(node.text)
    )
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label', 'text']);

/** Texts with letters that stand in the template of a component, outside of its expressions. */
function literalsOf(path: string): string[] {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const template = readFileSync(path, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, blank);
  const file = ts.createSourceFile(
    `${path}.tsx`,
    `<>${template}</>`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const say = (node: ts.Node, text: string): void => {
    const value = text.trim();
    if (/\p{L}/u.test(value) && !ALLOWED.has(value))
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${value}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) say(node, node.text);
    if (ts.isStringLiteral(node) && /^\p{Lu}\p{Ll}+(?: \p{L}+)+/u.test(node.text)) say(node, node.text);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer))
      if (SPOKEN.has(node.name.getText())) say(node, node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
