import { describe, expect, it } from 'vitest';
import { loadCommand } from '../../src/cli/commands/index.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { DOCS, fencesOf, listDocs, readDoc } from './read-docs.ts';

/** A command of the handbook in a line of a shell, with the words behind its name. */
const COMMAND =
  /(?:^|[\s;&|(])(?:starlight-)?handbook (?<name>[a-z]+)(?<rest>(?:"[^"]*"|'[^']*'|[^|;&<>#\n"'])*)/g;

describe('the pages of the documentation', () => {
  it('pass the checks of the product, those of links and pictures included', async () => {
    const { code, stdout } = await runInProcess(['check', DOCS, '--strict']);
    expect(stdout).toContain('0 errors, 0 warnings');
    expect(code).toBe(0);
  });

  it('lead from everything that the comparison says of this product to where it can be tried', () => {
    const rows = readDoc('comparison.md').match(/^\|(?! ?\||---).*\|$/gm) ?? [];
    const cells = rows.map((row) => row.split('|')[2] ?? '');
    expect(cells.length).toBeGreaterThan(18);
    expect(cells.filter((cell) => !/\]\([\w-]+(?:\/[\w/-]+)*\.md(?:#[\w-]+)?\)/.test(cell))).toEqual([]);
  });

  it.each(listDocs())('%s begins with its title', (page) => {
    expect(readDoc(page)).toMatch(/^# \S/);
  });

  it.each(listDocs())('%s shows commands with flags that there are', async (page) => {
    const shell = fencesOf(page).filter(({ language }) => /^(?:sh|bash|console|ya?ml)$/.test(language));
    for (const { text, line, language } of shell)
      for (const { groups } of typed(text, language).replaceAll('\\\n', ' ').matchAll(COMMAND)) {
        const command = await loadCommand(groups?.['name'] ?? '');
        expect(command, `${page}:${line}: handbook ${groups?.['name']}`).toBeDefined();
        if (command) parseArguments(command, wordsOf(groups?.['rest'] ?? ''));
      }
  });
});

/** What somebody types: in a block of a console the lines behind a prompt, since the others are output. */
function typed(text: string, language: string): string {
  if (language !== 'console') return text;
  return text
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .join('\n');
}

/** The words of a command line, those in quotes as one. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replaceAll(/["']/g, ''));
}
