import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runCli } from './spawn-cli.ts';

const ROOT = join(REPOSITORY, 'tests/fixtures/decisions');
const folder = mkdtempSync(join(tmpdir(), 'handbook-decisions-'));
const out = join(folder, 'site');

function page(path: string): Document {
  return new JSDOM(readFileSync(join(out, path, 'index.html'), 'utf8')).window.document;
}

/** The words of the first element that fits, with single blanks. */
function words(document: Document, selector: string): string {
  return document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function links(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href') ?? '');
}

describe('pages of decisions', () => {
  beforeAll(async () => {
    // Away from this repository, whose history would give a date to what has none.
    const root = join(folder, 'root');
    cpSync(ROOT, root, { recursive: true });
    const { code, stderr } = await runCli(['build', root, '--out', out]);
    expect(code, stderr).toBe(0);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('show a supersession that one side states on both', () => {
    const old = page('adr/0001-one-queue');
    expect(links(old, '[data-banner=replaced]')).toContain('/adr/0002-two-queues/');
    expect(links(old, '.hb-relations')).toContain('/adr/0002-two-queues/');
    expect(links(page('adr/0002-two-queues'), '.hb-relations')).toContain('/adr/0001-one-queue/');
  });

  it('count what still cites a decision that no longer holds', () => {
    expect(words(page('adr/0001-one-queue'), '[data-banner=impact]')).toContain(
      '1 playbook still cites this decision',
    );
  });

  it('keep a decision in force while its successor is only proposed', () => {
    const old = page('adr/0003-cache');
    expect(links(old, '[data-banner=pending]')).toEqual(['/adr/0004-shared-cache/']);
    expect(old.querySelector('[data-banner=replaced]')).toBeNull();
    const list = page('adr/in-force');
    const entry = [...list.querySelectorAll('li[data-in-force]')].find((item) =>
      item.textContent?.includes('Cache in memory'),
    );
    expect(entry?.hasAttribute('hidden')).toBe(false);
    expect(entry?.textContent).toContain('A proposal would replace it');
  });

  it('heal a dead address whose number is right', () => {
    const healed = page('adr/0008-orders').querySelector('a.hb-healed');
    expect(healed?.getAttribute('href')).toBe('/adr/0007-monolith/');
  });

  it('lead through several successors to the living ones', () => {
    const old = page('adr/0007-monolith');
    expect(links(old, '[data-banner=replaced]')).toEqual(
      expect.arrayContaining(['/adr/0008-orders/', '/adr/0009-payments/', '/adr/0010-wallets/']),
    );
    expect(links(old, '[data-banner=living]')).toEqual(['/adr/0008-orders/', '/adr/0010-wallets/']);
  });

  it('say that a chain comes back to itself', () => {
    expect(words(page('adr/0005-loop-one'), '[data-banner=cycle]')).toContain('comes back to itself');
  });

  it('link bare mentions with a status, mark those of no decision, and leave versions and code alone', () => {
    const playbook = page('playbooks/queue');
    const mention = playbook.querySelector('a.hb-mention');
    expect(mention?.getAttribute('href')).toBe('/adr/0001-one-queue/');
    expect(mention?.nextElementSibling?.textContent).toBe('Superseded');
    expect(words(playbook, '.hb-dead')).toBe('ADR-77');
    expect(
      links(page('adr/0002-two-queues'), '.sl-markdown-content').filter((href) => href.includes('0001')),
    ).toHaveLength(2);
  });

  it('show other markups: AsciiDoc rendered with its links, reStructuredText as written', () => {
    const asciidoc = page('adr/0011-adoc');
    expect(words(asciidoc, '.sl-markdown-content strong')).toBe('bold');
    expect(links(asciidoc, '.sl-markdown-content')).toContain('/adr/0002-two-queues/');
    expect(words(page('adr/0012-rst'), '.hb-source')).toContain('12. Written in reStructuredText ====');
  });

  it('draw the graph with a text equivalent, and the neighbourhood of a decision', () => {
    const graph = page('adr/graph');
    expect(graph.querySelectorAll('.hb-graph-group svg[aria-roledescription]').length).toBeGreaterThanOrEqual(
      4,
    );
    expect(words(graph, '.hb-graph-group details')).not.toBe('');
    expect(graph.querySelectorAll('[data-diagram=decision-map] use')).toHaveLength(
      graph.querySelectorAll('.hb-graph-group a.hb-node, .hb-graph-alone li').length,
    );
    const drawn = graph.querySelectorAll('.hb-graph-group .hb-edge').length;
    expect(graph.querySelector<HTMLElement>('.hb-graph-count')?.dataset).toMatchObject({
      drawn: String(drawn),
      told: '0',
    });
    expect(graph.querySelectorAll('.hb-graph-sentences li')).toHaveLength(drawn);
    expect(graph.body.textContent).toContain('supersedes');
    expect(page('adr/0007-monolith').querySelector('.hb-neighbourhood svg')).not.toBeNull();
  });

  it('know when each decision held, for the reader who names a day', () => {
    const entries = [...page('adr/in-force').querySelectorAll<HTMLElement>('li[data-in-force]')];
    const of = (title: string) => entries.find((item) => item.textContent?.includes(title))?.dataset;
    expect(of('Use one queue')).toMatchObject({ inForce: '2020-01-02/2021-01-02' });
    expect(of('Use two queues')).toMatchObject({ inForce: '2021-01-02/' });
  });

  it('set a replaced decision beside its successor, part by part', () => {
    const compare = page('adr/compare/0001-one-queue/0002-two-queues');
    const parts = [...compare.querySelectorAll('th[scope=rowgroup]')].map((cell) => cell.textContent?.trim());
    expect(parts).toEqual(expect.arrayContaining(['Context', 'Decision']));
    expect(words(compare, '.hb-compare')).toMatch(/0001\s*One queue\.\s*0002\s*Two queues\./);
  });

  it('draw the life of each decision on one axis of years, without a script', () => {
    const timeline = page('adr/timeline');
    const ticks = [...timeline.querySelectorAll('.hb-life-axis text')].map((text) => text.textContent);
    expect(ticks).toEqual(['2019', '2020', '2021', '2022']);
    const row = (title: string) =>
      [...timeline.querySelectorAll('.hb-lives tbody tr')].find((one) => one.textContent?.includes(title));
    const bar = row('Use one queue')?.querySelector('rect');
    expect(bar?.outerHTML).toContain('x="25.07%"');
    expect(bar?.getAttribute('data-end')).toBe('closed');
    expect(row('Use two queues')?.querySelector('rect')?.getAttribute('data-end')).toBe('open');
    expect(row('Use one queue')?.textContent).toContain('2020-01-02 – 2021-01-02');
    expect(timeline.querySelector('th[scope=rowgroup]')).not.toBeNull();
  });
});
