import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function write(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function git(root: string, ...words: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', root, ...identity, ...words], { stdio: 'ignore' });
}

/** A repository with a handbook in `docs`, whose folder of code was renamed, and one of a service beside it. */
function makeRepositories(): { shop: string; jobs: string } {
  const folder = temporaryFolder();
  const [shop, jobs] = [join(folder, 'shop'), join(folder, 'jobs')];
  write(shop, {
    'docs/decisions/0001-korb.md':
      '# 1. Korb in Redis\n\n- Status: akzeptiert\n- Datum: 2024-02-01\n- Gilt für: `services/basket/**`\n\n## Entscheidung\n\nDer Korb liegt in Redis. Er läuft ab.\n',
    'docs/decisions/0002-jobs.md': '---\nstatus: accepted\ndate: 2025-02-01\ngoverns: [jobs]\n---\n# Jobs\n',
    'docs/services/jobs.md':
      '---\nowner: a\nrepositories: [https://git.example.com/shop/jobs]\n---\n# Jobs\n',
    'services/basket/store.go': 'package basket\n',
  });
  write(jobs, { 'main.go': 'package main\n' });
  for (const [root, name] of [
    [shop, 'shop'],
    [jobs, 'jobs'],
  ] as const) {
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'remote', 'add', 'origin', `git@git.example.com:shop/${name}.git`);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'a');
  }
  renameSync(join(shop, 'services/basket'), join(shop, 'services/cart'));
  git(shop, 'add', '-A');
  git(shop, 'commit', '-qm', 'b');
  return { shop, jobs };
}

interface Answer {
  files: {
    path: string;
    exists: boolean;
    movedTo: string | null;
    inForce: { path: string; decision: string }[];
  }[];
}

test('a file is answered from any folder, by its former path, when it is gone, and in another repository', async () => {
  const { shop, jobs } = makeRepositories();
  const ask = async (cwd: string, ...words: string[]) => {
    const { code, stdout } = await runInProcess(['why', ...words, '--format', 'json'], { cwd });
    expect(code).toBe(0);
    const { files }: Answer = JSON.parse(stdout);
    return files.map(({ inForce, ...file }) => [file.path, file.movedTo, inForce.map(({ path }) => path)]);
  };
  expect(
    await ask(
      join(shop, 'services/cart'),
      'store.go:1',
      '../basket/store.go',
      join(shop, 'other.go'),
      '--root',
      shop,
    ),
  ).toEqual([
    ['services/cart/store.go', null, ['docs/decisions/0001-korb.md']],
    ['services/basket/store.go', 'services/cart/store.go', ['docs/decisions/0001-korb.md']],
    ['other.go', null, []],
  ]);
  // As tools and people write a place, on any system.
  for (const word of [
    'services\\cart\\store.go',
    'services/cart/store.go#L1-L3',
    'services/cart/store.go(1,8)',
  ])
    expect(await ask(shop, word)).toEqual([
      ['services/cart/store.go', null, ['docs/decisions/0001-korb.md']],
    ]);
  // A handbook that is a folder of the repository speaks of paths from its top.
  expect(await ask(shop, 'services/cart/store.go', '--root', 'docs')).toEqual([
    ['services/cart/store.go', null, ['decisions/0001-korb.md']],
  ]);
  expect(await ask(jobs, 'main.go', '--root', shop)).toEqual([
    ['main.go', null, ['docs/decisions/0002-jobs.md']],
  ]);
  const text = await runInProcess(['why', 'store.go'], { cwd: join(shop, 'services/cart') });
  expect(text.stdout).toContain('ADR-0001 Korb in Redis (accepted 2024-02-01)');
  expect(text.stdout).toContain('“Der Korb liegt in Redis.”');
});

test('a package of a repository writes paths of its own, which count from the nearest folder that has them', async () => {
  const root = temporaryFolder();
  write(root, {
    'teams/ui/docs/adr/0001-a.md':
      '# 1. A\n\n## Status\n\nAccepted\n\n## Scope\n\n- lib/views/**\n- !lib/views/old/**\n\n## Decision\n\nNo. We write views by hand.\n',
    'teams/ui/lib/views/a.ts': '',
    'teams/ui/lib/views/old/b.ts': '',
    'teams/api/lib/views/c.ts': '',
  });
  const { stdout } = await runInProcess(
    ['why', 'teams/ui/lib/views/a.ts', 'teams/ui/lib/views/old/b.ts', 'teams/api/lib/views/c.ts'],
    { cwd: root },
  );
  expect(stdout.match(/^ {2}ADR-0001/gm)).toHaveLength(1);
  expect(stdout).toContain('“No. We write views by hand.”');
});

test('a folder is answered by the files below it', async () => {
  const root = temporaryFolder();
  write(root, {
    'docs/adr/0001-a.md':
      '# 1. Views\n\n## Status\n\nAccepted\n\n## Scope\n\n- src/views/**\n- !src/views/old/**\n',
    'docs/adr/0002-b.md': '# 2. All\n\n## Status\n\nAccepted\n\n## Scope\n\n- src/\n',
    'docs/adr/0003-c.md': '# 3. Jobs\n\n## Status\n\nProposed\n\n## Scope\n\n- src/jobs/*.ts\n',
    'src/views/a.ts': '',
    'src/views/old/b.ts': '',
    'src/jobs/c.ts': '',
    'src/ignored/d.ts': '',
    '.gitignore': 'ignored/\n',
    'test/e.ts': '',
  });
  git(root, 'init', '-q');
  const { stdout } = await runInProcess(['why', 'src', 'src/views', 'test', '--format', 'json'], {
    cwd: root,
  });
  const { files }: { files: (Answer['files'][number] & { filesBelow: number; open: { path: string }[] })[] } =
    JSON.parse(stdout);
  expect(
    files.map(({ path, filesBelow, inForce, open }) => ({ path, filesBelow, inForce, open })),
  ).toMatchObject([
    {
      path: 'src',
      filesBelow: 3,
      inForce: [
        { path: 'docs/adr/0001-a.md', filesBelow: 1 },
        { path: 'docs/adr/0002-b.md', filesBelow: 3 },
      ],
      open: [{ path: 'docs/adr/0003-c.md', filesBelow: 1 }],
    },
    {
      path: 'src/views',
      filesBelow: 2,
      inForce: [
        { path: 'docs/adr/0001-a.md', filesBelow: 1 },
        { path: 'docs/adr/0002-b.md', filesBelow: 2 },
      ],
      open: [],
    },
    { path: 'test', filesBelow: 1, inForce: [], open: [] },
  ]);
  const text = await runInProcess(['why', 'src'], { cwd: root });
  expect(text.stdout).toContain('governs src/views/** (docs/adr/0001-a.md:9)\n    1 of 3 files below');
});

test('a path that is no file, a folder and a device are answered without a fault', async () => {
  const { shop } = makeRepositories();
  for (const path of ['.', '/dev/null', '/', 'a:b:c', 'x'.repeat(5000), '../../..', ':1', 'services/cart']) {
    const { code, stderr } = await runInProcess(['why', path], { cwd: shop });
    expect([path.slice(0, 20), code, stderr]).toEqual([path.slice(0, 20), 0, '']);
  }
});

test('the decisions of the generator govern its own code', async () => {
  const { stdout } = await runInProcess(['why', 'src/core/markdown/yaml-block.ts:60']);
  expect(stdout).toContain('ADR-0003 Parse YAML');
  expect(stdout).toContain('governs src/core/markdown/**');
});
