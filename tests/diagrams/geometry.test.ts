import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { FontFaces } from '../../src/diagrams/font/faces.ts';
import { estimateEm, FontMetrics } from '../../src/diagrams/font/metrics.ts';
import type { Box } from '../../src/diagrams/geometry/box.ts';
import type { ElementBoxes } from '../../src/diagrams/geometry/element-box.ts';
import { installGeometry } from '../../src/diagrams/geometry/install.ts';

// Where a rule comes from is said with it: a section of a specification, or "Chromium" for what was measured there
// (version 156) because the specifications leave it open or browsers do otherwise.

const dom = new JSDOM('<!doctype html><body></body>');
const metrics = new FontMetrics();
let boxes: ElementBoxes;
beforeAll(() => {
  boxes = installGeometry(dom.window, metrics, { width: 1200, height: 800 });
});

function draw(content: string, style = ''): SVGElement {
  dom.window.document.body.innerHTML = `<svg viewBox="0 0 400 200"><style>svg{font-family:Inter;font-size:16px}${style}</style>${content}</svg>`;
  const element = dom.window.document.querySelector<SVGElement>('#x');
  if (!element) throw new Error('No element #x.');
  return element;
}

function box(content: string, style = ''): Box | null {
  return boxes.boxOf(draw(content, style));
}

const rect = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

describe('shapes', () => {
  it.each([
    ['a rectangle', '<rect id="x" x="1" y="2" width="3" height="4"/>', rect(1, 2, 4, 6)],
    [
      'a percentage of the viewBox (SVG 2, 8.9)',
      '<rect id="x" width="50%" height="25%"/>',
      rect(0, 0, 200, 50),
    ],
    ['a circle', '<circle id="x" cx="5" cy="5" r="2"/>', rect(3, 3, 7, 7)],
    ['an ellipse', '<ellipse id="x" cx="5" cy="5" rx="4" ry="2"/>', rect(1, 3, 9, 7)],
    ['a line', '<line id="x" x1="4" y1="1" x2="2" y2="3"/>', rect(2, 1, 4, 3)],
    ['a polygon', '<polygon id="x" points="0,0 4,1 2,5"/>', rect(0, 0, 4, 5)],
    [
      'a stroke, which does not count (SVG 2, 8.10)',
      '<rect id="x" width="4" height="4" stroke="#000" stroke-width="9"/>',
      rect(0, 0, 4, 4),
    ],
  ])('%s', (_name, markup, expected) => {
    expect(box(markup)).toEqual(expected);
  });

  it.each([
    ['a rectangle without area (Chromium)', '<g id="x"><rect width="0" height="9"/></g>'],
    ['a circle of radius 0 (Chromium)', '<g id="x"><circle cx="9" cy="9" r="0"/></g>'],
    ['what is hidden (SVG 2, 8.10)', '<g id="x"><rect width="9" height="9" style="display:none"/></g>'],
    ['definitions (SVG 2, 5.4)', '<g id="x"><defs><rect width="9" height="9"/></defs></g>'],
    ['text without a letter', '<text id="x"></text>'],
  ])('%s is nothing', (_name, markup) => {
    expect(box(markup)).toBeNull();
  });

  it('a group takes the boxes of its children through their transforms', () => {
    const markup =
      '<g id="x"><rect width="2" height="2" transform="translate(10,20) scale(2)"/><rect width="1" height="1"/></g>';
    expect(box(markup)).toEqual(rect(0, 0, 14, 24));
  });

  it('the transform of an element itself does not count for its own box (SVG 2, 8.10)', () => {
    expect(box('<rect id="x" width="2" height="2" transform="translate(10,20)"/>')).toEqual(rect(0, 0, 2, 2));
  });

  it('a nested svg is fitted to its viewBox and centred (SVG 2, 8.2)', () => {
    const markup =
      '<g id="x"><svg x="10" y="0" width="40" height="20" viewBox="0 0 10 10"><rect width="10" height="10"/></svg></g>';
    expect(box(markup)).toEqual(rect(20, 0, 40, 20));
  });

  it('a use stands at its x and y (SVG 2, 5.6)', () => {
    expect(box('<rect id="r" width="3" height="3"/><use id="x" href="#r" x="5" y="6"/>')).toEqual(
      rect(5, 6, 8, 9),
    );
  });
});

describe('getBBox', () => {
  const call = (element: Element, name: string): unknown => {
    const method: unknown = Reflect.get(element, name);
    return typeof method === 'function' ? method.call(element) : undefined;
  };

  it('has no left and no top: mermaid tells an SVGRect from a DOMRect by them', () => {
    expect(call(draw('<rect id="x" x="1" width="2" height="3"/>'), 'getBBox')).toEqual({
      x: 1,
      y: 0,
      width: 2,
      height: 3,
    });
  });

  it('is in single precision (Geometry Interfaces 1, 4; SVGRect in Chromium)', () => {
    const { x } = Object(call(draw('<rect id="x" x="0.1" width="2" height="3"/>'), 'getBBox'));
    expect(x).toBe(Math.fround(0.1));
  });

  it('of the client is in the coordinates of the outermost svg, through all transforms', () => {
    const markup =
      '<g transform="translate(5,5)"><rect id="x" width="2" height="2" transform="rotate(90)"/></g>';
    const { left, top, right, bottom } = Object(call(draw(markup), 'getBoundingClientRect'));
    expect([left, top, right, bottom].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([3, 5, 5, 7]);
  });
});

describe('text', () => {
  const width = (text: string, weight = 400): number =>
    metrics.width(text, { size: 16, weight, slope: 'normal', letterSpacing: 0, fixedWidth: false });

  it('is as high as ascent and descent of the font, each rounded to a pixel (Chromium)', () => {
    // Inter: ascent 0.96875 em, descent 0.2412 em: at 16 px 15.5 and 3.86.
    const { top, bottom } = box('<text id="x" y="100">a</text>') ?? rect(0, 0, 0, 0);
    expect([top, bottom]).toEqual([100 - Math.round(0.96875 * 16), 100 + Math.round(0.2412 * 16)]);
  });

  it('is anchored by chunk (SVG 2, 11.10)', () => {
    const w = width('abc');
    expect(box('<text id="x" x="50" text-anchor="middle">abc</text>')?.left).toBeCloseTo(50 - w / 2, 6);
    expect(box('<text id="x" x="50" text-anchor="end">abc</text>')?.right).toBeCloseTo(50, 6);
  });

  it('collapses white space and paints none at its ends (CSS Text 3, 4.1)', () => {
    const { left, right } = box('<text id="x">  a   b  </text>') ?? rect(0, 0, 0, 0);
    expect(right - left).toBeCloseTo(width('a b'), 6);
  });

  it('with an empty tspan and no letter is a point at 0,0 (Chromium)', () => {
    expect(box('<text id="x" x="9" y="9"><tspan></tspan></text>')).toEqual(rect(0, 0, 0, 0));
  });

  it('goes down by dy and back to x with each tspan', () => {
    const markup = '<text id="x" y="0"><tspan x="0" dy="1em">a</tspan><tspan x="0" dy="1em">b</tspan></text>';
    expect((box(markup)?.bottom ?? 0) - (box('<text id="x" y="0">a</text>')?.bottom ?? 0)).toBeCloseTo(32, 6);
  });

  it.each([
    ['middle: half of the height of an x (CSS Inline 3, 4.1)', 'middle', 0.546 / 2],
    ['central: half way between ascent and descent', 'central', (16 - 4) / 2 / 16],
    ['hanging: 0.8 of the ascent (Chromium)', 'hanging', (16 * 0.8) / 16],
  ])('hangs on the baseline %s', (_name, baseline, em) => {
    const plain = box('<text id="x" y="0">a</text>')?.top ?? 0;
    const shifted = box(`<text id="x" y="0" dominant-baseline="${baseline}">a</text>`)?.top ?? 0;
    expect(shifted - plain).toBeCloseTo(em * 16, 1);
  });

  it('takes its size from the strongest rule, below it from the attribute (SVG 2, 6.6)', () => {
    const wide = (markup: string, style = ''): number => {
      const { left, right } = box(markup, style) ?? rect(0, 0, 0, 0);
      return right - left;
    };
    const at16 = width('abc');
    expect(wide('<text id="x" font-size="32">abc</text>')).toBeCloseTo(at16 * 2, 6);
    expect(wide('<text id="x" class="c" font-size="32">abc</text>', '.c{font-size:16px}')).toBeCloseTo(
      at16,
      6,
    );
    expect(
      wide('<text id="x" class="c" style="font-size:32px">abc</text>', '.c{font-size:16px}'),
    ).toBeCloseTo(at16 * 2, 6);
    const important = '.c{font-size:16px !important}';
    expect(wide('<text id="x" class="c" style="font-size:32px">abc</text>', important)).toBeCloseTo(at16, 6);
    expect(wide('<text id="x" class="c">abc</text>', '#x{font-size:48px}.c{font-size:16px}')).toBeCloseTo(
      at16 * 3,
      6,
    );
  });

  it('is kerned, and wider in bold', () => {
    expect(width('AVAV')).toBeLessThan(width('A') * 2 + width('V') * 2);
    expect(width('abc', 700)).toBeGreaterThan(width('abc'));
  });

  it('has estimated widths for characters that no shipped file has, and names them', () => {
    metrics.takeMissing();
    expect(width('漢')).toBe(16);
    expect(metrics.takeMissing()).toEqual(['漢']);
    expect([estimateEm(0x1f680), estimateEm(0x200d), estimateEm(0xa0)]).toEqual([1.3, 0, 0.28]);
    expect(width('Żółć Ελλάς Привет')).toBeGreaterThan(0);
    expect(metrics.takeMissing()).toEqual([]);
  });

  it('is measured with the font file that is nearest in weight', () => {
    const faces = new FontFaces();
    expect(faces.read(520, 'normal')).toBe(faces.read(500, 'normal'));
    expect(faces.read(900, 'italic')).toBe(faces.read(700, 'italic'));
  });
});
