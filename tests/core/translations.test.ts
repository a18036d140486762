import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../src/core/graph/in-language.ts';
import { compileFiles } from '../support/compile-files.ts';

const CACHE = '# 7. Cache reads\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Decision\n\nCache.\n';
const CACHE_FR =
  '# 7. Mettre en cache\n\n## Statut\n\nProposé\n\n## Décision\n\nVoir [la file](0008-queue.md).\n';
const QUEUE = '# 8. Queue writes\n\n## Status\n\nAccepted\n\n## Decision\n\nQueue.\n';

describe('files in other languages', () => {
  it.each([
    ['a mark in the name', 'docs/adr/0007-cache.fr.md', CACHE_FR],
    ['an underscore', 'docs/adr/0007-cache_fr.md', CACHE_FR],
    ['a folder below', 'docs/adr/fr/0007-cache.md', CACHE_FR.replace('0008-queue.md', '../0008-queue.md')],
    ['a folder above', 'docs/fr/adr/0007-cache.md', CACHE_FR.replace('0008-', '../../adr/0008-')],
  ])('are one record by %s, with words of its own and the facts of the original', (_, path, text) => {
    const handbook = compileFiles({
      'docs/adr/0007-cache.md': CACHE,
      'docs/adr/0008-queue.md': QUEUE,
      [path]: text,
    });
    expect(handbook.records.map(({ path: own }) => own)).toEqual([
      'docs/adr/0007-cache.md',
      'docs/adr/0008-queue.md',
    ]);
    expect(handbook.skipped).toContainEqual({ path, reason: 'translation' });
    const french = inLanguage(handbook, 'fr-CA');
    const [record, other] = french.records;
    expect(record).toMatchObject({
      id: 'adr:0007-cache',
      url: '/adr/0007-cache/',
      path,
      title: { value: 'Mettre en cache' },
      status: { value: 'accepted' },
      date: { value: '2026-01-02' },
      links: [{ state: 'ok', target: 'adr:0008-queue' }],
    });
    expect(other).toBe(handbook.records[1]);
    expect(french.byPath.get(path)).toBe(record);
    expect(inLanguage(handbook, 'de')).toBe(handbook);
  });

  it('are found beside those of the language of the handbook', () => {
    const handbook = compileFiles({ 'en/adr/0007-cache.md': CACHE, 'fr/adr/0007-cache.md': CACHE_FR });
    expect(handbook.records.map(({ path }) => path)).toEqual(['en/adr/0007-cache.md']);
  });

  it('are led to by links to any of them', () => {
    const handbook = compileFiles({
      'docs/adr/0007-cache.md': CACHE,
      'docs/adr/0007-cache.ja.md': '# 7. キャッシュ\n\n## ステータス\n\n承認\n',
      'docs/adr/0008-queue.md': `${QUEUE}\nSee [it](0007-cache.ja.md).\n`,
    });
    const queue = handbook.records.find(({ id }) => id === 'adr:0008-queue');
    expect(queue?.links).toMatchObject([{ state: 'ok', target: 'adr:0007-cache' }]);
    expect(handbook.diagnostics).toEqual([]);
  });

  it('keep the marks of readers in every language', () => {
    const handbook = compileFiles({
      'onboarding/start.md': '# Start\n\n## One\n\n- [ ] Read\n- [ ] Write\n',
      'onboarding/start.de.md': '# Anfang\n\n## Eins\n\n- [ ] Lesen\n- [ ] Schreiben\n',
    });
    const tasksOf = (language: string): { id: string; text: string }[] => {
      const [record] = inLanguage(handbook, language).records;
      return record?.kind === 'onboarding' ? record.tasks : [];
    };
    expect(tasksOf('de').map(({ text }) => text)).toEqual(['Lesen', 'Schreiben']);
    expect(tasksOf('de').map(({ id }) => id)).toEqual(tasksOf('en').map(({ id }) => id));
  });

  it('lie at the same places of folders that a site has for its languages, whatever those are called and say', () => {
    const languageFolders = new Map([
      ['docs', 'en'],
      ['docs/british', 'en-GB'],
      ['docs/ko', 'ko'],
    ]);
    const handbook = compileFiles(
      {
        'docs/adr/0007-cache.md': CACHE,
        'docs/adr/ko/0007-cache.md': CACHE,
        'docs/british/adr/0007-cache.md': CACHE.replace('Cache reads', 'Cache, please'),
        'docs/british/adr/0008-queue.md': QUEUE,
        'docs/ko/adr/0008-queue.mdx': QUEUE.replace('Queue writes', '큐'),
      },
      { languageFolders },
    );
    const titles = (language: string): string[] =>
      inLanguage(handbook, language).records.map(({ title }) => title.value);
    expect(handbook.records.map(({ path }) => path)).toEqual([
      'docs/adr/0007-cache.md',
      'docs/adr/ko/0007-cache.md',
      'docs/british/adr/0008-queue.md',
    ]);
    expect(titles('en')).toEqual(['Cache reads', 'Cache reads', 'Queue writes']);
    expect(titles('en-GB')).toEqual(['Cache, please', 'Cache reads', 'Queue writes']);
    expect(titles('ko')).toEqual(['Cache reads', 'Cache reads', '큐']);
  });

  it.each([
    ['a file alone', { 'docs/adr/0007-cache.fr.md': CACHE_FR }, 1],
    [
      'a folder whose name is no language',
      { 'docs/adr/0007-cache.md': CACHE, 'docs/adr/db/0007-cache.md': CACHE },
      2,
    ],
    [
      'a team that is called as a language is',
      { 'docs/adr/0007-cache.md': CACHE, 'docs/adr/it/0007-cache.md': CACHE },
      2,
    ],
    [
      'a name that ends in letters',
      { 'docs/adr/0007-cache.md': CACHE, 'docs/adr/0007-cache.v2.md': CACHE },
      2,
    ],
  ])('%s is no translation', (_, files, count) => {
    const { records } = compileFiles(files as Record<string, string>);
    expect(records).toHaveLength(count);
  });
});
