import { compileSelector, type Selector, splitSelectors } from './selector.ts';

/** The value of a CSS property. */
export interface Declaration {
  value: string;
  important: boolean;
}

/** A declaration with its selector; of equal weight the higher `order` counts. */
export interface StyleRule {
  selector: Selector;
  declaration: Declaration;
  order: number;
}

/** For each property, the rules that set it, strongest first. */
export type StyleIndex = ReadonlyMap<string, readonly StyleRule[]>;

/** The properties that move or hide text and boxes; all others are left alone. */
const LAYOUT = new Set(
  (
    'font-size font-weight font-style font-family font text-anchor letter-spacing dominant-baseline ' +
    'alignment-baseline display white-space max-width width height line-height transform text-align r rx ry x y cx cy'
  ).split(' '),
);

/** Reads `a: b; c: d !important`. Names come back in lower case. */
export function parseDeclarations(text: string): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const raw = part.slice(colon + 1).trim();
    const value = raw.replace(/(?<!\s)\s*!\s{0,9}important$/i, '');
    if (value) {
      declarations.set(part.slice(0, colon).trim().toLowerCase(), { value, important: value !== raw });
    }
  }
  return declarations;
}

/** Indexes style sheets in document order. Rules inside at-rules (keyframes, media) do not count. */
export function indexStyles(sheets: readonly string[]): StyleIndex {
  const index = new Map<string, StyleRule[]>();
  let order = 0;
  for (const sheet of sheets) {
    for (const { selectors, body } of readBlocks(sheet.replace(/\/\*(?:(?!\/\*)[\s\S])*?\*\//g, ''))) {
      for (const [name, declaration] of parseDeclarations(body)) {
        if (!LAYOUT.has(name)) continue;
        const rules = index.get(name) ?? [];
        for (const text of splitSelectors(selectors)) {
          rules.push({ selector: compileSelector(text), declaration, order: order++ });
        }
        index.set(name, rules);
      }
    }
  }
  for (const rules of index.values()) rules.sort(compareStrength);
  return index;
}

function compareStrength(a: StyleRule, b: StyleRule): number {
  return (
    Number(b.declaration.important) - Number(a.declaration.important) ||
    b.selector.specificity - a.selector.specificity ||
    b.order - a.order
  );
}

function* readBlocks(css: string): Generator<{ selectors: string; body: string }> {
  let at = 0;
  for (;;) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    let depth = 1;
    let close = open + 1;
    for (; close < css.length && depth > 0; close++) {
      if (css[close] === '{') depth++;
      else if (css[close] === '}') depth--;
    }
    const selectors = css.slice(at, open).trim();
    if (!selectors.startsWith('@')) yield { selectors, body: css.slice(open + 1, close - 1) };
    at = close;
  }
}
