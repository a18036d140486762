import type { FontMetrics, TextStyle } from '../font/metrics.ts';
import type { Cascade } from './cascade.ts';

/** Size in px. */
export interface Size {
  width: number;
  height: number;
}

type Word = { text: string; style: TextStyle; width: number };

const BLOCK = /^(p|div|ul|ol|li|h\d|pre)$/;

/**
 * Inline layout of a short HTML label, for the two types that write HTML into the picture whatever is configured
 * (event model, venn): words are broken at `max-width` or `width`, lines are 1.5 em high unless the style says otherwise.
 */
export class HtmlLayout {
  readonly #cascade: Cascade;
  readonly #metrics: FontMetrics;

  constructor(cascade: Cascade, metrics: FontMetrics) {
    this.#cascade = cascade;
    this.#metrics = metrics;
  }

  measure(element: Element): Size {
    const fixed = this.#cascade.toPixels(this.#cascade.own(element, 'width'), element);
    const limit = this.#cascade.toPixels(this.#cascade.own(element, 'max-width'), element) ?? Infinity;
    const oneLine = /nowrap/.test(this.#cascade.computed(element, 'white-space') ?? '');
    const lines = this.#lines(element);
    const size = this.#breakLines(element, lines, fixed ?? (oneLine ? Infinity : limit));
    if (fixed !== null) return { width: fixed, height: size.height };
    return oneLine ? { width: Math.min(size.width, limit), height: size.height } : size;
  }

  #lines(root: Element): Word[][] {
    let line: Word[] = [];
    const lines = [line];
    const next = (): void => {
      line = [];
      lines.push(line);
    };
    const walk = (node: Node): void => {
      if (node.nodeType === 3 && node.parentElement) {
        const style = this.#cascade.textStyle(node.parentElement);
        for (const text of (node.nodeValue ?? '').replace(/\s+/g, ' ').split(/(?<= )/)) {
          if (text) line.push({ text, style, width: this.#metrics.width(text, style) });
        }
      } else if (isElement(node)) {
        if (node.localName === 'br') {
          next();
          return;
        }
        const block = node !== root && BLOCK.test(node.localName);
        if (block && line.length > 0) next();
        for (const child of node.childNodes) walk(child);
        if (block && node.nextSibling) next();
      }
    };
    walk(root);
    return lines;
  }

  #breakLines(root: Element, lines: Word[][], limit: number): Size {
    let width = 0;
    let height = 0;
    const rootHeight = this.#lineHeight(root, this.#cascade.textStyle(root));
    for (const line of lines) {
      let used = 0;
      let lineHeight = rootHeight;
      for (const word of line) {
        const visible = this.#metrics.width(word.text.trimEnd(), word.style);
        if (used > 0 && used + visible > limit) {
          height += lineHeight;
          used = 0;
          lineHeight = rootHeight;
        }
        width = Math.max(width, used + visible);
        used += word.width;
        lineHeight = Math.max(lineHeight, this.#lineHeight(root, word.style));
      }
      if (line.length > 0 || lines.length > 1) height += lineHeight;
    }
    return { width, height };
  }

  #lineHeight(root: Element, style: TextStyle): number {
    const value = this.#cascade.computed(root, 'line-height') ?? '';
    if (/^[\d.]+$/.test(value)) return Number(value) * style.size;
    if (/^[\d.]+px$/.test(value)) return Number.parseFloat(value);
    return 1.5 * style.size;
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
