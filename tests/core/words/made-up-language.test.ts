import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Handbook } from '../../../src/core/handbook.ts';

/** The made-up language: English with every letter of the Latin script moved by thirteen places. */
function moved(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

const WORD_TABLE = '../../../src/core/words/word-table.ts';

/** Zones and severities are no words. */
const KEPT = /\b(?:CET|SEV2)\b/;
const FOLDER = resolve(import.meta.dirname, '../../fixtures/reading/language-en/input');
const FILES = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [
      path.replaceAll('\\', '/'),
      readFileSync(resolve(FOLDER, path), 'utf8')
        .split(/(\b(?:CET|SEV2)\b)/)
        .map((piece) => (KEPT.test(piece) ? piece : moved(piece)))
        .join(''),
    ]),
);

/** Reads the folder with a language more in the module that hands out the words of the tables, and nowhere else. */
async function readMoved(): Promise<Handbook> {
  vi.resetModules();
  vi.doMock(WORD_TABLE, async (original) => {
    const real = await original<typeof import('../../../src/core/words/word-table.ts')>();
    const wordsIn: typeof real.wordsIn = (words, language) => {
      const own = real.wordsIn(words, language);
      return language === 'en' ? [...own, ...own.map(moved)] : own;
    };
    return {
      ...real,
      wordsIn,
      allWords: (words: Parameters<typeof real.allWords>[0]) => [
        ...real.allWords(words),
        ...real.wordsIn(words, 'en').map(moved),
      ],
      listWords: (table: Parameters<typeof real.listWords>[0]) => [
        ...real.listWords(table),
        ...real
          .listWords(table)
          .flatMap((word) => (word.language === 'en' ? [{ ...word, text: moved(word.text) }] : [])),
      ],
    };
  });
  const { compileFiles } = await import('../../support/compile-files.ts');
  return compileFiles(FILES);
}

let handbook: Handbook;
beforeAll(async () => {
  handbook = await readMoved();
});
afterAll(() => {
  vi.doUnmock(WORD_TABLE);
  vi.resetModules();
});

describe('a language that the tables alone know', () => {
  test('has the head of its decisions read', () => {
    const record = handbook.records.find(({ kind }) => kind === 'adr');
    expect(record?.kind === 'adr' && record).toMatchObject({
      status: { value: 'accepted' },
      date: { value: '2025-03-04' },
      deciders: [{ value: moved('Ann Weaver') }, { value: moved('Joe Cole') }],
    });
  });

  test('has every section and field of its playbooks read', () => {
    const record = handbook.records.find(({ kind }) => kind === 'playbook');
    if (record?.kind !== 'playbook') throw new Error('Unexpected handbook without a playbook.');
    expect(Object.values(record.sections)).not.toContain(null);
    expect(record).toMatchObject({
      owners: [{ value: moved('Warehouse team') }],
      reviewBy: { value: '2026-09-01' },
      lastExercised: { value: '2026-01-12' },
    });
  });

  test('has its postmortems read', () => {
    const record = handbook.records.find(({ kind }) => kind === 'postmortem');
    expect(record?.kind === 'postmortem' && record).toMatchObject({
      severity: { value: 'SEV2' },
      times: { started: { value: '2025-03-04T09:12' }, resolved: { value: '2025-03-04T10:07' } },
      factors: [{ value: moved('A cable had worn through.') }],
      timeline: [{ time: { value: '2025-03-04T09:12' } }, {}, {}],
      actions: [{ due: { value: '2025-03-15' } }, { due: { value: '2025-04-01' } }],
    });
  });

  test('has its paths read', () => {
    const record = handbook.records.find(({ kind }) => kind === 'onboarding');
    if (record?.kind !== 'onboarding') throw new Error('Unexpected handbook without a path.');
    expect(record.phases.map(({ due }) => due?.days)).toEqual([-1, 7]);
    expect(record.tasks.map(({ optional }) => optional)).toEqual([false, false, false, true]);
    expect(record.tasks[2]?.due?.days).toBe(14);
  });
});
