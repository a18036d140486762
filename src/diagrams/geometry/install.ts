import type { DOMWindow } from 'jsdom';
import type { FontMetrics } from '../font/metrics.ts';
import type { Box } from './box.ts';
import { ElementBoxes, SVG_NAMESPACE, type Viewport } from './element-box.ts';
import { HtmlLayout } from './html-layout.ts';
import { mapBox } from './matrix.ts';
import { lengthOfPath, pointOnPath } from './path-shape.ts';

/** Gives the window of a DOM without layout the methods of geometry that mermaid and its layout engines call. */
export function installGeometry(window: DOMWindow, metrics: FontMetrics, viewport: Viewport): ElementBoxes {
  const boxes = new ElementBoxes(window.document, metrics, viewport);
  const html = new HtmlLayout(boxes.cascade, metrics);
  const textOf = (element: Element): Element => element.closest('text') ?? element;

  define(window.SVGElement.prototype, {
    // An SVGRect has no left and no top: shapes of mermaid test for `bbox.left` to tell the two apart.
    getBBox(this: Element) {
      const { left, top, right, bottom } = boxes.boxOf(this) ?? NOTHING;
      return { x: single(left), y: single(top), width: single(right - left), height: single(bottom - top) };
    },
    getComputedTextLength(this: Element) {
      return single(boxes.runsOf(this).reduce((sum, run) => sum + run.width, 0));
    },
    getNumberOfChars(this: Element) {
      return textOf(this).textContent?.length ?? 0;
    },
    getSubStringLength(this: Element, start: number, count: number) {
      const text = (this.textContent ?? '').slice(start, start + count);
      return metrics.width(text, boxes.cascade.textStyle(this));
    },
    getTotalLength(this: Element) {
      return lengthOfPath(this.getAttribute('d'));
    },
    getPointAtLength(this: Element, distance: number) {
      const [x, y] = pointOnPath(this.getAttribute('d'), distance);
      return { x, y };
    },
    getCTM(this: Element) {
      return matrixObject(boxes.matrixToRoot(this));
    },
    getScreenCTM(this: Element) {
      return matrixObject(boxes.matrixToRoot(this));
    },
  });

  const sizeOf = (element: Element): { width: number; height: number } => {
    const holdsPicture = element.parentElement?.localName === 'body' && element.querySelector('svg');
    return element.localName === 'body' || holdsPicture ? viewport : html.measure(element);
  };
  define(window.Element.prototype, {
    getBoundingClientRect(this: Element) {
      if (this.namespaceURI === SVG_NAMESPACE) {
        return clientRect(mapBox(boxes.matrixToRoot(this), boxes.boxOf(this)) ?? NOTHING);
      }
      const { width, height } = this.localName === 'body' ? viewport : html.measure(this);
      return clientRect({ left: 0, top: 0, right: width, bottom: height });
    },
  });
  for (const name of ['offsetWidth', 'clientWidth', 'offsetHeight', 'clientHeight']) {
    const side = name.endsWith('Width') ? 'width' : 'height';
    Object.defineProperty(window.HTMLElement.prototype, name, {
      configurable: true,
      get(this: Element) {
        return sizeOf(this)[side];
      },
    });
  }
  Object.defineProperty(window, 'getComputedStyle', {
    configurable: true,
    value: (element: Element) => computedStyle(boxes, element),
  });
  return boxes;
}

/**
 * A browser keeps boxes in single precision. The last digits matter: they decide how a router of edges breaks a tie.
 */
const single = Math.fround;

const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

function define(prototype: object, methods: Record<string, (...values: never[]) => unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
  }
}

function clientRect({ left, top, right, bottom }: Box): Record<string, unknown> {
  const [x, y, width, height] = [single(left), single(top), single(right - left), single(bottom - top)];
  const rect = { x, y, left: x, top: y, right: single(right), bottom: single(bottom), width, height };
  return { ...rect, toJSON: () => rect };
}

function matrixObject([a, b, c, d, e, f]: readonly number[]): Record<string, unknown> {
  const matrix: Record<string, unknown> = { a, b, c, d, e, f };
  matrix.inverse = () => matrix;
  return matrix;
}

/** Only what mermaid and cytoscape read; box properties must answer `0px`, or cytoscape computes NaN. */
function computedStyle(boxes: ElementBoxes, element: Element): Record<string, unknown> {
  const read = (property: string): string => {
    if (property === 'font-size') return `${boxes.cascade.fontSize(element)}px`;
    const value = boxes.cascade.computed(element, property);
    return value ?? (/^(padding|border|margin)/.test(property) ? '0px' : '');
  };
  return {
    fontSize: read('font-size'),
    fontFamily: read('font-family'),
    textAnchor: read('text-anchor') || 'start',
    display: boxes.cascade.own(element, 'display') ?? 'block',
    getPropertyValue: read,
  };
}
