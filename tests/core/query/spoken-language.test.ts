import { expect, test } from 'vitest';
import { spokenLanguage } from '../../../src/core/query/spoken-language.ts';
import { compileFiles } from '../../support/compile-files.ts';

const GERMAN = '# Warteschlange\n\n## Status\n\nAngenommen\n\n## Kontext\n\nx\n\n## Entscheidung\n\nx\n';
const ENGLISH = '# Queue\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n';

function spoken(...texts: string[]) {
  const files = texts.map((text, index) => [`adr/000${index + 1}-a.md`, text] as const);
  return spokenLanguage(compileFiles(Object.fromEntries(files)).records);
}

test('nearly all records tell the language of a handbook', () => {
  expect(spoken(GERMAN, GERMAN, GERMAN)).toEqual({ language: 'de', records: 3, of: 3 });
  expect(spoken(...Array.from({ length: 9 }, () => GERMAN), ENGLISH)?.language).toBe('de');
  expect(spoken(ENGLISH, ENGLISH, ENGLISH)?.language).toBe('en');
});

test('two records, a second language and pages without known headings tell none', () => {
  expect(spoken(GERMAN, GERMAN)).toBeNull();
  expect(spoken(GERMAN, GERMAN, GERMAN, ENGLISH)).toBeNull();
  expect(
    spoken(...Array.from({ length: 3 }, () => GERMAN), ...Array(4).fill('# Ding\n\nText.\n')),
  ).toBeNull();
});
