import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDecision } from '../../src/core/kinds/adr/descriptor.ts';
import { isPlaybook } from '../../src/core/kinds/playbook/descriptor.ts';
import { isPostmortem } from '../../src/core/kinds/postmortem/descriptor.ts';
import { languageOf } from '../../src/core/words/language-of.ts';
import { LANGUAGES } from '../../src/core/words/languages.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/reading');

/** Runs a command in a copy of the folder of a language, without what it has of a kind. */
async function begin(language: string, kind: string, without?: string) {
  const root = temporaryFolder({});
  cpSync(`${FIXTURES}/language-${language}/input`, root, { recursive: true });
  if (without) rmSync(`${root}/${without}`, { recursive: true, force: true });
  const { code, stdout, stderr } = await runInProcess(['new', kind, 'Xyz', '--date', '2027-01-05'], {
    cwd: root,
  });
  expect(code, stderr).toBe(0);
  const path = stdout.trim();
  const { records } = await loadHandbook(root, { withoutGit: true });
  const record = records.find((candidate) => candidate.path === path);
  if (!record) throw new Error(`Unexpected handbook without ${path}.`);
  return { record, text: readFileSync(`${root}/${path}`, 'utf8') };
}

describe.each(LANGUAGES)('a folder in the language %s', (language) => {
  it('gets a playbook with headings of its own, each of which is read', async () => {
    const { record } = await begin(language, 'playbook');
    if (!isPlaybook(record)) throw new Error('Unexpected kind, expected a playbook.');
    expect(languageOf(record.headings.map(({ text }) => text))).toBe(language);
    const missing = Object.entries(record.sections).filter(([, section]) => section === null);
    expect(missing).toEqual([]);
  });

  it('gets a postmortem with headings of its own', async () => {
    const { record } = await begin(language, 'postmortem');
    expect(isPostmortem(record)).toBe(true);
    expect(languageOf(record.headings.map(({ text }) => text))).toBe(language);
  });

  it('gets a decision in its language, proposed, beside others and as the first', async () => {
    for (const without of [undefined, 'adr']) {
      const { record, text } = await begin(language, 'adr', without);
      if (!isDecision(record)) throw new Error('Unexpected kind, expected a decision.');
      expect(record.status?.value, text).toBe('proposed');
      expect(languageOf(record.headings.slice(1).map((heading) => heading.text))).toBe(language);
      if (language !== 'en') expect(text).not.toMatch(/proposed/i);
    }
  });
});

describe('superseding a decision whose file has no status', () => {
  it.each([
    ['de', 'Kontext', 'Status: Ersetzt durch [ADR-0002](0002-neu.md)'],
    ['fr', 'Contexte', 'Statut: Remplacée par [ADR-0002](0002-neu.md)'],
    ['ja', '背景', '[ADR-0002](0002-neu.md) により置き換え'],
  ])('writes in the language %s of its headings', async (_, heading, written) => {
    const root = temporaryFolder({});
    mkdirSync(`${root}/adr`);
    const text = (title: string): string => `# ${title}\n\n## ${heading}\n\nx\n\n`;
    writeFileSync(`${root}/adr/0001-alt.md`, text('Alt'));
    writeFileSync(`${root}/adr/0002-neu.md`, text('Neu'));
    const { code, stderr } = await runInProcess(['supersede', '1', '--by', '2', '--root', root]);
    expect(code, stderr).toBe(0);
    expect(readFileSync(`${root}/adr/0001-alt.md`, 'utf8')).toContain(written);
    const { records } = await loadHandbook(root, { withoutGit: true });
    const [old, successor] = records.filter(isDecision);
    expect(old?.status?.value).toBe('superseded');
    expect(successor?.relations.map(({ type }) => type)).toContain('supersedes');
  });
});
