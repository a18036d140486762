import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateHandbook } from '../../bench/generate-handbook.ts';
import { runCli } from '../cli/spawn-cli.ts';

const RECORDS = 3000;
const folder = mkdtempSync(join(tmpdir(), 'handbook-large-'));
const out = join(folder, 'site');
let pages: string[] = [];

const read = (path: string): string => readFileSync(join(out, path), 'utf8');

/** Addresses that a page leads to by plain links. */
function linksOf(path: string): string[] {
  return [...read(path).matchAll(/<a\s[^>]*?href="(\/[^"#?]*)/g)].map(([, href = '']) => decodeURI(href));
}

describe(`a site of ${RECORDS} records`, () => {
  beforeAll(async () => {
    const root = join(folder, 'root');
    generateHandbook(root, RECORDS);
    const { code, stderr } = await runCli(['build', root, '--out', out]);
    expect(code, stderr).toBe(0);
    pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has no page larger than 100 kB', () => {
    const large = pages.filter((path) => statSync(join(out, path)).size > 100_000);
    expect(large).toEqual([]);
    expect(pages.length).toBeGreaterThan(RECORDS);
  });

  it('leads from its indexes to every record without a script', () => {
    const seen = new Set<string>();
    const open = ['index.html'];
    const isIndex =
      /^\/(?:adr|playbooks|postmortems|services|guide|status)\/(?:(?:timeline|in-force|graph|actions|compare)\/)?(?:(?:page\/)?\d+\/)?$/;
    for (const path of open)
      for (const href of linksOf(path)) {
        if (seen.has(href)) continue;
        seen.add(href);
        if (isIndex.test(href)) open.push(join(href.slice(1), 'index.html'));
      }
    const { records } = JSON.parse(read('handbook.json')) as { records: { url: string }[] };
    expect(records).toHaveLength(RECORDS);
    expect(records.filter(({ url }) => !seen.has(url)).map(({ url }) => url)).toEqual([]);
    expect(open.length).toBeGreaterThan(20);
  });

  it('brings the rows of all pages for its filters', () => {
    const { records } = JSON.parse(read('handbook.json')) as { records: { kind: string; url: string }[] };
    for (const [list, kind] of [
      ['decisions', 'adr'],
      ['playbooks', 'playbook'],
      ['postmortems', 'postmortem'],
    ] as const) {
      const { rows } = JSON.parse(read(`lists/${list}.json`)) as { rows: [string][] };
      const urls = records.filter((record) => record.kind === kind).map(({ url }) => url);
      expect(rows.map(([url]) => url).sort()).toEqual(urls.sort());
    }
    expect(read('adr/index.html')).toContain('data-list="/lists/decisions.json"');
  });
});
