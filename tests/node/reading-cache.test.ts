import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { buildHandbookJson } from '../../src/core/outputs/handbook-json.ts';
import { buildConfig, type HandbookUserConfig } from '../../src/core/source/config.ts';
import { type DiagramCheck, readCheckedHandbook } from '../../src/node/checked-handbook.ts';
import type { NamedFolders } from '../../src/node/find-source-folders.ts';
import { ReadingCache } from '../../src/node/reading-cache.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

/** Everything that is read and said of a root, as `inspect --format json` prints it. */
async function read(
  root: string,
  cache: ReadingCache | null,
  folders: NamedFolders = {},
  words: HandbookUserConfig['words'] = {},
): Promise<string> {
  const config = buildConfig({ words });
  const options = { folders, config, cache, withoutGit: true };
  const { handbook, diagnostics } = await readCheckedHandbook(root, showDiagrams, options);
  return JSON.stringify(buildHandbookJson(handbook, diagnostics), null, 2);
}

/** A finding for each diagram with all that is asked of it, in place of those of its language. */
const showDiagrams: DiagramCheck = (diagrams) =>
  Promise.resolve(
    diagrams.map((diagram) => ({
      rule: 'diagram/syntax',
      severity: 'info',
      message: JSON.stringify(diagram),
      path: diagram.path,
      line: diagram.line,
      column: diagram.column,
      related: [],
    })),
  );

function open(root: string, folder: string, words: unknown = {}): ReadingCache | null {
  return ReadingCache.open({ root, words }, { HANDBOOK_CACHE: folder }, 0);
}

/** The one file of readings in a cache. */
function packIn(folder: string): string {
  const names = readdirSync(join(folder, 'readings'));
  expect(names).toHaveLength(1);
  return join(folder, 'readings', names[0] ?? '');
}

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const REPOSITORY = resolve(import.meta.dirname, '../..');

describe('what is kept of a reading', () => {
  test.each<[string, string, NamedFolders]>([
    ['the reference handbook', REPOSITORY, {}],
    ['decisions in many dialects', join(FIXTURES, 'dialects'), { adr: ['.'] }],
    ['pages of every kind', join(FIXTURES, 'reading'), {}],
    ['the same as incidents', join(FIXTURES, 'reading'), { postmortem: ['.'] }],
    ['the same as playbooks', join(FIXTURES, 'reading'), { playbook: ['.'] }],
    ['the same as paths', join(FIXTURES, 'reading'), { onboarding: ['.'] }],
  ])('gives the bytes that a fresh reading gives: %s', async (_, root, folders) => {
    const folder = temporaryFolder();
    const fresh = await read(root, null, folders);
    expect(await read(root, open(root, folder), folders)).toBe(fresh);
    const before = statSync(packIn(folder)).ino;
    expect(await read(root, open(root, folder), folders)).toBe(fresh);
    // All of it was known, so that nothing had to be written.
    expect(statSync(packIn(folder)).ino).toBe(before);
  });

  test('is not trusted where any part of it is damaged', async () => {
    const root = temporaryFolder();
    generateHandbook(root, 24);
    const folder = temporaryFolder();
    const fresh = await read(root, open(root, folder));
    const pack = packIn(folder);
    const whole = readFileSync(pack);
    const damaged = (change: (bytes: Buffer) => Buffer): Promise<string> => {
      writeFileSync(pack, change(Buffer.from(whole)));
      return read(root, open(root, folder));
    };
    for (const share of [0, 0.01, 0.05, 0.3, 0.6, 0.999]) {
      const place = Math.floor(share * whole.length);
      const flip = (bytes: Buffer): Buffer => {
        bytes[place] = (bytes[place] ?? 0) ^ 0x15;
        return bytes;
      };
      expect(await damaged(flip)).toBe(fresh);
      expect(await damaged((bytes) => bytes.subarray(0, place))).toBe(fresh);
    }
  });

  test('is not there for other words of the team', async () => {
    const root = temporaryFolder({
      'adr/0001-a.md': '# 1. A\n\n## Status\n\nBlessed\n',
      'adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n',
    });
    const folder = temporaryFolder();
    const words = { decision: { status: { accepted: ['Blessed'] } } };
    const plain = await read(root, open(root, folder));
    const named = await read(root, open(root, folder, words), {}, words);
    expect(named).toBe(await read(root, null, {}, words));
    expect(named).not.toBe(plain);
    expect(await read(root, open(root, folder))).toBe(plain);
  });

  test('is written for no handbook of a few files', async () => {
    const root = temporaryFolder({ 'adr/0001-a.md': '# 1. A\n' });
    const folder = temporaryFolder();
    await read(root, ReadingCache.open({ root, words: {} }, { HANDBOOK_CACHE: folder }));
    expect(readdirSync(join(folder, 'readings'))).toEqual([]);
  });

  test('holds no file of the root that is gone', async () => {
    const root = temporaryFolder();
    generateHandbook(root, 40);
    const folder = temporaryFolder();
    await read(root, open(root, folder));
    const before = statSync(packIn(folder)).size;
    rmSync(join(root, 'adr'), { recursive: true });
    await read(root, open(root, folder));
    expect(statSync(packIn(folder)).size).toBeLessThan(before * 0.7);
  });
});

/** Milliseconds in which the clock of a file system moves on. */
const SETTLED = 40;

/** A change of a root: which of its files, and what becomes of it. */
const change = fc.record({
  at: fc.nat(1000),
  what: fc.constantFrom(
    ...(['status', 'text', 'link', 'front matter', 'rename', 'delete', 'add', 'index'] as const),
  ),
});

function apply(root: string, { at, what }: { at: number; what: string }, step: number): void {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const path = paths[at % paths.length] ?? '';
  const text = readFileSync(path, 'utf8');
  if (what === 'status') writeFileSync(path, text.replace(/^(?:Accepted|Proposed|Rejected)$/m, 'Ratified'));
  if (what === 'text') writeFileSync(path, `${text}\nSee ADR-${(at % 9) + 1} and ADR-0003.\n`);
  if (what === 'link') writeFileSync(path, `${text}\n[That](0001-decision.md) and [this](../x/${at}.md)\n`);
  if (what === 'front matter')
    writeFileSync(path, `---\nid: name-${at}\ndraft: ${at % 2 === 0}\n---\n${text}`);
  if (what === 'rename') renameSync(path, path.replace(/\.md$/, `-${step}.md`));
  if (what === 'delete') rmSync(path);
  if (what === 'add')
    writeFiles(root, { [`adr/${9000 + step}-new.md`]: `# New\n\nStatus: Superseded by ADR-2\n` });
  if (what === 'index')
    writeFiles(root, { 'adr/README.md': `# All\n\n- [Title ${step}](0002-decision.md)\n` });
}

test('over any walk of edits a process that goes on, and runs one after another, say what a fresh reading says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const root = temporaryFolder();
      generateHandbook(root, 32);
      const folder = temporaryFolder();
      const memory = ReadingCache.inMemory(SETTLED);
      for (const [step, one] of [null, ...changes].entries()) {
        if (one) apply(root, one, step);
        // Some files have stood for long enough to be told by their state on the disk, others have not.
        if (step % 2 === 0) await new Promise((done) => setTimeout(done, 2 * SETTLED));
        const fresh = await read(root, null);
        expect(await read(root, memory)).toBe(fresh);
        expect(await read(root, open(root, folder))).toBe(fresh);
      }
    }),
    { numRuns: 6 },
  );
});
