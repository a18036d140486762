import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FontMetrics } from '../../src/diagrams/font/metrics.ts';
import { unionBoxes } from '../../src/diagrams/geometry/box.ts';
import type { ElementBoxes } from '../../src/diagrams/geometry/element-box.ts';
import { installGeometry } from '../../src/diagrams/geometry/install.ts';
import { createDiagramRenderer, type DrawnDiagram } from '../../src/diagrams/index.ts';
import { type Example, ownExamples, publishedExamples } from './examples.ts';

/** mermaid writes HTML into these two whatever is configured; its text is plain. */
const WITH_HTML = new Set(['eventmodeling', 'venn']);

const renderer = createDiagramRenderer({ cache: false });
const dom = new JSDOM('<!doctype html><body></body>');
let boxes: ElementBoxes;

beforeAll(() => {
  boxes = installGeometry(dom.window, new FontMetrics(), { width: 1200, height: 800 });
});
afterAll(() => renderer.close());

const types = new Set<string>();

async function draw({ name, text }: Example): Promise<DrawnDiagram> {
  const result = await renderer.render({ text, path: `${name}.md`, line: 1 });
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  types.add(result.type);
  return result;
}

function show(diagram: DrawnDiagram): SVGSVGElement {
  dom.window.document.body.innerHTML = diagram.svg;
  const svg = dom.window.document.querySelector('svg');
  if (!svg) throw new Error('No svg.');
  return svg;
}

/** Texts that are wider than the shape of their node, by more than a pixel. */
function overflowing(svg: SVGSVGElement): string[] {
  return [...svg.querySelectorAll('g.node')].flatMap((node) => {
    const shapes = [...node.children].filter(
      (child) => !/^(label|cluster-label)$/.test(child.getAttribute('class') ?? ''),
    );
    const outer = shapes.map((shape) => boxes.boxOf(shape)).reduce(unionBoxes, null);
    const label = node.querySelector('g.label text');
    const inner = label && boxes.boxOf(label);
    if (!outer || !inner || inner.right - inner.left <= outer.right - outer.left + 1) return [];
    return [label.textContent ?? ''];
  });
}

describe.each([...publishedExamples(), ...ownExamples()])('$name', (example) => {
  it('is drawn soundly', async () => {
    const diagram = await draw(example);
    expect(/NaN|Infinity/.exec(diagram.svg)?.[0]).toBeUndefined();
    expect(diagram.width).toBeGreaterThan(0);
    expect(diagram.height).toBeGreaterThan(0);
    const svg = show(diagram);
    expect(boxes.boxOf(svg), 'nothing is painted').not.toBeNull();
    if (!WITH_HTML.has(diagram.type)) expect(svg.querySelector('foreignObject')).toBeNull();
    const emptyNodes = [...svg.querySelectorAll('g.node')].filter((node) => boxes.boxOf(node) === null);
    expect(emptyNodes).toEqual([]);
    expect(overflowing(svg)).toEqual([]);
    expect(diagram.text.length, 'no words for search').toBeGreaterThan(0);
  });
});

describe('the examples', () => {
  it('are of all 36 types', () => {
    expect([...types].toSorted()).toHaveLength(36);
  });
});
