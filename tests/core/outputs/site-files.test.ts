import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { compileHandbook } from '../../../src/core/handbook.ts';
import { renderFeed } from '../../../src/core/outputs/feed.ts';
import { renderLlmsText } from '../../../src/core/outputs/llms.ts';
import { renderReviewCalendar } from '../../../src/core/outputs/review-calendar.ts';
import { joinSiteRoot } from '../../../src/core/outputs/site-address.ts';
import { buildConfig } from '../../../src/core/source/config.ts';
import { calendarWords } from '../../../src/plugin/words.ts';

const SITE = {
  title: 'Handbook & <friends>',
  description: 'All of it',
  root: 'https://handbook.example.org/team',
  language: 'en',
};

function records(files: Record<string, string>) {
  const tree = {
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    folders: [
      { kind: 'adr' as const, path: 'adr', label: '' },
      { kind: 'playbook' as const, path: 'playbooks', label: '' },
    ],
    paths: new Set(Object.keys(files)),
    dates: new Map(),
    repositoryUrls: [],
    diagnostics: [],
  };
  return compileHandbook(tree, buildConfig()).records;
}

const RECORDS = records({
  'adr/0001-a.md':
    '---\nstatus: accepted\ndate: 2024-02-01\n---\n# Use 1 < 2 & "c" \u0007 now\n\n## Decision\n\nYes.\n',
  'adr/0002-b.md':
    '---\nstatus: proposed\ndate: 2025-01\nreview-by: 2026-12-31\n---\n# Größe; Menge, und so weiter: ein Titel, der länger als fünfundsiebzig Oktette ist\n\n## Decision\n\nYes.\n',
  'playbooks/disk.md':
    '---\ndescription: When a disk fills\nowner: platform\nreview-by: 2026-05-01\n---\n# Disk [full]\n',
});

test('the feed is well-formed XML with the newest record first', () => {
  const feed = renderFeed(RECORDS, SITE);
  const { document } = new JSDOM(feed, { contentType: 'application/xml' }).window;
  const texts = (name: string) => [...document.querySelectorAll(name)].map((element) => element.textContent);
  expect(texts('entry > updated')).toEqual(['2025-01-01T00:00:00Z', '2024-02-01T00:00:00Z']);
  expect(texts('entry > title')[1]).toBe('Use 1 < 2 & "c"  now');
  expect(texts('feed > title')).toEqual([SITE.title]);
  expect(document.querySelector('entry link')?.getAttribute('href')).toBe(
    'https://handbook.example.org/team/adr/0002-b/',
  );
  expect(new Set(texts('id')).size).toBe(texts('id').length);
});

test('the calendar has an event for each review, in lines that calendars can read', () => {
  const calendar = renderReviewCalendar(RECORDS, SITE, calendarWords('en'));
  expect(calendar.match(/^DTSTART;VALUE=DATE:.*$/gm)).toEqual([
    'DTSTART;VALUE=DATE:20260501',
    'DTSTART;VALUE=DATE:20261231',
  ]);
  expect(calendar).toContain('DTEND;VALUE=DATE:20270101');
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(calendar.replaceAll('\r\n ', '')).toContain('SUMMARY:Review: Größe\\; Menge\\, und so weiter');
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the list for language models leads to the twin of every record, and to the index where there are many', () => {
  expect(renderLlmsText(RECORDS, SITE)).toContain(
    '- [Disk \\[full\\]](https://handbook.example.org/team/playbooks/disk/index.md): When a disk fills',
  );
  const many = Array.from({ length: 300 }, (_, at) => [
    `adr/${at + 1000}-a.md`,
    `# A\n\nDate: ${new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)}\n`,
  ]);
  const text = renderLlmsText(records(Object.fromEntries(many)), SITE);
  expect(text.match(/^- /gm)).toHaveLength(201);
  expect(text).toContain('adr/1299-a/index.md');
  expect(text).toContain('- [All 300](https://handbook.example.org/team/adr/index.md)');
});

test('an address is joined with its base, and a site without an address has its base alone', () => {
  expect(joinSiteRoot('https://handbook.example.org', '/team/')).toBe('https://handbook.example.org/team');
  expect(joinSiteRoot(undefined, '/team')).toBe('/team');
  expect(joinSiteRoot(undefined, '/')).toBe('');
});
