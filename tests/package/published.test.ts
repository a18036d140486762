import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import {
  findInstaller,
  isEmpty,
  planInstall,
  planManifest,
  planRun,
} from '../../scripts/packages/create-starlight-handbook/plan.mjs';
import { readDoc } from '../docs/read-docs.ts';
import { writeFiles } from '../temporary-folder.ts';
import { type Ended, makeForeignFolder, run } from './packed.ts';
import { packPublished } from './published.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NAMES = ['starlight-handbook-core', 'starlight-handbook-diagrams', 'starlight-handbook'];

/** Everything that can be imported, and a use of each. */
const IMPORTS = `import type { AstroIntegration } from 'astro';
import { compileHandbook as compile } from 'starlight-handbook-core';
import { createDiagramRenderer } from 'starlight-handbook-diagrams';
import mermaid from 'starlight-handbook-diagrams/astro';
import rehypeMermaid from 'starlight-handbook-diagrams/rehype';
import remarkMermaid from 'starlight-handbook-diagrams/remark';
import handbook, { type HandbookUserOptions } from 'starlight-handbook';
import { Alerts } from 'starlight-handbook/components';
import { compileHandbook } from 'starlight-handbook/core';
import { renderDiagram } from 'starlight-handbook/diagrams';
import { handbookDocsLoader, handbookLoader } from 'starlight-handbook/loaders';

const options: HandbookUserOptions = { look: 'starlight', rules: false };
export const integrations: AstroIntegration[] = [mermaid({ dark: 'media', onError: 'throw' })];
export const all = [compile, compileHandbook, createDiagramRenderer, renderDiagram, Alerts, handbook(options)];
export const plugins = [rehypeMermaid, remarkMermaid({ dark: '.dark' }), handbookDocsLoader(), handbookLoader()];
`;

let scratch: string;
beforeAll(() => {
  scratch = makeForeignFolder();
  packPublished('starlight-handbook-core');
}, 180_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(NAMES)('the package %s', (name) => {
  it('is well made for every tool that reads packages', { timeout: 240_000 }, async () => {
    const { folder, archive } = packPublished(name);
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages).toEqual([]);
    const types = await checkPackage(createPackageFromTarballData(readFileSync(archive)), {
      excludeEntrypoints: ['./diagrams.css'],
    });
    // It is for modules alone: what older ways of resolving make of it is no fault.
    const kinds = types.types
      ? types.problems.filter(
          (problem) => !('resolutionKind' in problem) || !/node10|cjs/.test(problem.resolutionKind),
        )
      : ['no types'];
    expect(kinds).toEqual([]);
  });

  it('holds scripts and declarations, no source of TypeScript, and says what is part of it', () => {
    const { folder } = packPublished(name);
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(paths.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
    expect(readFileSync(join(folder, 'THIRD-PARTY.md'), 'utf8')).toMatch(/^\| mermaid \| \d/m);
    for (const file of ['LICENSE', 'README.md']) expect(existsSync(join(folder, file))).toBe(true);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const relative = [...readme.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, address]) => address);
    expect(relative, 'links that a registry cannot follow').toEqual([]);
    const { engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const [, oldest] of String(engines.node).matchAll(/(\d+\.\d+(?:\.[1-9]\d*)?)/g))
      expect(readme).toContain(oldest);
  });
});

test('a release comes with the list of what an installation brings along, with versions and licences', () => {
  const shelf = resolve(packPublished('starlight-handbook').folder, '..');
  const text = readFileSync(join(shelf, 'sbom.json'), 'utf8');
  const list = JSON.parse(text);
  const { version, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(list).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { version } } });
  const parts = new Map<string, { version: string; licenses?: unknown[] }>(
    list.components.map((part: { purl: string }) => [/^pkg:npm\/(.+)@/.exec(part.purl)?.[1] ?? '', part]),
  );
  for (const name of Object.keys(dependencies))
    expect(parts.get(name.replace('@', '%40'))?.licenses?.length, name).toBeGreaterThan(0);
  expect(text).not.toMatch(/serialNumber|timestamp/);
});

describe('what only reads', () => {
  let root: string;
  let created: Ended;
  beforeAll(async () => {
    root = join(scratch, 'reads');
    cpSync(join(ROOT, 'docs/example'), root, { recursive: true });
    writeFiles(root, { 'package.json': '{ "private": true, "scripts": { "handbook:check": "mine" } }' });
    const create = join(packPublished('create-starlight-handbook').folder, 'create.mjs');
    const { archive } = packPublished('starlight-handbook-core');
    // As npm runs a packed file: what it has set for itself is no word for what is begun.
    const env = {
      npm_config_prefer_offline: 'true',
      npm_config_user_agent: undefined,
      npm_config_package: packPublished('create-starlight-handbook').archive,
    };
    const words = [create, root, '--for', 'check', '--from', archive, '--yes'];
    created = await run(process.execPath, words, { cwd: scratch, env });
  }, 180_000);
  const handbook = (...words: string[]) =>
    run(join(root, 'node_modules/.bin/handbook'), words, { cwd: root });

  it('is begun in a repository by `npm create`, which changes its manifest alone', () => {
    expect(created.status, created.output).toBe(0);
    expect(created.output).toContain('0 errors, 0 warnings in 8 records');
    const { scripts, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(scripts).toEqual({ 'handbook:check': 'mine' });
    expect(Object.keys(devDependencies)).toEqual(['starlight-handbook-core']);
    const added = readdirSync(root).filter((name) => !existsSync(join(ROOT, 'docs/example', name)));
    expect(added.sort()).toEqual(['node_modules', 'package-lock.json', 'package.json']);
  });

  it('is an install of less than 25 MB, without Astro, Mermaid and a DOM', () => {
    const megabytes = sizeOf(join(root, 'node_modules')) / 1e6;
    expect(megabytes).toBeLessThan(25);
    const names = readdirSync(join(root, 'node_modules'));
    const [, said, packages] =
      /`starlight-handbook-core` \|.*\| (\d+) MB, (\d+) packages/.exec(readDoc('packages.md')) ?? [];
    expect(Math.abs(megabytes - Number(said))).toBeLessThan(2);
    const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const installed = Object.keys(locked).filter((path) => existsSync(join(root, path)) && path !== '');
    expect(installed).toHaveLength(Number(packages));
    for (const heavy of ['astro', 'mermaid', 'jsdom', '@astrojs', 'vite', 'pagefind'])
      expect(names).not.toContain(heavy);
  });

  it('checks, diagrams too, reads, explains, and begins records', async () => {
    expect(await handbook('check', '--strict')).toEqual({
      status: 0,
      output: '0 errors, 0 warnings in 8 records\n',
    });
    expect((await handbook('why', 'src/orders/queue.ts')).output).toContain('ADR-0002');
    expect((await handbook('inspect', '--format', 'json')).output).toMatch(/^\{"?[\s\S]*"handbook": ?1/);
    expect((await handbook('new', 'adr', 'Use it')).output).toBe('docs/adr/0004-use-it.md\n');
    writeFileSync(
      join(root, 'runbooks/broken.md'),
      '# Broken\n\n```mermaid\nflowchart LR\n  a --> [b\n```\n',
    );
    const checked = await handbook('check');
    expect(checked.status).toBe(1);
    expect(checked.output).toContain('runbooks/broken.md:5:9');
    rmSync(join(root, 'runbooks/broken.md'));
  });

  it('answers assistants, without the packages that their protocol brings along', async () => {
    const command = join(root, 'node_modules/.bin/handbook');
    const env = { PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter) };
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StdioClientTransport({ command, args: ['mcp', root], env, stderr: 'ignore' }));
    onTestFinished(() => client.close());
    const { content } = await client.callTool({ name: 'search', arguments: { query: 'queue' } });
    expect(JSON.stringify(content)).toContain('adr:0002-queue-writes');
  });

  it('names the package that makes sites where a site is asked for', async () => {
    const built = await handbook('build');
    expect(built.status).toBe(2);
    expect(built.output).toContain('expected the package starlight-handbook');
    expect(built.output).not.toContain(' at ');
  });
});

describe('a start by `npm create`', () => {
  it('takes the installer that runs it, or the one whose lock file is there', () => {
    const root = join(scratch, 'locks');
    writeFiles(root, { 'pnpm-lock.yaml': '' });
    expect(findInstaller(root, 'npm/11.0.0 node/v24')).toBe('pnpm');
    expect(findInstaller(root, 'yarn/1.22.22 npm/? node/v24')).toBe('yarn');
    expect(findInstaller(scratch)).toBe('npm');
  });

  it('installs by version or from a file, with the peers that Yarn leaves to others', () => {
    const order = { purpose: 'site', from: '^0.1.0' } as const;
    expect(planInstall({ ...order, installer: 'pnpm' })).toEqual([
      ...['pnpm', 'add', '--save-dev', 'starlight-handbook@^0.1.0'],
    ]);
    expect(planInstall({ ...order, installer: 'yarn' })).toContain('astro@^7');
    expect(planInstall({ installer: 'npm', purpose: 'check', from: '/tmp/x.tgz' }).at(-1)).toBe('/tmp/x.tgz');
    expect(planRun(scratch, 'pnpm', ['check'])).toEqual(['pnpm', 'exec', 'handbook', 'check']);
    expect(planRun(scratch, 'yarn', ['check'])).toEqual(['yarn', 'run', 'handbook', 'check']);
    writeFiles(scratch, { 'there/node_modules/.bin/handbook': '' });
    const bin = join('node_modules', '.bin', 'handbook');
    expect(planRun(join(scratch, 'there'), 'npm', ['check'])).toEqual([bin, 'check']);
  });

  it('knows an empty folder, and keeps what a manifest says', () => {
    const root = join(scratch, 'begun');
    expect(isEmpty(root)).toBe(true);
    writeFiles(root, { 'package.json': '{ "name": "mine" }' });
    expect(isEmpty(root)).toBe(true);
    expect(planManifest(root, 'site')).toMatchObject({
      name: 'mine',
      scripts: { 'handbook:dev': 'handbook dev' },
    });
    writeFiles(root, { 'README.md': '# Mine\n' });
    expect(isEmpty(root)).toBe(false);
  });

  it('begins in an empty folder with what its history is to leave out', async () => {
    const create = join(packPublished('create-starlight-handbook').folder, 'create.mjs');
    const words = [create, 'fresh', '--yes', '--no-install'];
    const ended = await run(process.execPath, words, { cwd: scratch });
    expect(ended.status, ended.output).toBe(0);
    expect(readdirSync(join(scratch, 'fresh')).sort()).toEqual(['.gitignore', 'package.json']);
    expect(readFileSync(join(scratch, 'fresh/.gitignore'), 'utf8')).toBe('node_modules/\nsite/\n');
  });

  it('refuses what it does not know, and writes nothing then', async () => {
    const create = join(packPublished('create-starlight-handbook').folder, 'create.mjs');
    const ended = await run(process.execPath, [create, 'none', '--tier', '5', '--yes'], { cwd: scratch });
    expect(ended.status).toBe(2);
    expect(ended.output).toContain('Unexpected --tier "5", expected 10k, 100k, 1m, 10m.');
    expect(existsSync(join(scratch, 'none'))).toBe(false);
  });
});

describe('in a project that checks the types of its libraries', () => {
  it('has no fault of types inside of ours', { timeout: 240_000 }, async () => {
    const root = join(scratch, 'types');
    const packages = join(root, 'node_modules');
    mkdirSync(packages, { recursive: true });
    const theirs = readdirSync(join(ROOT, 'node_modules')).filter((one) => !one.startsWith('.'));
    const sources = theirs.map((one) => join(ROOT, 'node_modules', one));
    const linked = await run('cp', ['-al', ...sources, packages], { cwd: root });
    if (linked.status !== 0) await run('cp', ['-R', ...sources, packages], { cwd: root });
    for (const name of NAMES) cpSync(packPublished(name).folder, join(packages, name), { recursive: true });
    writeFiles(root, {
      'package.json': '{ "private": true, "type": "module" }',
      'tsconfig.json': JSON.stringify({
        extends: 'astro/tsconfigs/strictest',
        compilerOptions: { skipLibCheck: false, noEmit: true, types: ['node'] },
        include: ['src'],
      }),
      'src/uses.ts': IMPORTS,
    });
    const { output } = await run(join(packages, '.bin/../typescript/bin/tsc'), ['-p', '.'], { cwd: root });
    expect(
      output.split('\n').filter((line) => /^(?:src|node_modules\/starlight-handbook)/.test(line)),
    ).toEqual([]);
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
