import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawArcGraph } from '../../../src/core/render/arc-graph.ts';
import type { GraphEdge, GraphNode } from '../../../src/core/render/graph-svg.ts';
import { drawLayeredGraph } from '../../../src/core/render/layered-graph.ts';
import { drawServiceMap } from '../../../src/core/render/service-map.ts';
import { compileFiles } from '../../support/compile-files.ts';

const WORDS = { name: 'Name', role: 'graph' };
const DRAWINGS = {
  'in layers to the right': (nodes: GraphNode[], edges: GraphEdge[]) =>
    drawLayeredGraph(nodes, edges, { ...WORDS, flow: 'right', gap: 72 }),
  'in layers to the left': (nodes: GraphNode[], edges: GraphEdge[]) =>
    drawLayeredGraph(nodes, edges, { ...WORDS, flow: 'left' }),
  'in a column': (nodes: GraphNode[], edges: GraphEdge[]) => drawArcGraph(nodes, edges, WORDS),
};

interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxesOf(svg: string): Box[] {
  return [
    ...svg.matchAll(
      /class="hb-node"[^>]* href="\/(\d+)\/"><title>[^<]*<\/title><rect x="([\d.-]+)" y="([\d.-]+)" width="(\d+)" height="(\d+)"/g,
    ),
  ].map(([, id = '', x, y, width, height]) => ({
    id,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

/** Places along a path of straight lines and cubic curves. */
function placesOn(path: string): [number, number][] {
  const places: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLC])([^MLC]+)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    for (let step = 1; step <= 24; step++) {
      const t = step / 24;
      const u = 1 - t;
      if (command === 'L') places.push([u * x + t * a, u * y + t * b]);
      if (command === 'C')
        places.push([
          u ** 3 * x + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e,
          u ** 3 * y + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f,
        ]);
    }
    [x, y] = command === 'C' ? [e, f] : [a, b];
  }
  return places;
}

const LINE = /<g class="hb-edge"[^>]*><path d="([^"]+)"\/>/g;

describe.each(Object.entries(DRAWINGS))('a graph %s', (_, draw) => {
  it('leads no line through a box, and every line from its box to its box', () => {
    const node = fc.integer({ min: 0, max: 11 });
    const graph = fc.record({
      labels: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 12, maxLength: 12 }),
      groups: fc.array(fc.constantFrom('', 'team a', 'team b', 'team c'), { minLength: 12, maxLength: 12 }),
      pairs: fc.uniqueArray(fc.tuple(node, node), { maxLength: 30, selector: (pair) => pair.join() }),
    });
    fc.assert(
      fc.property(graph, ({ labels, groups, pairs }) => {
        const nodes = labels.map((label, index) => ({
          id: String(index),
          label,
          title: '',
          group: groups[index] ?? '',
          href: `/${index}/`,
        }));
        const edges = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => ({ from: String(a), to: String(b), type: 'depends-on', directed: true }));
        const { svg, width, height } = draw(nodes, edges);
        const boxes = boxesOf(svg);
        expect(boxes).toHaveLength(12);
        const lines = [...svg.matchAll(LINE)].map(([, path = '']) => placesOn(path));
        expect(lines).toHaveLength(edges.length);
        lines.forEach((places, index) => {
          for (const [x, y] of places) {
            const touched = boxes.find(
              (box) =>
                x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1,
            );
            expect(touched && `line ${index} through box ${touched.id}`).toBeUndefined();
            expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
          }
          const end = boxes.find(({ id }) => id === edges[index]?.to);
          const [x = 0, y = 0] = places.at(-1) ?? [];
          expect(x).toBeGreaterThanOrEqual((end?.x ?? 0) - 1);
          expect(x).toBeLessThanOrEqual((end?.x ?? 0) + (end?.width ?? 0) + 1);
          expect(y).toBeGreaterThanOrEqual((end?.y ?? 0) - 1);
          expect(y).toBeLessThanOrEqual((end?.y ?? 0) + (end?.height ?? 0) + 1);
        });
      }),
      {
        numRuns: 80,
        // A line far outside of its boxes, which the layout does not count.
        examples: [
          [
            {
              labels: Array.from({ length: 12 }, () => ' '),
              groups: ['team a', 'team a', '', '', '', '', '', '', '', 'team c', '', ''],
              pairs: [
                [3, 0],
                [2, 0],
                [8, 2],
                [0, 8],
                [3, 11],
                [0, 11],
              ],
            },
          ],
        ],
      },
    );
  });
});

describe('a map of services', () => {
  const service = (name: string, team: string, needs: string): string =>
    `---\ntitle: ${name}\nteam: ${team}\ndepends-on: [${needs}]\n---\n`;

  it('frames the services of a team, and is a column that fits a phone too', () => {
    const { records } = compileFiles({
      'services/shop.md': service('Shop', 'team-shop', 'store, mail'),
      'services/mail.md': service('Mail', 'team-shop', 'store'),
      'services/store.md': service('Store', 'team-data', ''),
    });
    const [picture] = drawServiceMap(records, '/', WORDS);
    expect(picture?.drawing.svg.match(/class="hb-group"><title>[^<]+/g)).toEqual([
      'class="hb-group"><title>team-shop',
      'class="hb-group"><title>team-data',
    ]);
    expect(picture?.narrow.width).toBeLessThanOrEqual(326);
    expect(picture?.narrow.svg).toContain('hb-narrow');
  });

  it('has no frame where all services are of one team', () => {
    const { records } = compileFiles({
      'services/shop.md': service('Shop', 'team-a', 'store'),
      'services/store.md': service('Store', 'team-a', ''),
    });
    expect(drawServiceMap(records, '/', WORDS)[0]?.drawing.svg).not.toContain('hb-group');
  });

  it('is drawn in little time, and without an end to it, however many services and teams there are', () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => {
        const needs = [1, 2, 5].map((step) => `s${(index * 7 + step * 13) % 300}`).join(', ');
        return [`services/s${index}.md`, service(`S ${index}`, `team-${index % 20}`, needs)];
      }),
    );
    const { records } = compileFiles(files);
    const pictures = drawServiceMap(records, '/', WORDS);
    const told = pictures.flatMap(({ edges, leaving }) => [...edges, ...leaving]);
    expect(pictures.length).toBeGreaterThan(3);
    expect(told.length).toBeGreaterThanOrEqual(800);
  });
});
