import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/spawn-cli.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const CANARY = 'zanzibarine';
const DECISION = '\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n## Decision\n\nWe act.\n';
const UNDRAWABLE = '```mermaid\nflowchart LR\n  a --> [\n```\n';

/** One folder with every fault that a file can have, and drafts in the words of several tools. */
const FILES: Record<string, string | Uint8Array> = {
  'adr/0001-good.md': `# 1. Good${DECISION}\nSee [the draft](0099-secret.md) and ADR-0099.\n`,
  'adr/0002-latin.md': Buffer.from(`# 2. Caf\xe9${DECISION}`, 'latin1'),
  'adr/0003-wide.md': Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`# 3. Wide${DECISION}`, 'utf16le'),
  ]),
  'adr/0004-nul.md': `# 4. Nul${DECISION}a\0b\n`,
  'adr/0005-front.md': `---\nstatus: accepted\ntags: [queue\n---\n# 5. Front${DECISION}`,
  'adr/0006-unclosed.md': `---\nstatus: accepted\n\n# 6. Unclosed${DECISION}`,
  'adr/0007-merge.md': `# 7. Merge${DECISION}\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> main\n`,
  'adr/0008-address.md': `# 8. Address${DECISION}\n[a](hhttps://example.org) and [b](javascript:alert(1))\n`,
  'playbooks/drawn.md': `# Drawn\n\n${UNDRAWABLE}\n${UNDRAWABLE}`,
  'playbooks/drawn-more.md': `# Drawn more\n\n${UNDRAWABLE.repeat(3)}`,
  'playbooks/Disk.md': '# Disk one\n',
  'playbooks/disk.md': '# Disk two\n',
  'playbooks/deep.md': `# Deep\n\n${'>'.repeat(2000)} x\n`,
  'adr/0099-secret.md': `---\ndraft: true\n---\n# 99. ${CANARY} plan${DECISION}\n\u0007 ${CANARY}\n`,
  'adr/0098-jekyll.md': `---\npublished: false\ntags: [${CANARY}]\n---\n# 98. ${CANARY}${DECISION}`,
  'playbooks/unlisted.md': `---\nunlisted: true\nalerts: [Zanzibarine]\n---\n# ${CANARY}\n\n![x](zanzi.svg)\n`,
  'playbooks/hugo.md': `---\nbuild:\n  list: never\n---\n# ${CANARY}\n`,
  'playbooks/_drafts/x.md': `# ${CANARY}\n`,
  'postmortems/2025-01-02-x.md': `---\n"draft": yes\n---\n# ${CANARY}\n\n## Timeline\n\n- 10:00 ${CANARY}\n`,
};

let scratch = '';
let site = '';
let result: Awaited<ReturnType<typeof runCli>>;

beforeAll(async () => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-faults-')));
  const root = join(scratch, 'root');
  writeFiles(root, FILES);
  writeFiles(scratch, { 'outside/secret.md': `# ${CANARY}\n` });
  symlinkSync('../../outside/secret.md', join(root, 'adr/0009-escape.md'));
  symlinkSync('gone.md', join(root, 'adr/0010-dangling.md'));
  symlinkSync('../outside', join(root, 'runbooks'));
  execFileSync('mkfifo', [join(root, 'adr/0011-pipe.md')]);
  site = join(scratch, 'site');
  result = await runCli(['build', root, '--out', site]);
}, 300_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const page = (path: string) =>
  new JSDOM(readFileSync(join(site, path, 'index.html'), 'utf8')).window.document;

describe('a folder with every fault, without a config', () => {
  test('becomes a site, and the last lines account for every file', () => {
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toContain('8 decisions');
    expect(result.stdout).toMatch(/^\d+ files: .*\d+ left out: /m);
    expect(result.stdout).toMatch(/\d+ errors, \d+ warnings?.*, in [\d.]+ s: /);
  });

  test.each([
    ['adr/0002-latin', 'expected UTF-8', 'We act.'],
    ['adr/0003-wide', 'expected UTF-8', 'We act.'],
    ['adr/0004-nul', 'NUL byte', 'We act.'],
    ['adr/0005-front', 'adr/0005-front.md:4', 'We act.'],
    ['adr/0006-unclosed', 'adr/0006-unclosed.md:1', 'We act.'],
    ['adr/0007-merge', 'conflict marker', 'We act.'],
    ['adr/0008-address', 'hhttps', 'We act.'],
    ['playbooks/drawn', 'playbooks/drawn.md:5', 'flowchart LR'],
    ['playbooks/deep', 'nesting deeper', '>>>>'],
  ])('%s has a page that says what is wrong and where, with what could be read', (path, fault, text) => {
    const document = page(path);
    expect(document.querySelector('.hb-findings')?.textContent).toContain(fault);
    expect(document.querySelector('.sl-markdown-content')?.textContent).toContain(text);
  });

  test('shows an undrawable diagram as its source with the reason, each of them', () => {
    const figures = [...page('playbooks/drawn').querySelectorAll('.hb-undrawn')];
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect(figure.querySelector('pre')?.textContent).toContain('a --> [');
  });

  test('names each of five undrawable diagrams, and stops for them where a config asks for it', async () => {
    const places = [
      'playbooks/drawn.md:5',
      'playbooks/drawn.md:10',
      'playbooks/drawn-more.md:5',
      'playbooks/drawn-more.md:9',
      'playbooks/drawn-more.md:13',
    ];
    for (const place of places) expect(result.stderr).toContain(place);
    const strict = temporaryFolder({
      '.handbook.yml': 'title: Strict\n',
      'playbooks/drawn.md': `# Drawn\n\n${UNDRAWABLE}\n${UNDRAWABLE}`,
      'playbooks/drawn-more.md': `# Drawn more\n\n${UNDRAWABLE.repeat(3)}`,
    });
    const stopped = await runCli(['build', strict, '--out', join(scratch, 'strict')]);
    expect(stopped.code, stopped.stderr).toBe(1);
    for (const place of places) expect(stopped.stderr).toContain(place);
    expect(existsSync(join(scratch, 'strict'))).toBe(false);
  }, 240_000);

  test('makes text with a mark of addresses that are not allowed', () => {
    const body = page('adr/0008-address').querySelector('.sl-markdown-content');
    expect(body?.querySelectorAll('.hb-dead')).toHaveLength(2);
    expect(body?.querySelector('a[href^="hh"], a[href^="javascript"]')).toBeNull();
  });

  test('gives both of two files with one address a page', () => {
    const { records } = JSON.parse(readFileSync(join(site, 'handbook.json'), 'utf8'));
    const disks = records.filter(({ path }: { path: string }) => /disk\.md$/i.test(path));
    expect(disks.map(({ url }: { url: string }) => existsSync(join(site, url, 'index.html')))).toEqual([
      true,
      true,
    ]);
    expect(new Set(disks.map(({ url }: { url: string }) => url)).size).toBe(2);
    expect(page(disks[1].url).querySelector('.hb-findings')?.textContent).toContain('playbooks/Disk.md');
  });

  test('lists what can have no page with its reason', () => {
    const status = readFileSync(join(site, 'status/index.html'), 'utf8');
    for (const path of ['adr/0009-escape.md', 'adr/0010-dangling.md', 'adr/0011-pipe.md', 'runbooks']) {
      expect(status).toContain(path);
      expect(result.stderr).toContain(path);
    }
    expect(result.stderr).toContain('file/outside-root');
  });

  test('says nothing of a draft in any file, with everything packed in it unpacked', () => {
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const telling = files.filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return plain.toString('utf8').toLowerCase().includes(CANARY) || entry.name.includes('secret');
    });
    expect(telling.map(({ name }) => name)).toEqual([]);
    expect(existsSync(join(site, 'adr/0099-secret'))).toBe(false);
    expect(result.stdout).toContain('(draft)');
    expect(result.stderr + result.stdout).not.toContain(CANARY);
  });

  test('has the drafts’ fragments of the search index to look at', () => {
    const fragments = readdirSync(join(site, 'pagefind/fragment'));
    expect(fragments.length).toBeGreaterThan(5);
    const texts = fragments.map((name) =>
      gunzipSync(readFileSync(join(site, 'pagefind/fragment', name))).toString(),
    );
    expect(texts.some((text) => text.includes('We act.'))).toBe(true);
  });
});

test('with a config every error stops it, and all five diagrams are named at once', async () => {
  const root = temporaryFolder({
    '.handbook.yml': '',
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((number) => [`adr/000${number}-a.md`, `# ${number}. A${DECISION}\n${UNDRAWABLE}`]),
    ),
  });
  const { code, stderr } = await runCli(['build', root, '--out', join(temporaryFolder(), 'site')]);
  expect(code).toBe(1);
  for (const number of [1, 2, 3, 4, 5]) expect(stderr).toContain(`adr/000${number}-a.md:`);
  expect(stderr).toContain('Nothing was built');
}, 240_000);
