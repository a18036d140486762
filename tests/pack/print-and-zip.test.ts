import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { printPages } from '../../src/cli/site/pack/print-page.ts';
import { writeSiteMark } from '../../src/node/site-directory.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { playbook, publish } from '../hub/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SITE = { base: '/docs/', address: null, title: 'Playbooks', contents: 'Contents', language: 'en' };
const page = (body: string) =>
  `<!doctype html><html><head><link rel="stylesheet" href="/docs/_astro/a.css"></head><body><header>Top</header><main>${body}<button>Copy</button><script>1</script></main></body></html>`;

test('pages become one for paper: contents, a sheet each, links led within it, and no id twice', () => {
  const { html, styles, files } = printPages(
    [
      {
        path: 'playbooks/a/',
        title: 'A <b>',
        html: page(
          '<h1 id="_top">A</h1><h2 id="step">Step</h2><a href="/docs/playbooks/b/#step">B</a><a href="#step">here</a><a href="/docs/adr/1/">decision</a><a href="https://example.org/">web</a><img src="/docs/files/map.png" loading="lazy"><details><p>More</p></details>',
        ),
      },
      {
        path: 'playbooks/b/',
        title: 'B',
        html: page(
          '<h2 id="step">Step</h2><svg aria-labelledby="t"><title id="t">T</title><style>#t{fill:red}</style><path marker-end="url(#arrow)"/><marker id="arrow"/></svg>',
        ),
      },
    ],
    SITE,
  );
  const { document } = new JSDOM(html).window;
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const hrefs = [...document.querySelectorAll('section a')].map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(['#page-2-step', '#page-1-step', null, 'https://example.org/']);
  for (const link of document.querySelectorAll('a[href^="#"]'))
    expect(document.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
  expect(document.querySelector('ol')?.textContent).toBe('A <b>B');
  expect(document.querySelector('path')?.getAttribute('marker-end')).toBe('url(#page-2-arrow)');
  expect(document.querySelector('svg')?.getAttribute('aria-labelledby')).toBe('page-2-t');
  expect(document.querySelector('svg style')?.textContent).toBe('#page-2-t{fill:red}');
  expect(document.querySelectorAll('button, script, header')).toHaveLength(0);
  expect(document.querySelector('details')?.hasAttribute('open')).toBe(true);
  expect([styles, files]).toEqual([['_astro/a.css'], ['files/map.png']]);
});

test('packs a page for paper and a zip file that holds the folder, the same bytes each time', async () => {
  const root = temporaryFolder({
    'site/handbook.json': JSON.stringify(
      publish('team-a', { 'playbooks/queue-grows.md': playbook('The queue grows', 'QueueGrows') }),
    ),
    'site/playbooks/queue-grows/index.html': page('<h1>The queue grows</h1>').replaceAll(
      '/docs/',
      '/team-a/',
    ),
    'site/_astro/a.css': 'body{margin:0}',
  });
  writeSiteMark(join(root, 'site'), '/team-a');
  const out = join(root, 'päper');
  const run = () =>
    runInProcess(['pack', join(root, 'site'), '--kind', 'playbooks', '--print', '--zip', '--out', out]);
  const { code, stdout } = await run();
  expect([code, stdout]).toEqual([0, expect.stringContaining('.zip')]);
  expect(readFileSync(join(out, 'playbooks.html'), 'utf8')).toContain('Playbooks – Handbook of team-a');
  expect(existsSync(join(out, '_astro/a.css'))).toBe(true);
  const zip = readFileSync(`${out}.zip`);
  // The first entry by hand: its name, and its contents as they were.
  const [size, nameLength] = [zip.readUInt32LE(18), zip.readUInt16LE(26)];
  expect(zip.subarray(30, 30 + nameLength).toString()).toMatch(/^päper\//);
  const data = zip.subarray(30 + nameLength, 30 + nameLength + size);
  expect(zip.readUInt16LE(8) === 8 ? inflateRawSync(data).length : data.length).toBe(zip.readUInt32LE(22));
  expect(zip.readUInt16LE(zip.length - 12)).toBe(
    execFileSync('find', [out, '-type', 'f']).toString().trim().split('\n').length,
  );
  await run();
  expect(readFileSync(`${out}.zip`).equals(zip)).toBe(true);
});
