import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildFiles } from './built-site.ts';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;
const FILES = {
  'adr/0001-first.md': '# 1. First\n\n## Status\n\nAccepted\n\n## Decision\n\nSo it is.\n',
  'playbooks/all.md': [
    '---\nowner: core\nreviewBy: 2020-01-01\nlastExercised: 2020-01-01\n---\n# All of it\n\n## Mitigation\n',
    '1. Do it\n',
    fence('shell', 'kubectl -n <namespace> get pods'),
    fence('mermaid', 'flowchart LR\n  a --> b'),
  ].join('\n'),
  'postmortems/2026-01-01-one.md':
    '# One\n\n## Actions\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Mend it | core | 2020-01-01 | open |\n',
  'onboarding/first.md': [
    '# First\n\n## Week 1\n',
    '- [ ] **Buddy**: Say hello within 2 days\n- [ ] Read [it](../playbooks/all.md)\n- [ ] Read [that](../adr/0001-first.md)\n',
    fence('shell', 'make up'),
  ].join('\n'),
};

let site: BuiltSite;
beforeAll(async () => {
  site = await buildFiles(FILES);
}, 240_000);
afterAll(() => site.remove());

/** Scripts that Starlight and its code blocks bring themselves, by their addresses or their text. */
const STARLIGHT = /starlight|sl-sidebar-pane|TableOfContents|\/ec\./;

function sizeOf(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** The sizes of a script of the site and of everything that it imports at once, by address. */
function follow(address: string, sizes: Map<string, number>): void {
  if (sizes.has(address) || STARLIGHT.test(address)) return;
  const text = readFileSync(join(site.folder, address), 'utf8');
  sizes.set(address, sizeOf(text));
  for (const [, path = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
    follow(posix.join(posix.dirname(address), path), sizes);
}

function sum(sizes: Map<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}

/** What a page loads of ours before the reader asks for anything, in bytes of gzip. */
function loadOf(path: string): number {
  const sizes = new Map<string, number>();
  for (const script of site.page(path).querySelectorAll('script')) {
    const text = script.textContent ?? '';
    if (script.src) follow(script.src.replace(/\?.*$/, ''), sizes);
    else if (script.type !== 'application/json' && !STARLIGHT.test(text)) sizes.set(text, sizeOf(text));
  }
  return sum(sizes);
}

describe('the scripts of a page', () => {
  it('are at most 4.8 kB of gzip before the reader asks for more, whatever the page', () => {
    const pages = site.files
      .filter((file) => file.endsWith('/index.html') && !file.startsWith('alert/'))
      .map((file) => file.replace(/index\.html$/, ''))
      // What only leads to another page loads nothing.
      .filter((path) => !site.html(path).includes('http-equiv="refresh"'));
    const loads = Object.fromEntries(pages.map((path) => [path, loadOf(path)]));
    expect(Object.keys(loads)).toContain('onboarding/first/');
    for (const [path, size] of Object.entries(loads)) {
      expect(size, path).toBeGreaterThan(1000);
      // 4.8 kB, as the documentation says it: rounded.
      expect(size, path).toBeLessThan(4850);
    }
  });

  it('that load on demand for a path are at most 8.1 kB more, cohort and scorecard included', () => {
    const sizes = new Map<string, number>();
    for (const name of ['tools', 'cohort', 'scorecard']) follow(`/scripts/${name}.js`, sizes);
    expect(sizes.size).toBeGreaterThan(3);
    expect(sum(sizes)).toBeLessThan(8100);
  });

  it('that load on demand for the gates of a path are at most 3 kB more', () => {
    const known = new Map<string, number>();
    follow('/scripts/cohort.js', known);
    const sizes = new Map(known);
    follow('/scripts/sign-offs.js', sizes);
    expect(sizes.size).toBeGreaterThan(known.size);
    expect(sum(sizes) - sum(known)).toBeLessThanOrEqual(3000);
  });

  it('do not send a second time what the head has of core', () => {
    const sizes = new Map<string, number>();
    for (const name of ['tools', 'cohort', 'scorecard', 'run']) follow(`/scripts/${name}.js`, sizes);
    const text = [...sizes.keys()]
      .map((address) => readFileSync(join(site.folder, address), 'utf8'))
      .join('\n');
    expect(text).toContain('handbookPage.core.summarise');
    expect(text).not.toContain('isSafeInteger');
    expect(readFileSync(join(site.folder, 'scripts/page.js'), 'utf8')).toContain('isSafeInteger');
  });
});
