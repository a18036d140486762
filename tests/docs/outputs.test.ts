import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildServer } from '../../src/cli/mcp/build-server.ts';
import { openHandbook } from '../../src/cli/mcp/live-handbook.ts';
import { writeTwins } from '../../src/core/outputs/twin/write-twins.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { twinWords } from '../../src/plugin/words.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { DOCS, type Fence, fencesOf, listDocs, readDoc } from './read-docs.ts';

/**
 * Blocks of code that say so behind their language hold what the product really prints: `console run` and
 * `console run=branch` the output of commands in a copy of the example, `twin` and `mcp` what their names say. `--update`
 * writes them anew.
 */
function markOf({ language, marks }: Fence): { kind: string; value: string } | null {
  for (const mark of marks) {
    const [, kind = '', value = ''] = /^(run|twin|mcp)(?:=(.*))?$/.exec(mark) ?? [];
    if (kind !== '' && (kind !== 'run' || language === 'console')) return { kind, value };
  }
  return null;
}

/** What a branch changes of the example, with faults that a review and a check tell. */
const BRANCH = {
  'docs/adr/0004-write-to-a-log.md':
    '# 4. Write orders to a log\n\nDate: 2026-10-01\n\n## Status\n\nAccepted\n\nSupersedes [2](0002-queue-writes.md)\n\nGoverns: `**/src/orders/**`\n\n## Decision\n\nThe API appends orders to a log; see [the figures](figures.md).\n',
  'src/orders/queue.ts':
    '/** Appends an order to the log. See ADR-4. */\nexport function appendOrder(): void {}\n',
};

const pages = listDocs().filter((page) => fencesOf(page).some((fence) => markOf(fence)));

describe('the documentation', () => {
  it('shows output of commands, twins and answers', () => {
    expect(pages).toEqual(expect.arrayContaining(['alerts.md', 'mcp.md', 'review.md', 'twins.md', 'why.md']));
  });

  it.each(pages)('%s shows what is really printed', async (page) => {
    let text = readDoc(page);
    const folders = new Map<string, string>();
    for (const fence of fencesOf(page)) {
      const mark = markOf(fence);
      if (!mark) continue;
      const { kind, value } = mark;
      const folder = folders.get(value) ?? makeExample(value === 'branch');
      folders.set(value, folder);
      const output =
        kind === 'run'
          ? await runLines(fence.text, folder)
          : kind === 'twin'
            ? await showTwin(value)
            : await showSession(fence.text);
      // A block that is still empty begins with its own line and ends with the next.
      const marks = fence.marks.join(' ');
      text =
        fence.text === ''
          ? text.replace(`${marks}\n\`\`\``, () => `${marks}\n${output}\n\`\`\``)
          : text.replace(`\n${fence.text}\n\`\`\``, () => `\n${output}\n\`\`\``);
    }
    await expect(text).toMatchFileSnapshot(join(DOCS, page));
  });
});

/** A copy of the example as a repository, on its main branch or on one with changes. */
function makeExample(branch: boolean): string {
  const root = temporaryFolder();
  cpSync(join(DOCS, 'example'), root, { recursive: true });
  const git = (...words: string[]): void => {
    const identity = [
      '-c',
      'user.name=Ada',
      '-c',
      'user.email=ada@example.com',
      '-c',
      'commit.gpgsign=false',
    ];
    const env = {
      ...process.env,
      GIT_AUTHOR_DATE: '2026-11-01T00:00:00Z',
      GIT_COMMITTER_DATE: '2026-11-01T00:00:00Z',
    };
    execFileSync('git', ['-C', root, ...identity, ...words], { stdio: 'ignore', env });
  };
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  if (branch) {
    git('switch', '-qc', 'log');
    writeFiles(root, BRANCH);
    git('add', '-A');
    git('commit', '-qm', 'Write to a log');
  }
  return root;
}

/** The lines that begin with `$ `, each with what it prints today. */
async function runLines(text: string, cwd: string): Promise<string> {
  const lines = text.split('\n').filter((line) => line.startsWith('$ '));
  const shown: string[] = [];
  for (const line of lines) {
    const [program, ...words] = [...line.slice(2).matchAll(/"([^"]*)"|\S+/g)].map(
      ([word, quoted]) => quoted ?? word,
    );
    if (program !== 'handbook' && program !== 'cat')
      throw new Error(`Unexpected ${line}, expected handbook or cat.`);
    const output =
      program === 'cat' ? readFileSync(join(cwd, words[0] ?? ''), 'utf8') : await printed(words, cwd);
    shown.push(`${line}\n${output.replaceAll(cwd, '.').trimEnd()}`.trimEnd());
  }
  return shown.join('\n');
}

async function printed(words: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(words, { cwd });
  expect(code, stderr).toBeLessThan(2);
  return stdout + stderr;
}

async function showTwin(url: string): Promise<string> {
  const handbook = await loadHandbook(join(DOCS, 'example'), { withoutGit: true });
  const site = { title: 'Handbook', description: null, root: 'https://handbook.example.com', language: 'en' };
  const files = [...writeTwins({ handbook, site, words: twinWords('en') }, [], [])];
  return files.find(({ path }) => path === `${url}index.md`)?.text.trimEnd() ?? `No twin at ${url}.`;
}

/** Lines such as `search {"query":"queue"}`, each with what a client gets. */
async function showSession(text: string): Promise<string> {
  const live = await openHandbook(join(DOCS, 'example'), { withoutGit: true });
  onTestFinished(() => live.close());
  const [mine, theirs] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'docs', version: '1' });
  await buildServer(live, () => '2026-11-27').connect(theirs);
  await client.connect(mine);
  const shown: string[] = [];
  for (const line of text.split('\n')) {
    const [, name = '', json = ''] = /^([a-z_]+) (\{.*\})$/.exec(line) ?? [];
    if (name === '') continue;
    const { content } = await client.callTool({ name, arguments: JSON.parse(json) });
    const [first] = content as { text: string }[];
    shown.push(`${line}\n\n${JSON.stringify(JSON.parse(first?.text ?? '{}'), null, 2)}`);
  }
  return shown.join('\n\n');
}
