import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { FontMetrics } from '../font/metrics.ts';
import type { ElementBoxes } from '../geometry/element-box.ts';
import { installGeometry } from '../geometry/install.ts';
import { FrozenDate } from './frozen-date.ts';

/** Width, px, of the page that pictures are laid out for: gantt charts fill it, C4 wraps its rows by it. */
export const PAGE_WIDTH = 1200;
const PAGE_HEIGHT = 800;

/** What mermaid takes from the global object while it is imported and while it draws. */
const GLOBALS = (
  'Element HTMLElement SVGElement Node DOMParser XMLSerializer CSSStyleSheet DocumentFragment HTMLTemplateElement ' +
  'NodeFilter NamedNodeMap HTMLFormElement HTMLIFrameElement Image location screen'
).split(' ');

/** A page without a browser, in which mermaid can measure and draw. */
export interface DrawingEnvironment {
  window: DOMWindow;
  boxes: ElementBoxes;
  metrics: FontMetrics;
  /** Empties the page and restarts the random numbers; called before every rendering. */
  reset(): void;
}

/**
 * Turns the thread that calls it into a page without a browser. It sets globals and must therefore have a worker of
 * its own, and it must run before mermaid is imported (DOMPurify binds to the window at import).
 */
export function installEnvironment(): DrawingEnvironment {
  const window = new JSDOM('<!doctype html><html><body></body></html>', {
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  }).window;
  const metrics = new FontMetrics();
  const boxes = installGeometry(window, metrics, { width: PAGE_WIDTH, height: PAGE_HEIGHT });
  const screen = { width: PAGE_WIDTH, height: PAGE_HEIGHT, availWidth: PAGE_WIDTH, availHeight: PAGE_HEIGHT };
  setValue(window, 'innerWidth', PAGE_WIDTH);
  setValue(window, 'screen', screen);
  setValue(window.HTMLCanvasElement.prototype, 'getContext', () => inertContext(metrics));
  setValue(window.HTMLImageElement.prototype, 'decode', async () => {});

  setValue(globalThis, 'window', window);
  setValue(globalThis, 'document', window.document);
  for (const name of GLOBALS) setValue(globalThis, name, Reflect.get(window, name));
  for (const name of ['getComputedStyle', 'MutationObserver']) {
    setValue(globalThis, name, Reflect.get(window, name));
  }
  const requestFrame = (callback: (time: number) => void) => setTimeout(() => callback(0), 0);
  for (const target of [globalThis, window]) {
    setValue(target, 'requestAnimationFrame', requestFrame);
    setValue(target, 'cancelAnimationFrame', clearTimeout);
  }
  setValue(globalThis, 'Date', FrozenDate);

  return {
    window,
    boxes,
    metrics,
    reset() {
      Math.random = seededRandom(1);
      window.document.body.replaceChildren();
      metrics.takeMissing();
    },
  };
}

function setValue(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
}

/** Layout engines made for canvas only measure with it: every other call does nothing and answers itself. */
function inertContext(metrics: FontMetrics): unknown {
  const style = { size: 16, weight: 400, slope: 'normal', letterSpacing: 0, fixedWidth: false } as const;
  const inert: unknown = new Proxy(() => inert, {
    get: (_target, key) => {
      if (key === 'measureText') return (text: unknown) => ({ width: metrics.width(String(text), style) });
      return key === Symbol.toPrimitive ? () => 0 : inert;
    },
    apply: () => inert,
    set: () => true,
  });
  return inert;
}

/** mulberry32: the same numbers for every picture. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
