import type { TextStyle } from '../font/metrics.ts';
import { indexStyles, parseDeclarations, type StyleIndex } from './style-rules.ts';

const INHERITED = new Set(
  (
    'font-size font-weight font-style font-family text-anchor letter-spacing white-space dominant-baseline ' +
    'line-height text-align'
  ).split(' '),
);

/** Properties that SVG also allows as attributes, below every rule of a style sheet. */
const PRESENTATION = new Set(
  (
    'font-size font-weight font-style font-family text-anchor letter-spacing dominant-baseline ' +
    'alignment-baseline display'
  ).split(' '),
);

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4']);
const ITALIC = new Set(['i', 'em', 'cite']);
const KEYWORD_SIZES: Record<string, number> = {
  small: 13.333,
  smaller: 13.333,
  medium: 16,
  large: 18,
  'x-large': 24,
};

/** Default size of the root, px. */
export const ROOT_FONT_SIZE = 16;
/** Height of a lower-case x, in em, of the shipped font. */
const EX = 0.546;

/**
 * The cascade, for the few properties that decide geometry. A DOM without layout knows neither presentation
 * attributes nor inheritance of SVG text properties in `getComputedStyle`, and is slow at it.
 */
export class Cascade {
  readonly #document: Document;
  #sheets: string[] = [];
  #index: StyleIndex = new Map();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The value set on this very element, or null. */
  own(element: Element, property: string): string | null {
    const inline = element.getAttribute('style');
    const own = inline?.includes(property) ? parseDeclarations(inline).get(property) : undefined;
    if (own?.important) return own.value;
    for (const rule of this.#rules().get(property) ?? []) {
      if (own && !rule.declaration.important) break;
      if (rule.selector.matches(element)) return rule.declaration.value;
    }
    if (own) return own.value;
    if (PRESENTATION.has(property)) {
      const attribute = element.getAttribute(property);
      if (attribute) return attribute;
    }
    if (property === 'font-weight' && BOLD.has(element.localName)) return 'bold';
    if (property === 'font-style' && ITALIC.has(element.localName)) return 'italic';
    return null;
  }

  /** The value after inheritance, or null for the initial one. */
  computed(element: Element, property: string): string | null {
    for (let e: Element | null = element; e; e = e.parentElement) {
      const value = this.own(e, property);
      if (value !== null && value !== 'inherit') return value;
      if (!INHERITED.has(property)) return null;
    }
    return null;
  }

  /** px */
  fontSize(element: Element | null): number {
    if (!element) return ROOT_FONT_SIZE;
    const value = this.own(element, 'font-size')?.trim();
    const inherited = (): number => this.fontSize(element.parentElement);
    if (!value || value === 'inherit') return inherited();
    const found = /^(-?[\d.]+)\s*(px|em|rem|%|pt|ex)?$/.exec(value);
    if (!found) return KEYWORD_SIZES[value] ?? inherited();
    const number = Number(found[1]);
    switch (found[2]) {
      case 'em':
        return number * inherited();
      case '%':
        return (number / 100) * inherited();
      case 'ex':
        return number * inherited() * EX;
      case 'rem':
        return number * ROOT_FONT_SIZE;
      case 'pt':
        return (number * 4) / 3;
      default:
        return number;
    }
  }

  textStyle(element: Element): TextStyle {
    const weight = this.computed(element, 'font-weight') ?? '400';
    const slope = this.computed(element, 'font-style') ?? 'normal';
    const family = this.computed(element, 'font-family') ?? '';
    return {
      size: this.fontSize(element),
      weight: /^bold/.test(weight) ? 700 : Number(weight) || 400,
      slope: /^(italic|oblique)/.test(slope) ? 'italic' : 'normal',
      letterSpacing: Number.parseFloat(this.computed(element, 'letter-spacing') ?? '') || 0,
      fixedWidth: /mono|courier|consol/i.test(family) && !/inter/i.test(family),
    };
  }

  /** A length in px; `reference` is what a percentage refers to. Null where there is no number. */
  toPixels(value: string | null | undefined, element: Element, reference = 0): number | null {
    if (!value) return null;
    const found = /^\s*(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(px|em|rem|%|ex|pt)?/i.exec(value);
    if (!found) return null;
    const number = Number(found[1]);
    switch (found[2]) {
      case 'em':
        return number * this.fontSize(element);
      case 'ex':
        return number * this.fontSize(element) * EX;
      case 'rem':
        return number * ROOT_FONT_SIZE;
      case '%':
        return (number / 100) * reference;
      case 'pt':
        return (number * 4) / 3;
      default:
        return number;
    }
  }

  #rules(): StyleIndex {
    const elements = this.#document.getElementsByTagName('style');
    const sheets = Array.from(elements, (style) => style.textContent ?? '');
    if (sheets.length !== this.#sheets.length || sheets.some((sheet, i) => sheet !== this.#sheets[i])) {
      this.#sheets = sheets;
      this.#index = indexStyles(sheets);
    }
    return this.#index;
  }
}
