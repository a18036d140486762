import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { runCli } from '../cli/spawn-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'handbook-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All files of a built site with their bytes. */
async function build(root: string, jobs: number): Promise<Map<string, string>> {
  const out = join(folder, `site-${jobs}`);
  const { code, stderr } = await runCli(['build', root, '--out', out, '--jobs', String(jobs)]);
  expect(code, stderr).toBe(0);
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(out, path), 'latin1')]));
}

describe('a site that several threads render', () => {
  it('has the bytes of one that one thread renders', async () => {
    const root = join(folder, 'root');
    generateHandbook(root, 90);
    const one = await build(root, 1);
    const several = await build(root, 3);
    expect([...several.keys()]).toEqual([...one.keys()]);
    const different = [...one].filter(([path, bytes]) => several.get(path) !== bytes).map(([path]) => path);
    expect(different).toEqual([]);
    expect(one.size).toBeGreaterThan(120);
  }, 300_000);

  it('is refused with a number of threads that is none', async () => {
    const { code, stderr } = await runCli(['build', folder, '--jobs', 'many']);
    expect(code).toBe(2);
    expect(stderr).toContain('Unexpected --jobs "many", expected a number from 1 to 64.');
  });
});
