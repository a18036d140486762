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

describe('an entity', () => {
  it.each([
    [
      'flowchart LR\n  A["call#40;x#41; #quot;q#quot; #35; #amp;"] -->|"a#40;1#41;"| B(plain#59; x)',
      ['call(x) "q" # &', 'a(1)', 'plain; x'],
    ],
    ['stateDiagram-v2\n  s1: a#40;b#41;\n  s1 --> s2: t#40;1#41;', ['a(b)', 't(1)']],
    ['classDiagram\n  class A["x#40;y#41;"]\n  A --> B : u#40;1#41;', ['x(y)', 'u(1)']],
    ['erDiagram\n  A ||--o{ B : "has#40;1#41;"', ['has(1)']],
    ['mindmap\n  root["a#40;b#41;"]', ['a(b)']],
    // An author's own letter of private use, such as one of a font of icons.
    ['flowchart LR\n  A["\u{F0243} lamp#40;1#41;"]', ['\u{F0243} lamp(1)']],
    ['sequenceDiagram\n  A->>B: I #9829; you #59; #infin;', ['I ♥ you ; ∞']],
  ])('is drawn as its character: %s', async (text, words) => {
    const diagram = await draw({ name: 'entities', text });
    for (const word of words) expect(diagram.text).toContain(word);
    expect(overflowing(show(diagram))).toEqual([]);
  });

  it('is no colour, and no markup', async () => {
    const { svg, nodes } = await draw({
      name: 'colours',
      text: 'flowchart LR\n  A["#lt;img src=x onerror=y#gt;"]\n  style A fill:#123456;\n  classDef big fill:#999;',
    });
    expect(svg).toContain('#123456');
    expect(svg).toContain('&lt;img');
    expect(nodes[0]?.label).toBe('<img src=x onerror=y>');
  });
});

describe('the examples', () => {
  it('are of all 36 types', () => {
    expect([...types].toSorted()).toHaveLength(36);
  });
});
