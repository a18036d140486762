import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../temporary-folder.ts';
import {
  canBeStranger,
  fetchWhen,
  freePort,
  installedVersion,
  makeForeignFolder,
  pack,
  pathOfStranger,
  run,
  start,
} from './packed.ts';

/** What a team keeps: one record of most kinds, with a picture and a plot to draw. */
const REPOSITORY = {
  'docs/adr/0001-queue.md':
    '# 1. Queue writes\n\n## Status\n\nAccepted\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
  'docs/adr/0002-poll.md': '# 2. Poll\n\n## Status\n\nSuperseded by [1](0001-queue.md)\n',
  'runbooks/slow.md':
    '---\nalerts: [SlowQueue]\n---\n\n# Slow queue\n\n## Mitigation\n\n```sh\nkubectl get pods\n```\n',
  'postmortems/2026-01-02-outage.md':
    '# Outage\n\n- Date: 2026-01-02\n- Severity: SEV1\n\n## Timeline\n\n- 10:00 began\n- 10:30 detected\n- 11:00 resolved\n',
  'onboarding/start.md': '# Start\n\n## Day one\n\n- [ ] Read [it](../docs/adr/0001-queue.md)\n',
};
const SOURCES = ['docs', 'onboarding', 'postmortems', 'runbooks'];

/**
 * Yarn 1 stops where an optional dependency of a dependency cannot be had, as one of a new Vite may not for some days: it
 * takes the version with which this repository is built.
 */
const RESOLUTIONS = { vite: installedVersion('vite') };

const INSTALLERS = {
  npm: (archive: string): [string, ...string[]] => [
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '-D',
    archive,
  ],
  pnpm: (archive: string): [string, ...string[]] => [
    'npx',
    '--yes',
    '--prefer-offline',
    'pnpm@10',
    'add',
    '-D',
    '--prefer-offline',
    archive,
  ],
  yarn: (archive: string): [string, ...string[]] => [
    'npx',
    '--yes',
    '--prefer-offline',
    'yarn@1.22.22',
    'add',
    '-D',
    '--prefer-offline',
    archive,
  ],
};

let scratch: string;
let archive: string;

/** A repository with the package installed; the blank in its name is part of the test. */
function repository(installer: string): string {
  return join(scratch, `with ${installer}`);
}

function handbook(root: string): string {
  return join(root, 'node_modules/.bin/handbook');
}

beforeAll(async () => {
  scratch = makeForeignFolder();
  chmodSync(scratch, 0o755);
  archive = pack(scratch);
  for (const [name, command] of Object.entries(INSTALLERS)) {
    const root = repository(name);
    const manifest = { private: true, ...(name === 'yarn' ? { resolutions: RESOLUTIONS } : {}) };
    writeFiles(root, { ...REPOSITORY, 'package.json': JSON.stringify(manifest) });
    const [program, ...words] = command(archive);
    const installed = await run(program, words, { cwd: root });
    // pnpm ends with a fault of its own where a package has a script that nobody has allowed; it is installed then.
    if (!existsSync(handbook(root))) throw new Error(installed.output);
  }
}, 600_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(Object.keys(INSTALLERS))(
  'installed from the packed file by %s, with nothing set',
  (installer) => {
    it('checks and builds', { timeout: 180_000 }, async () => {
      const root = repository(installer);
      const before = readdirSync(root).sort();
      const checked = await run(handbook(root), ['check'], { cwd: root });
      expect(checked.output).toContain('in 5 records');
      const built = await run(handbook(root), ['build', '--out', 'site'], { cwd: root });
      expect(built.output).toContain('5 records, 5 pages');
      expect(built.status).toBe(0);
      expect(readFileSync(join(root, 'site/adr/0001-queue/index.html'), 'utf8')).toContain(
        'data-diagram="flowchart"',
      );
      expect(readFileSync(join(root, 'site/postmortems/metrics/index.html'), 'utf8')).toContain('<svg');
      expect(readdirSync(root).sort()).toEqual([...before, 'site'].sort());
      const asked = await run(handbook(root), ['mcp'], { cwd: root });
      expect(asked.output).toContain('npm install --save-dev @modelcontextprotocol/sdk@');
      expect(asked.status).toBe(3);
    });
  },
);

describe('installed from the packed file', () => {
  it('serves while a page is written, and serves what was built', { timeout: 240_000 }, async () => {
    const root = repository('pnpm');
    const port = String(await freePort());
    const dev = start(handbook(root), ['dev', '--port', port], { cwd: root });
    try {
      const page = `http://localhost:${port}/adr/0001-queue/`;
      const html = await fetchWhen(page, () => true);
      for (const [, source = ''] of html.matchAll(/<script[^>]* src="(\/[^"]+)"/g))
        expect((await fetch(new URL(source.replaceAll('&amp;', '&'), page))).status, source).toBe(200);
      writeFileSync(
        join(root, 'docs/adr/0001-queue.md'),
        '# 1. Queue writes\n\n## Status\n\nAccepted\n\nFresh words.\n',
      );
      expect(await fetchWhen(page, (text) => text.includes('Fresh words.'))).toContain('Fresh words.');
    } finally {
      dev.kill('SIGTERM');
      await new Promise((done) => dev.on('close', done));
    }
    const preview = start(handbook(root), ['preview', '--out', 'site', '--port', port], { cwd: root });
    try {
      expect(await fetchWhen(`http://localhost:${port}/playbooks/slow/`, () => true)).toContain('Slow queue');
    } finally {
      preview.kill('SIGTERM');
    }
  });

  it('runs in a repository without package.json, by npx', { timeout: 180_000 }, async () => {
    const root = join(scratch, 'bare');
    writeFiles(root, REPOSITORY);
    const words = [
      '--yes',
      '--prefer-offline',
      `--package=${archive}`,
      'starlight-handbook',
      'build',
      '--out',
      'site',
    ];
    const built = await run('npx', words, { cwd: root });
    expect(built.output).toContain('5 records, 5 pages');
    expect(readdirSync(root).sort()).toEqual([...SOURCES, 'site'].sort());
  });

  // Only root can run a program as somebody who may write nowhere; everyone else meets their own folders.
  it('runs twice at once for one who may not write where it lies and has no home', {
    timeout: 180_000,
  }, async () => {
    const root = repository('npm');
    const before = readdirSync(root).sort();
    const out = join(scratch, 'theirs');
    mkdirSync(out, { recursive: true });
    chmodSync(out, 0o777);
    const PATH = pathOfStranger(scratch);
    const around = [
      { PATH, HOME: undefined },
      { PATH, HOME: '', HANDBOOK_CACHE: '', XDG_CACHE_HOME: '' },
    ];
    const ended = await Promise.all(
      around.map((env, index) => {
        const words = ['build', '--out', join(out, String(index))];
        return run(handbook(root), words, { cwd: root, env, stranger: canBeStranger });
      }),
    );
    for (const { output, status } of ended) {
      expect(output).toContain('5 records, 5 pages');
      expect(status).toBe(0);
    }
    expect(readdirSync(root).sort()).toEqual(before);
  });
});
