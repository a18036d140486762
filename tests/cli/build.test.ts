import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardOutput } from '../../src/node/site-directory.ts';
import { findCorpus } from '../corpus.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { runInProcess } from './run-cli.ts';
import { runCli } from './spawn-cli.ts';

const RECORD = (number: number, more = '') =>
  `# ${number}. Decision number ${number}\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n${more}## Decision\n\nWe decide.\n`;

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .sort();
}

/** A digest of every file of a folder, names included. */
function digest(directory: string): string {
  const hash = createHash('sha256');
  for (const path of listFiles(directory))
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(directory, path)));
  return hash.digest('hex');
}

describe('a folder as it is, without a config', () => {
  const corpora = ['npryce+adr-tools', 'prometheus-operator+runbooks'];
  test.each(corpora)(
    '%s becomes a site with a page for each record and a search (needs ../shared/corpus)',
    async (name) => {
      const root = findCorpus(name);
      if (root === null) return;
      const before = digest(root);
      const out = join(temporaryFolder(), 'site');
      const { code, stdout, stderr } = await runCli(['build', root, '--out', out]);
      expect(code, stderr).toBe(0);
      const { records } = JSON.parse(readFileSync(join(out, 'handbook.json'), 'utf8'));
      const pages = records.filter((record: { url: string }) =>
        existsSync(join(out, decodeURIComponent(record.url), 'index.html')),
      );
      expect(pages).toHaveLength(records.length);
      expect(stdout).toContain(`${records.length} records, ${records.length} pages`);
      expect(existsSync(join(out, 'pagefind/pagefind.js'))).toBe(true);
      expect(digest(root)).toBe(before);
    },
    120_000,
  );
});

test('four faults in one folder with a config: four diagnostics with their lines, and the old site as it was', async () => {
  const root = temporaryFolder({
    '.handbook.yml': '',
    'adr/0001-queue.md': RECORD(1),
    'adr/0002-cache.md': RECORD(2),
    'playbooks/disk.md':
      '---\nreview-by: 2027-01-01\n---\n# DiskFull\n\nSee [cache](../adr/0002-cache.md).\n',
  });
  const out = join(temporaryFolder(), 'site');
  expect((await runCli(['build', root, '--out', out])).code).toBe(0);
  const before = digest(out);
  writeFiles(root, {
    'adr/0002-cache.md': RECORD(2).replace(
      'Accepted\n',
      'Accepted\n\nSupersedes [ADR-0042](0042-nothing.md)\n',
    ),
    'playbooks/disk.md':
      '---\nreview-by: 2027-13-01\n---\n# DiskFull\n\nSee [cache](../adr/gone.md).\n\n```mermaid\nflowchart LR\n  a --> [\n```\n',
  });
  const checked = await runCli(['check', root, '--format', 'json']);
  expect(checked.code).toBe(1);
  const { diagnostics } = JSON.parse(checked.stdout);
  const errors = diagnostics.filter((diagnostic: { severity: string }) => diagnostic.severity === 'error');
  const places = errors.map(({ path, line }: { path: string; line: number }) => `${path}:${line}`);
  expect(places, checked.stdout).toEqual([
    'adr/0002-cache.md:9',
    'playbooks/disk.md:2',
    'playbooks/disk.md:6',
    'playbooks/disk.md:10',
  ]);
  const built = await runCli(['build', root, '--out', out]);
  expect(built.code).toBe(1);
  for (const place of places) expect(built.stderr).toContain(place);
  expect(digest(out)).toBe(before);
  expect(readdirSync(join(out, '..'))).toEqual(['site']);
}, 240_000);

/** Words in front of a command that give it no network and new files no rights for others; what of it this machine can. */
function underOtherRules(): string[] {
  if (process.platform === 'win32') return [];
  const offline = spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];
  return [...offline, 'sh', '-c', 'umask 077; exec "$@"', 'sh'];
}

test('builds of one input are the same to the byte, at another path, under another clock, zone, language, umask, order of files and without a network', async () => {
  const files = {
    'adr/0001-queue.md': RECORD(1),
    'adr/0002-i.md': RECORD(2, 'I\u0131\u0130i\n\n'),
    'playbooks/queue.md': '# Queue\n\n## Mitigation\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
    // Swedish puts these behind z, other languages among a and o; Turkish has another capital of i.
    ...Object.fromEntries(
      ['zon', 'åska', 'ärende', 'öde', 'ola', 'wx', 'va', 'ist', 'ırk'].map((name) => [
        `playbooks/${name}.md`,
        `# ${name}\n\nowner: ${name}\n\n## Mitigation\n\nGo.\n`,
      ]),
    ),
  };
  const place = temporaryFolder();
  const first = await runCli(['build', temporaryFolder(files), '--out', join(place, 'one')]);
  expect(first.code, first.stderr).toBe(0);
  const other = join(place, 'a folder with blanks and \u0130');
  writeFiles(other, files);
  const second = await runCli(['build', other, '--out', join(place, 'two')], {
    cwd: place,
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    under: underOtherRules(),
  });
  expect(second.code, second.stderr).toBe(0);
  expect(digest(join(place, 'two'))).toBe(digest(join(place, 'one')));
  const third = join(place, 'räksmörgås 日本 #1%20');
  writeFiles(third, Object.fromEntries(Object.entries(files).reverse()));
  const { code, stderr } = await runCli(['build', third, '--out', join(place, 'three')], {
    env: { TZ: 'Asia/Kathmandu', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
  });
  expect(code, stderr).toBe(0);
  expect(digest(join(place, 'three'))).toBe(digest(join(place, 'one')));
}, 400_000);

describe('an output that is not the place for a site is refused, and nothing in it is touched', () => {
  const root = () => temporaryFolder({ 'adr/0001-queue.md': RECORD(1) });

  test('a folder of something else', async () => {
    const out = temporaryFolder({ 'thesis.txt': 'years of work' });
    const { code, stderr } = await runInProcess(['build', root(), '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('folder of something else');
    expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test('a file', async () => {
    const folder = temporaryFolder({ site: 'x' });
    expect((await runInProcess(['build', root(), '--out', join(folder, 'site')])).code).toBe(2);
    expect(readFileSync(join(folder, 'site'), 'utf8')).toBe('x');
  });

  test('a symbolic link', async () => {
    const folder = temporaryFolder({ 'real/a.txt': 'x' });
    symlinkSync(join(folder, 'real'), join(folder, 'site'));
    expect((await runInProcess(['build', root(), '--out', join(folder, 'site')])).code).toBe(2);
    expect(existsSync(join(folder, 'real/a.txt'))).toBe(true);
  });

  test('the root itself, a folder around it, and the root of the system', async () => {
    const source = root();
    for (const out of [source, join(source, '..'), '/']) {
      const { code } = await runInProcess(['build', source, '--out', out]);
      expect(code, out).toBe(2);
    }
    expect(existsSync(join(source, 'adr/0001-queue.md'))).toBe(true);
  });

  test('a site into which somebody has put a file', async () => {
    const source = root();
    const out = join(temporaryFolder(), 'site');
    expect((await runCli(['build', source, '--out', out])).code).toBe(0);
    writeFileSync(join(out, 'CNAME'), 'handbook.example.org');
    const { code, stderr } = await runCli(['build', source, '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('CNAME');
    expect(existsSync(join(out, 'CNAME'))).toBe(true);
    rmSync(join(out, 'CNAME'));
    expect((await runCli(['build', source, '--out', out])).code).toBe(0);
  }, 240_000);
});

test('a page that is gone from the source is gone from the next site', async () => {
  const root = temporaryFolder({ 'adr/0001-queue.md': RECORD(1), 'adr/0002-cache.md': RECORD(2) });
  const out = join(temporaryFolder(), 'site');
  expect((await runCli(['build', root, '--out', out])).code).toBe(0);
  rmSync(join(root, 'adr/0002-cache.md'));
  expect((await runCli(['build', root, '--out', out])).code).toBe(0);
  expect(existsSync(join(out, 'adr/0001-queue/index.html'))).toBe(true);
  expect(existsSync(join(out, 'adr/0002-cache'))).toBe(false);
}, 240_000);

const isStage = (name: string | null): name is string => name?.startsWith('.site.handbook-') ?? false;

/**
 * Calls back when a build that makes the site of a place comes to a moment: so many milliseconds after it has begun its
 * stage, which is after it has read its folders, or when it makes a folder of this name there to exchange the sites.
 */
function onMoment(place: string, when: number | string, call: () => void): () => void {
  const watchers = [
    watch(place, (_, stage) => {
      if (!isStage(stage) || watchers.length > 1) return;
      try {
        watchers.push(watch(join(place, stage), (_event, entry) => entry === when && call()));
        if (typeof when === 'number') setTimeout(call, when);
      } catch {
        // It is gone by now.
      }
    }),
  ];
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}

/** How far a killed build had come, by what it has left behind. */
function reached(place: string): string {
  const stage = readdirSync(place).find(isStage);
  if (stage === undefined) return 'reading, or with all done';
  const left = new Set(readdirSync(join(place, stage)));
  if (!existsSync(join(place, 'site'))) return 'between the two renames';
  if (left.has('old')) return 'taking the old site away';
  return left.has('new') ? 'before the first rename' : 'rendering the changed pages';
}

test('a build that is killed at any moment leaves the old site or the new one, and the next one tidies up', async () => {
  const root = temporaryFolder({ 'adr/0001-queue.md': RECORD(1), 'adr/0002-cache.md': RECORD(2) });
  const place = temporaryFolder();
  const out = join(place, 'site');
  // A cache of its own: while other builds hold its lock, a kill would hit one that waits.
  const env = { HANDBOOK_CACHE: temporaryFolder(), NODE_COMPILE_CACHE: temporaryFolder() };
  /** Milliseconds of the last whole build from its stage to its end. */
  let took = 0;
  const build = async (signal?: NodeJS.Signals, when: number | string = 0) => {
    let stop = () => {};
    let begun = 0;
    const { code, stderr } = await runCli(['build', root, '--out', out], {
      env,
      onStart(kill) {
        if (signal && typeof when === 'number' && when < 0) setTimeout(() => kill(signal), -when);
        else if (signal) stop = onMoment(place, when, () => kill(signal));
        else
          stop = onMoment(place, 0, () => {
            begun = performance.now();
          });
      },
    });
    stop();
    if (!signal) {
      expect(code, stderr).toBe(0);
      took = performance.now() - begun;
    }
    return code;
  };
  // Each build finds another text, and all pages but one of those that were kept.
  const texts = [RECORD(1), RECORD(1, 'Another word.\n\n')];
  const sites: string[] = [];
  for (const text of texts) {
    writeFiles(root, { 'adr/0001-queue.md': text });
    await build();
    sites.push(digest(out));
  }
  expect(sites[0]).not.toBe(sites[1]);
  // HANDBOOK_KILLS=200 kills as many: half of them while pages are rendered, half in the midst of an exchange.
  const kills = Number(process.env.HANDBOOK_KILLS ?? 0);
  const moments: [NodeJS.Signals, number | string][] =
    kills > 0
      ? Array.from({ length: kills }, (_, index) => [
          'SIGKILL',
          ['new', 'old'][(index % 4) - 2] ?? (index % 20 === 0 ? -500 : index / kills),
        ])
      : [
          ['SIGKILL', 0.2],
          ['SIGKILL', 'new'],
          ['SIGINT', 0.3],
          ['SIGTERM', 0.5],
        ];
  const seen: Record<string, number> = {};
  const count = (what: string) => {
    seen[what] = (seen[what] ?? 0) + 1;
  };
  let ended = 0;
  let last = 1;
  for (const [index, [signal, moment]] of moments.entries()) {
    const next = index % 2;
    const when = typeof moment === 'number' && moment > 0 ? moment * took : moment;
    writeFiles(root, { 'adr/0001-queue.md': texts[next] ?? '' });
    if ((await build(signal, when)) === 0) ended++;
    else count(reached(place));
    // Between the two renames: the next build brings it back before it does anything else.
    if (!existsSync(out)) guardOutput(out, []);
    const found = sites.indexOf(digest(out));
    expect([last, next], `${signal} at ${when}`).toContain(found);
    count(found === next && found !== last ? 'found the new site' : 'found the old site');
    last = found;
    if (index % 20 !== 19) continue;
    await build();
    expect(digest(out)).toBe(sites[next]);
    expect(readdirSync(place)).toEqual(['site']);
    last = next;
    console.info(`${index + 1} builds, ${ended} of them ended before the kill: ${JSON.stringify(seen)}.`);
  }
  // A kill that comes after the end of its build tries nothing; how many do depends on the machine.
  expect(ended).toBeLessThan(moments.length);
  await build();
  expect(sites.indexOf(digest(out))).toBe((moments.length - 1) % 2);
  expect(readdirSync(place)).toEqual(['site']);
}, 10_000_000);

test('two builds at once wait for one another, and both sites are whole', async () => {
  const place = temporaryFolder();
  const roots = [
    temporaryFolder({ 'adr/0001-queue.md': RECORD(1) }),
    temporaryFolder({ 'adr/0002-cache.md': RECORD(2) }),
  ];
  const results = await Promise.all(
    roots.map((root, index) => runCli(['build', root, '--out', join(place, String(index))])),
  );
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(existsSync(join(place, '0/adr/0001-queue/index.html'))).toBe(true);
  expect(existsSync(join(place, '1/adr/0002-cache/index.html'))).toBe(true);
  expect(existsSync(join(place, '1/adr/0001-queue'))).toBe(false);
}, 240_000);

test('a site below a base links to there, whatever the shell calls its base', async () => {
  const root = temporaryFolder({ 'adr/0001-queue.md': RECORD(1) });
  const out = join(temporaryFolder(), 'site');
  const { code } = await runCli(['build', root, '--out', out, '--base', '/team/handbook/'], {
    env: { BASE_URL: '/of-the-shell/' },
  });
  expect(code).toBe(0);
  const page = readFileSync(join(out, 'adr/0001-queue/index.html'), 'utf8');
  const local = [...page.matchAll(/\b(?:href|src)="(\/[^"]*)"/g)].map((match) => match[1]);
  expect(local.length).toBeGreaterThan(5);
  expect(local.filter((href) => !href?.startsWith('/team/handbook'))).toEqual([]);
}, 240_000);

test('a folder with no record is wrong usage: nothing is written, and what looks like records is proposed', async () => {
  const root = temporaryFolder({
    'notes/choices/0001-a.md': RECORD(1),
    'notes/choices/0002-b.md': RECORD(2),
  });
  mkdirSync(join(root, 'src'));
  const out = join(temporaryFolder(), 'site');
  const { code, stderr } = await runInProcess(['build', root, '--out', out]);
  expect(code, stderr).toBe(2);
  expect(stderr).toContain('2 files in notes/choices look like decisions; use: --adr notes/choices');
  expect(existsSync(out)).toBe(false);
});
