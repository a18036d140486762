import type { FontMetrics, TextStyle } from '../font/metrics.ts';
import type { Box } from './box.ts';
import type { Cascade } from './cascade.ts';

/** A piece of text in one style, set on one baseline. */
export interface TextRun {
  /** The innermost element that holds it. */
  element: Element;
  text: string;
  style: TextStyle;
  x: number;
  y: number;
  width: number;
  /** `dominant-baseline` or `alignment-baseline`, or null for the alphabetic one. */
  baseline: string | null;
}

/** Lays out one `<text>` element: chunks, anchors, white space and relative shifts (SVG 2, 11.5). */
export class TextLayout {
  readonly #cascade: Cascade;
  readonly #metrics: FontMetrics;

  constructor(cascade: Cascade, metrics: FontMetrics) {
    this.#cascade = cascade;
    this.#metrics = metrics;
  }

  layOut(text: Element): TextRun[] {
    const runs: TextRun[] = [];
    let chunk: TextRun[] = [];
    let x = 0;
    let y = 0;
    let anchor = 'start';
    let afterSpace = true;

    const endChunk = (): void => {
      const first = chunk[0];
      if (!first) return;
      const width = Math.max(...chunk.map((run) => run.x + run.width - first.x));
      const shift = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
      for (const run of chunk) run.x += shift;
      chunk = [];
    };

    const addText = (element: Element, raw: string, style: TextStyle): void => {
      let value = raw;
      if (!this.#preservesSpace(element)) {
        value = value.replace(/[\n\r\t ]+/g, ' ');
        if (afterSpace && value.startsWith(' ')) value = value.slice(1);
        if (value) afterSpace = value.endsWith(' ');
      }
      if (!value) return;
      const width = this.#metrics.width(value, style);
      const run = { element, text: value, style, x, y, width, baseline: this.#baseline(element) };
      chunk.push(run);
      runs.push(run);
      x += width;
    };

    const walk = (element: Element): void => {
      const absoluteX = this.#first(element, 'x');
      const absoluteY = this.#first(element, 'y');
      if (absoluteX !== null || absoluteY !== null || element === text) {
        endChunk();
        x = absoluteX ?? (element === text ? 0 : x);
        y = absoluteY ?? (element === text ? 0 : y);
        anchor = this.#cascade.computed(element, 'text-anchor') ?? 'start';
      }
      x += this.#first(element, 'dx') ?? 0;
      y += this.#first(element, 'dy') ?? 0;
      const style = this.#cascade.textStyle(element);
      for (const child of element.childNodes) {
        if (child.nodeType === 3) addText(element, child.nodeValue ?? '', style);
        else if (isTextChild(child) && this.#cascade.own(child, 'display') !== 'none') walk(child);
      }
    };

    walk(text);
    this.#trimEnd(runs);
    endChunk();
    return runs;
  }

  /** The box of a run: font ascent and descent around its baseline, whatever its letters are. */
  boxOf(run: TextRun): Box {
    const { ascent, descent, xHeight } = this.#metrics.vertical(run.style);
    const baseline = run.y + baselineShift(run.baseline, ascent, descent, xHeight);
    return { left: run.x, top: baseline - ascent, right: run.x + run.width, bottom: baseline + descent };
  }

  #first(element: Element, attribute: string): number | null {
    const list = element.getAttribute(attribute);
    return list === null ? null : this.#cascade.toPixels(list.trim().split(/[\s,]+/)[0], element);
  }

  #preservesSpace(element: Element): boolean {
    return (
      element.getAttribute('xml:space') === 'preserve' ||
      /pre|break-spaces/.test(this.#cascade.computed(element, 'white-space') ?? '')
    );
  }

  #baseline(element: Element): string | null {
    const aligned = this.#cascade.own(element, 'alignment-baseline');
    if (aligned && aligned !== 'auto' && aligned !== 'baseline') return aligned;
    return this.#cascade.computed(element, 'dominant-baseline');
  }

  /** White space at the very end is not painted and has no width. */
  #trimEnd(runs: TextRun[]): void {
    for (const run of runs.toReversed()) {
      if (!run.text.endsWith(' ') || this.#preservesSpace(run.element)) return;
      run.text = run.text.trimEnd();
      run.width = this.#metrics.width(run.text, run.style);
      if (run.text) return;
    }
  }
}

function isTextChild(node: Node): node is Element {
  return node.nodeType === 1 && /^(tspan|a|textPath)$/i.test(node.nodeName);
}

/** How far below its y a baseline lies (CSS Inline 3, as Chromium computes it for SVG text). */
function baselineShift(baseline: string | null, ascent: number, descent: number, xHeight: number): number {
  switch (baseline) {
    case 'middle':
      return xHeight / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
    case 'text-bottom':
      return -descent;
    default:
      return 0;
  }
}
