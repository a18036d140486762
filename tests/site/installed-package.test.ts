import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = `import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
export default { integrations: [starlight({ title: 'Theirs', plugins: [handbook()] })] };
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { handbookDocsLoader, handbookLoader } from 'starlight-handbook/loaders';
export const collections = {
  docs: defineCollection({ loader: handbookDocsLoader(), schema: docsSchema() }),
  handbook: defineCollection({ loader: handbookLoader() }),
};
`;

let scratch: string;
let site: string;

function run(command: string, args: string[], cwd: string): { status: number | null; output: string } {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', HANDBOOK_CACHE: join(scratch, 'cache') };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, output: `${stdout}\n${stderr}` };
}

/** Packs this package as it would be published and lays it into the packages of a site beside those it needs. */
function install(): void {
  const packed = run('npm', ['pack', '--silent', '--pack-destination', scratch], ROOT);
  expect(packed.status, packed.output).toBe(0);
  const [archive = ''] = readdirSync(scratch).filter((name) => name.endsWith('.tgz'));
  expect(run('tar', ['xzf', archive], scratch).status).toBe(0);
  const packages = join(site, 'node_modules');
  mkdirSync(packages, { recursive: true });
  // Real folders, as an install makes them: through symbolic links the builder would see every file twice.
  const names = readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.'));
  const sources = names.map((name) => join(ROOT, 'node_modules', name));
  if (run('cp', ['-al', ...sources, packages], scratch).status !== 0)
    expect(run('cp', ['-R', ...sources, packages], scratch).status).toBe(0);
  expect(run('mv', [join(scratch, 'package'), join(packages, 'starlight-handbook')], scratch).status).toBe(0);
}

beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-installed-')));
  site = join(scratch, 'site');
  writeFiles(site, {
    'package.json': JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { astro: '*', '@astrojs/starlight': '*', 'starlight-handbook': '*' },
    }),
    'astro.config.mjs': CONFIG,
    'src/content.config.ts': COLLECTIONS,
    'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\nHello.\n',
    'src/content/docs/guides/second.mdx': '---\ntitle: A guide of theirs\n---\n\n{1 + 1} things.\n',
    'src/content/docs/status.md': '---\ntitle: Their status\n---\n\nAll is well.\n',
    'docs/adr/0001-first.md': '# 1. First\n\n## Status\n\nAccepted\n\n## Decision\n\nSo.\n',
    'onboarding/start.md': '# Start\n\n## One\n\n- [ ] Read [it](../docs/adr/0001-first.md)\n',
  });
  install();
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the published package', () => {
  it('holds what it needs and no tests, content or benchmarks', () => {
    const names = readdirSync(join(site, 'node_modules/starlight-handbook'));
    expect(names).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'public', 'src']));
    for (const name of ['tests', 'adr', 'playbooks', 'bench', '.handbook.yml', '.ci'])
      expect(names).not.toContain(name);
    // Of the content of the reference handbook only what `init` begins a handbook with.
    expect(readdirSync(join(site, 'node_modules/starlight-handbook/content')).sort()).toEqual([
      'docs',
      'onboarding',
    ]);
  });

  it('is a plugin of a site of its own', { timeout: 240_000 }, () => {
    const built = run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], site);
    expect(built.status, built.output).toBe(0);
    const read = (path: string): Document =>
      new JSDOM(readFileSync(join(site, 'dist', path, 'index.html'), 'utf8')).window.document;
    expect(read('').querySelector('h1')?.textContent).toBe('Their own page');
    expect(read('handbook').querySelector('h1')?.textContent).toBe('Theirs');
    expect(read('guides/second').querySelector('main')?.textContent).toContain('2 things.');
    expect(read('status').querySelector('h1')?.textContent).toBe('Their status');
    expect(built.output).toContain('own page at /status/');
    const nav = [...read('adr/0001-first').querySelectorAll('.hb-nav a')].map((a) => a.getAttribute('href'));
    expect(nav).toEqual(
      expect.arrayContaining(['/', '/guides/second/', '/status/', '/adr/', '/onboarding/']),
    );
    expect(read('adr/0001-first').querySelector('h1')?.textContent).toContain('First');
    const path = read('onboarding/start');
    expect(path.querySelectorAll('input.hb-box')).toHaveLength(1);
    const [script = ''] = [...path.querySelectorAll('script')].map(({ src }) => src).filter(Boolean);
    expect(script).toMatch(/^\/scripts\/path\.js\?v=/);
    expect(existsSync(join(site, 'dist', script.replace(/\?.*/, '')))).toBe(true);
  });

  it('builds a folder from where it is installed', { timeout: 240_000 }, () => {
    const cli = join(site, 'node_modules/starlight-handbook/src/cli/bin.mjs');
    const theirs = join(scratch, 'theirs');
    writeFiles(theirs, { 'adr/0001-first.md': '# 1. First\n\n## Status\n\nAccepted\n' });
    const built = run(process.execPath, [cli, 'build', theirs, '--out', join(scratch, 'out')], scratch);
    expect(built.output).toContain('1 record, 1 page');
    expect(built.status).toBe(0);
    expect(existsSync(join(scratch, 'out/adr/0001-first/index.html'))).toBe(true);
  });
});
