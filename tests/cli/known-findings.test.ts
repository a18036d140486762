import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/schema/handbook.ts';
import { BASELINE_FILE } from '../../src/node/baseline.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';

const OLD = '# A\n\n[x](gone.md)\n\nAnd [y](lost.md).\n';

function git(root: string, ...words: string[]): void {
  const as = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
  execFileSync('git', ['-C', root, ...as, ...words], { stdio: 'ignore' });
}

function commit(root: string, files: Record<string, string> = {}): void {
  writeFiles(root, files);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'x');
}

/** A repository whose main branch has two dead links, on a branch of its own. */
function repository(files: Record<string, string> = {}): string {
  const root = temporaryFolder();
  git(root, 'init', '-q', '-b', 'main');
  commit(root, { 'playbooks/a.md': OLD, ...files });
  git(root, 'switch', '-q', '-c', 'work');
  return root;
}

async function check(root: string, ...words: string[]): Promise<string[]> {
  const { stdout } = await runInProcess(['check', root, '--format', 'json', ...words]);
  return (JSON.parse(stdout).diagnostics as Diagnostic[])
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, path, line }) => `${rule} ${path}:${line}`);
}

describe('check --base says what the branch brought', () => {
  test('a finding of today that was not there, wherever the others stand by now', async () => {
    const root = repository();
    commit(root, { 'playbooks/a.md': `# A\n\n[new](new.md)\n\n${OLD.slice(5)}` });
    expect(await check(root, '--base', 'main')).toEqual(['link/dead playbooks/a.md:3']);
    expect(await check(root, '--base', 'main', '--all')).toHaveLength(3);
    expect((await runInProcess(['check', root, '--base', 'main'])).stdout).toContain(
      '1 error, 0 warnings in 1 record; not shown: 2 older than the branch (--all shows them)',
    );
  });

  test('nothing, and success, where only a file got another name', async () => {
    const root = repository();
    renameSync(join(root, 'playbooks/a.md'), join(root, 'playbooks/b.md'));
    commit(root);
    const { code, stdout } = await runInProcess(['check', root, '--base', 'main']);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^0 errors/) });
  });

  test('what a removed file breaks elsewhere', async () => {
    const root = repository({ 'playbooks/b.md': '# B\n', 'playbooks/c.md': '# C\n\n[b](b.md)\n' });
    rmSync(join(root, 'playbooks/b.md'));
    commit(root);
    expect(await check(root, '--base', 'main')).toEqual(['link/dead playbooks/c.md:3']);
  });

  test('nothing that main mended meanwhile', async () => {
    const root = repository();
    git(root, 'switch', '-q', 'main');
    commit(root, { 'playbooks/a.md': '# A\n' });
    git(root, 'switch', '-q', 'work');
    commit(root, { 'playbooks/b.md': '# B\n' });
    expect(await check(root, '--base', 'main')).toEqual([]);
  });

  test('a second finding on a line of the same words', async () => {
    const root = repository();
    commit(root, { 'playbooks/a.md': `${OLD}\n[x](gone.md)\n` });
    expect(await check(root, '--base', 'main')).toEqual(['link/dead playbooks/a.md:7']);
  });

  test('also in a folder of the repository, and through links that lead out of it', async () => {
    const root = repository({ 'handbook/playbooks/a.md': OLD });
    symlinkSync('/nowhere/at/all', join(root, 'handbook/playbooks/away.md'));
    commit(root, { 'handbook/playbooks/b.md': '# B\n\n[n](new.md)\n' });
    expect(await check(join(root, 'handbook'), '--base', 'main')).toEqual([
      'file/dangling-symlink playbooks/away.md:null',
      'link/dead playbooks/b.md:3',
    ]);
  });
});

/** Two decisions on main, and a branch that gives one of them another name. */
function renamedDecision(): string {
  const root = repository({
    'adr/0001-queue.md': '# 1. Queue\n\nStatus: Accepted\n',
    'adr/0002-cache.md': '# 2. Cache\n\nStatus: Accepted\n',
  });
  renameSync(join(root, 'adr/0002-cache.md'), join(root, 'adr/0002-keep-a-cache.md'));
  commit(root);
  return root;
}

test('a decision that the branch renamed takes no number, and a shallow clone is told to fetch what shows that', async () => {
  const root = renamedDecision();
  expect(await check(root, '--base', 'main')).toEqual([]);
  const clone = join(temporaryFolder(), 'clone');
  const shallow = ['--depth', '1', '--no-single-branch', '--branch', 'work'];
  execFileSync('git', ['clone', '-q', ...shallow, `file://${root}`, clone]);
  git(clone, 'checkout', '-q', 'work');
  const severed = await runInProcess(['check', clone, '--base', 'origin/main']);
  expect([severed.code, severed.stdout]).toEqual([2, '']);
  expect(severed.stderr).toContain('git fetch --unshallow');
  git(clone, 'fetch', '-q', '--unshallow');
  expect(await check(clone, '--base', 'origin/main')).toEqual([]);
});

describe('a baseline', () => {
  test('leaves out what it knows until it is mended, and says what is', async () => {
    const root = temporaryFolder({ '.handbook.yml': '', 'playbooks/a.md': OLD });
    const written = await runInProcess(['check', root, '--write-baseline']);
    expect(written).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(root, BASELINE_FILE), 'utf8')).findings).toMatchObject([
      { rule: 'link/dead', path: 'playbooks/a.md' },
      { rule: 'link/dead', path: 'playbooks/a.md' },
    ]);
    expect((await runInProcess(['check', root])).code).toBe(0);
    writeFiles(root, {
      'playbooks/a.md': '# A\n\nOne more line.\n\n[x](gone.md) [new](new.md)\n\n[x](gone.md)\n',
    });
    const { code, stdout, stderr } = await runInProcess(['check', root]);
    expect(code).toBe(1);
    expect(stdout).toContain('2 errors, 0 warnings in 1 record; not shown: 1 of the baseline');
    expect(stderr).toContain(`1 finding of ${BASELINE_FILE} is mended`);
    expect(await check(root, '--all')).toHaveLength(3);
  });

  test('of another form is refused', async () => {
    const root = temporaryFolder({ 'playbooks/a.md': OLD, [BASELINE_FILE]: '[]' });
    expect(await runInProcess(['check', root])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a comment takes a finding away', () => {
  const reason = '-- made by the build';
  test.each<[string, Record<string, string>]>([
    [
      'on the next line',
      { 'playbooks/a.md': `# A\n\n<!-- handbook-disable-next-line link/dead ${reason} -->\n[x](gone.md)\n` },
    ],
    [
      'behind a blank line',
      {
        'playbooks/a.md': `# A\n\n<!-- handbook-disable-next-line link/dead ${reason} -->\n\n[x](gone.md)\n`,
      },
    ],
    [
      'over several lines',
      {
        'playbooks/a.md': `# A\n\n<!--\n  handbook-disable-next-line\n  link/dead ${reason}\n-->\n[x](gone.md)\n`,
      },
    ],
    [
      'in a paragraph',
      {
        'playbooks/a.md': `# A\n\nSee\n<!-- handbook-disable-next-line link/dead ${reason} -->\n[x](gone.md).\n`,
      },
    ],
    [
      'on its own line, in a table',
      {
        'playbooks/a.md': `# A\n\n| a |\n| - |\n| [x](gone.md) <!-- handbook-disable-line link/dead ${reason} --> |\n`,
      },
    ],
    [
      'in the whole file',
      { 'playbooks/a.md': `# A\n\n[x](gone.md)\n\n<!-- handbook-disable-file link/dead ${reason} -->\n` },
    ],
    [
      'in a block of code',
      {
        'playbooks/a.md': `# A\n\n<!-- handbook-disable-next-line diagram/syntax ${reason} -->\n\`\`\`mermaid\nflowchart LR\n  a --> --> b\n\`\`\`\n`,
      },
    ],
    [
      'in MDX',
      {
        'content/docs/a.mdx': `# A\n\n{/* handbook-disable-next-line link/dead ${reason} */}\n[x](gone.md)\n`,
      },
    ],
    [
      'in a reference that is a comment',
      {
        'playbooks/a.md': `# A\n\n[//]: # (handbook-disable-next-line link/dead ${reason} (nightly))\n\n[x](gone.md)\n`,
      },
    ],
    [
      'in reStructuredText',
      {
        'playbooks/a.rst': `A\n=\n\n.. handbook-disable-next-line link/dead\n   ${reason}\n\nSee \`x <gone.md>\`_.\n`,
      },
    ],
    [
      'in AsciiDoc',
      {
        'playbooks/a.adoc': `= A\n\n// handbook-disable-next-line link/dead ${reason}\nSee link:gone.md[x].\n`,
      },
    ],
    [
      'in front matter',
      {
        'playbooks/a.md': `---\nowner: sre\n# handbook-disable-next-line yaml/duplicate-key ${reason}\nowner: two\n---\n# A\n`,
      },
    ],
  ])('%s', async (_, files) => {
    const without = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replaceAll('handbook-disable', 'handbook-comment'),
      ]),
    );
    expect(await check(temporaryFolder(without)), 'finding without the comment').toHaveLength(1);
    expect(await check(temporaryFolder(files))).toEqual([]);
  });

  test('and no other', async () => {
    const text = `# A\n\n<!-- handbook-disable-next-line link/dead ${reason} -->\n[x](gone.md)\n[y](lost.md)\n`;
    expect(await check(temporaryFolder({ 'playbooks/a.md': text }))).toEqual(['link/dead playbooks/a.md:5']);
  });

  test('and is not said to be unused where its rule was not asked', async () => {
    const text = `# A\n\n<!-- handbook-disable-file playbook/review-overdue ${reason} -->\n`;
    const root = temporaryFolder({ 'playbooks/a.md': text });
    expect(await check(root)).toEqual([]);
    expect(await check(root, '--as-of', '2026-01-01')).toEqual(['file/unused-suppression playbooks/a.md:3']);
  });
});

test('places in other tools count from the root of the repository, wherever the command runs', async () => {
  const root = repository({ 'team/handbook/playbooks/a.md': '# A\n\n[x](gone.md)\n' });
  for (const [cwd, word] of [
    [root, 'team/handbook'],
    [join(root, 'team'), 'handbook'],
    [join(root, 'team/handbook'), '.'],
    ['/', join(root, 'team/handbook')],
  ] as const) {
    const github = await runInProcess(['check', word, '--format', 'github'], { cwd });
    expect(github.stdout).toContain('file=team/handbook/playbooks/a.md,line=3');
    const sarif = await runInProcess(['check', word, '--format', 'sarif'], { cwd });
    const [run] = JSON.parse(sarif.stdout).runs;
    expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'team/handbook/playbooks/a.md',
      uriBaseId: '%SRCROOT%',
    });
    expect(run.originalUriBaseIds).toHaveProperty('%SRCROOT%');
    expect(sarif.stdout).not.toContain(root);
  }
});
