import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { runCli } from '../cli/spawn-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(folder, 'root');
const out = (name: string): string => join(folder, name);

async function run(words: string[], cache = 'cache'): Promise<void> {
  const { code, stderr } = await runCli(words, { env: { HANDBOOK_CACHE: out(cache) } });
  expect(code, stderr).toBe(0);
}

/** A build that finds no page of another. */
const build = (name: string, ...words: string[]): Promise<void> =>
  run(
    ['build', root, '--site', 'https://handbook.example.org', '--out', out(name), ...words],
    `${name}-cache`,
  );

/** All files of a built site with their bytes. */
function filesOf(name: string): Map<string, string> {
  const site = out(name);
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}

/** Expects that two sites have the same files, and the same bytes in each. */
function expectSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): void {
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...one].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([]);
}

beforeAll(async () => {
  generateHandbook(root, 90);
  await build('one', '--jobs', '1');
}, 900_000);

describe('a site that is built in parts', () => {
  it('has the bytes of one that is built at once', async () => {
    await build('part-1', '--shard', '1/2');
    await build('part-2', '--shard', '2/2', '--jobs', '2');
    const shares = ['part-1', 'part-2'].map(
      (name) => [...filesOf(name).keys()].filter((path) => path.endsWith('.html')).length,
    );
    const pages = [...filesOf('one').keys()].filter((path) => path.endsWith('.html')).length;
    expect(Math.max(...shares)).toBeLessThan(0.6 * pages);
    await run(['merge', out('part-2'), out('part-1'), '--out', out('merged')]);
    expectSame(filesOf('one'), filesOf('merged'));
  }, 900_000);

  it('is not put together without one of them', async () => {
    const { code, stderr } = await runCli(['merge', out('part-1'), '--out', out('merged')]);
    expect([code, stderr]).toEqual([2, 'Unexpected 1 of 2 parts, expected all: 2 missing.\n']);
  });

  it('is not put together of parts of different records', async () => {
    const part = JSON.parse(readFileSync(join(out('part-2'), 'handbook-part.json'), 'utf8'));
    mkdirSync(out('part-3'));
    writeFileSync(join(out('part-3'), 'handbook-part.json'), JSON.stringify({ ...part, content: 'other' }));
    const { code, stderr } = await runCli(['merge', out('part-1'), out('part-3'), '--out', out('merged')]);
    expect(code).toBe(2);
    expect(stderr).toContain('expected a part of the same site as');
  });

  it('is refused with a share that is none', async () => {
    const { code, stderr } = await runInProcess(['build', folder, '--shard', '3/2']);
    expect(code).toBe(2);
    expect(stderr).toContain('Unexpected --shard "3/2", expected a share such as 2/8.');
  });
});

describe('a site that several threads render', () => {
  it('has the bytes of one that one thread renders', async () => {
    await build('several', '--jobs', '3');
    const one = filesOf('one');
    expectSame(one, filesOf('several'));
    expect(one.size).toBeGreaterThan(120);
  }, 900_000);

  it('is refused with a number of threads that is none', async () => {
    const { code, stderr } = await runInProcess(['build', folder, '--jobs', 'many']);
    expect(code).toBe(2);
    expect(stderr).toContain('Unexpected --jobs "many", expected a number from 1 to 64.');
  });
});
