import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../../src/core/handbook.ts';
import { findDecisionEdges, groupDecisions } from '../../../src/core/query/decision-graph.ts';
import { recordsOf } from '../../../src/core/query/order.ts';
import { drawNeighbourhood, type GraphWords } from '../../../src/core/render/decision-graph.ts';
import { drawDecisionMap } from '../../../src/core/render/decision-map.ts';
import { layOutGraph } from '../../../src/core/render/graph-pages.ts';
import { drawLayeredGraph } from '../../../src/core/render/layered-graph.ts';
import { byteLength } from '../../../src/core/text/byte-length.ts';
import { compileFiles } from '../../support/compile-files.ts';
import { decisionLog } from '../../support/decision-log.ts';

const WORDS: GraphWords = {
  edges: {
    supersedes: 'supersedes',
    amends: 'amends',
    clarifies: 'clarifies',
    'relates-to': 'relates to',
    pending: 'proposed',
  },
  status: (status) => status,
  role: 'graph',
};
const MAP_WORDS = {
  name: 'Map',
  role: 'graph',
  status: (status: string) => status,
  noArea: 'none',
  otherAreas: 'others',
  undated: 'undated',
  count: (number: number) => `${number} decisions`,
};
const LOG = compileFiles(decisionLog(200));

const layOut = ({ records, byId }: Handbook, base = '/') =>
  layOutGraph(records, byId, base, WORDS, ({ decisions }) => `Group of ${decisions}`, 20_000);
const mapOf = ({ records, byId, tree }: Handbook, base = '/') =>
  drawDecisionMap(records, byId, tree.folders, base, MAP_WORDS, (year) => `/adr/timeline/${year}/`)?.svg ??
  '';
const count = (text: string, part: string): number => text.split(part).length - 1;

it('names what connects a group: the service of most of its decisions, else the one with most relations', () => {
  const about = (services: string): string | undefined =>
    layOut(
      compileFiles({
        'adr/0001-a.md': `---\nstatus: accepted\n${services}---\n# One queue\n`,
        'adr/0002-b.md': `---\nstatus: accepted\namends: [1]\n${services}---\n# Two queues\n`,
        'adr/0003-c.md': '---\nstatus: accepted\namends: [1]\n---\n# Three queues\n',
      }),
    )[0]?.sections[0]?.about;
  expect(about('services: [orders, search]\n')).toBe('orders');
  expect(about('')).toBe('0001 One queue');
});

describe('the graph of a log of 200 decisions', () => {
  const edges = findDecisionEdges(LOG.records, LOG.byId);
  const pages = layOut(LOG);
  const sections = pages.flatMap((page) => page.sections);

  it('shows every relation once, drawn or told', () => {
    const shown = sections.flatMap((section) => [...section.edges, ...section.leaving]);
    expect(edges.length).toBeGreaterThan(120);
    expect(new Set(shown)).toEqual(new Set(edges));
    expect(shown).toHaveLength(edges.length);
    const drawn = sections.reduce((sum, { drawing }) => sum + count(drawing.svg, 'class="hb-edge"'), 0);
    expect(drawn).toBe(sections.reduce((sum, section) => sum + section.edges.length, 0));
    expect(drawn / edges.length).toBeGreaterThan(0.8);
  });

  it('shows every decision once, in a picture or among those that stand alone', () => {
    const links = sections.flatMap(({ drawing }) => [...drawing.svg.matchAll(/ href="([^"]+)"/g)]);
    const urls = [
      ...links.map((match) => match[1]),
      ...pages.flatMap(({ alone }) => alone.map(({ url }) => url)),
    ];
    expect(urls.sort()).toEqual(
      recordsOf(LOG.records, 'adr')
        .map(({ url }) => url)
        .sort(),
    );
  });

  it('takes at most a millisecond a decision, and gives the same bytes again', () => {
    // Processor time, since other work on the machine must not count.
    const times = Array.from({ length: 6 }, () => {
      const start = process.cpuUsage();
      layOut(LOG);
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(200);
    expect(layOut(LOG)).toEqual(pages);
  });

  it('leads under the base of the site', () => {
    const all = layOut(LOG, '/wiki')
      .flatMap((page) => page.sections.map(({ drawing }) => drawing.svg))
      .join('');
    expect(count(all, ' href="')).toBe(count(all, ' href="/wiki/adr/'));
    expect(mapOf(LOG, '/wiki')).not.toMatch(/<a href="\/adr/);
  });

  it('divides a group too large for one picture where its relations are weakest', () => {
    const [first = []] = groupDecisions(edges);
    expect(first.length).toBeGreaterThan(1);
    for (const { nodes } of first) expect(nodes.length).toBeLessThanOrEqual(48);
    const cut = first.flatMap(({ leaving }) => leaving);
    expect(cut.length).toBeGreaterThan(0);
  });
});

describe('pages of the graph', () => {
  it('stay small however many decisions there are', () => {
    for (const length of [600, 2000]) {
      const handbook = compileFiles(decisionLog(length));
      const pages = layOut(handbook);
      for (const { sections } of pages) {
        const bytes = sections.reduce((sum, { drawing }) => sum + byteLength(drawing.svg), 0);
        expect(bytes).toBeLessThan(60_000);
      }
      expect(byteLength(mapOf(handbook))).toBeLessThan(60_000);
    }
  });
});

describe('the map', () => {
  it('has a mark with a link for each of 500 decisions', () => {
    const handbook = compileFiles(decisionLog(500));
    const svg = mapOf(handbook);
    expect(count(svg, '<use ')).toBe(500);
    expect(count(svg, '<a href="')).toBe(500);
    expect(svg).toContain('>2017</text>');
    expect(svg).toContain('>payments</text>');
    expect(byteLength(svg)).toBeLessThan(60_000);
  });

  it('counts what it has no room to mark, and leads to the year', () => {
    const svg = mapOf(compileFiles(decisionLog(2000)));
    const numbers = [...svg.matchAll(/<a href="\/adr\/timeline\/\d{4}\/">.*?>(\d+)<\/text>/g)].map((match) =>
      Number(match[1]),
    );
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(2000);
  });

  it('has a column for decisions without a date and a row for those without a service', () => {
    const svg = mapOf(compileFiles({ 'adr/0001-a.md': '# A\n\n## Status\n\nAccepted\n' }));
    expect(svg).toContain('>undated</text>');
    expect(svg).toContain('>none</text>');
  });
});

describe('the neighbourhood of a decision', () => {
  it('draws the strongest relations of one that has very many, and says how many are left', () => {
    const files: Record<string, string> = { 'adr/0001-hub.md': '# Hub\n\n## Status\n\nAccepted\n' };
    for (let number = 2; number <= 62; number++)
      files[`adr/${String(number).padStart(4, '0')}-x.md`] =
        `# X ${number}\n\n* Status: Accepted\n* ${number === 62 ? 'Supersedes' : 'Related to'}: [ADR-1](0001-hub.md)\n`;
    const handbook = compileFiles(files);
    const hub = recordsOf(handbook.records, 'adr')[0];
    if (!hub) throw new Error('No hub.');
    const drawn = drawNeighbourhood(hub, handbook.byId, '/', WORDS, 'Around');
    expect(drawn?.edges.length).toBe(24);
    expect(drawn?.left).toBe(37);
    expect(drawn?.edges.some(({ type }) => type === 'supersedes')).toBe(true);
    expect(drawn?.drawing.svg).toContain('data-current');
  });
});

describe('a layered drawing', () => {
  it('draws every box within its bounds and every line, whatever the graph', () => {
    const node = fc.integer({ min: 0, max: 11 });
    const graph = fc.record({
      labels: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 12, maxLength: 12 }),
      edges: fc.array(fc.tuple(node, node), { maxLength: 25 }),
    });
    fc.assert(
      fc.property(graph, ({ labels, edges }) => {
        const nodes = labels.map((label, index) => ({
          id: String(index),
          label,
          title: label,
          href: `/${index}/`,
        }));
        const lines = edges
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => ({ from: String(a), to: String(b), type: 'amends', directed: true }));
        const { svg, width, height } = drawLayeredGraph(nodes, lines, {
          name: 'Name',
          role: 'graph',
          flow: 'left',
        });
        expect(count(svg, 'class="hb-node"')).toBe(12);
        expect(count(svg, 'class="hb-edge"')).toBe(lines.length);
        expect(svg).not.toContain('NaN');
        for (const [, x = '', y = '', w = '', h = ''] of svg.matchAll(
          /<rect x="([\d.-]+)" y="([\d.-]+)" width="(\d+)" height="(\d+)" rx/g,
        )) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
          expect(Number(y) + Number(h)).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows markup in a title as text', () => {
    const { svg } = drawLayeredGraph(
      [{ id: 'a', label: '</text><script>x()</script>', title: '"><script>', href: '/a/' }],
      [],
      { name: '<b>', role: 'graph', flow: 'left' },
    );
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
  });
});
