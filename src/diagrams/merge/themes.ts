/** Attributes that hold a colour or a strength; any other difference between two themes is a difference in geometry. */
const THEMED = new Set(
  (
    'fill stroke color stop-color flood-color opacity fill-opacity stroke-opacity stop-opacity flood-opacity ' +
    'stroke-width stroke-dasharray filter'
  ).split(' '),
);

/** Where the dark values apply: on a screen, where the reader has chosen them. Paper is always light. */
const DARK_SELECTOR = ":root[data-theme='dark']";

/** What came of laying the dark rendering of a picture over the light one. */
export interface MergedThemes {
  /** Differences that are no colours; a picture with any of them has to keep its light rendering. */
  differences: string[];
}

/**
 * Makes one picture of two renderings that differ only in colours: each value that differs becomes a custom property
 * of the svg. `light` is changed in place.
 */
export function mergeThemes(light: Element, dark: Element, id: string): MergedThemes {
  const variables = new Variables();
  const differences: string[] = [];
  mergeElement(light, dark, variables, differences);
  if (differences.length === 0 && variables.size > 0) {
    const style = light.ownerDocument.createElementNS(light.namespaceURI, 'style');
    style.textContent =
      `#${id}{${variables.declare('light')}}` +
      `@media screen{${DARK_SELECTOR} #${id}{${variables.declare('dark')}}}`;
    light.insertBefore(style, light.querySelector('style'));
  }
  return { differences };
}

class Variables {
  readonly #names = new Map<string, { name: string; light: string; dark: string }>();

  get size(): number {
    return this.#names.size;
  }

  reference(light: string, dark: string): string {
    const key = `${light}\u0000${dark}`;
    const known = this.#names.get(key);
    const name = known?.name ?? `--d${this.#names.size}`;
    if (!known) this.#names.set(key, { name, light, dark });
    return `var(${name})`;
  }

  declare(theme: 'light' | 'dark'): string {
    return [...this.#names.values()].map((entry) => `${entry.name}:${entry[theme]}`).join(';');
  }
}

function mergeElement(light: Element, dark: Element, variables: Variables, differences: string[]): void {
  if (light.localName !== dark.localName) {
    differences.push(`element ${light.localName}, ${dark.localName}`);
    return;
  }
  if (light.localName === 'style') {
    const merged = mergeSheets(light.textContent ?? '', dark.textContent ?? '', variables);
    if (merged === null) differences.push('style sheet');
    else light.textContent = merged;
    return;
  }
  for (const name of new Set([...light.getAttributeNames(), ...dark.getAttributeNames()])) {
    const a = light.getAttribute(name);
    const b = dark.getAttribute(name);
    if (a === b) continue;
    const merged = mergeAttribute(name, a, b, variables);
    if (merged === null) differences.push(`${light.localName} ${name}: ${a}, ${b}`);
    else light.setAttribute(name, merged);
  }
  if (light.children.length !== dark.children.length) {
    differences.push(`children of ${light.localName}: ${light.children.length}, ${dark.children.length}`);
    return;
  }
  for (let i = 0; i < light.children.length; i++) {
    const [a, b] = [light.children[i], dark.children[i]];
    if (a && b) mergeElement(a, b, variables, differences);
  }
}

function mergeAttribute(
  name: string,
  a: string | null,
  b: string | null,
  variables: Variables,
): string | null {
  if (name === 'style') return mergeDeclarations(a ?? '', b ?? '', variables);
  return THEMED.has(name) && a !== null && b !== null ? variables.reference(a, b) : null;
}

function mergeSheets(light: string, dark: string, variables: Variables): string | null {
  if (light === dark) return light;
  const pattern = /(?<![^{}])([^{}]+)\{([^{}]*)\}/g;
  const rules = [...light.matchAll(pattern)];
  const others = [...dark.matchAll(pattern)];
  if (rules.length !== others.length) return null;
  let merged = '';
  let last = 0;
  for (const [i, rule] of rules.entries()) {
    const [whole, selector = '', body = ''] = rule;
    const other = others[i];
    if (!other || selector.trim() !== (other[1] ?? '').trim()) return null;
    const declarations = mergeDeclarations(body, other[2] ?? '', variables);
    if (declarations === null) return null;
    merged += `${light.slice(last, rule.index)}${selector}{${declarations}}`;
    last = rule.index + whole.length;
  }
  return merged + light.slice(last);
}

function mergeDeclarations(light: string, dark: string, variables: Variables): string | null {
  if (light === dark) return light;
  const a = splitDeclarations(light);
  const b = splitDeclarations(dark);
  if (a.length !== b.length) return null;
  const merged: string[] = [];
  for (const [i, declaration] of a.entries()) {
    const other = b[i];
    if (!other || declaration.name !== other.name) return null;
    const value =
      declaration.value === other.value
        ? declaration.value
        : variables.reference(declaration.value, other.value);
    merged.push(`${declaration.name}:${value}${declaration.important ? ' !important' : ''}`);
  }
  return merged.join(';');
}

function splitDeclarations(text: string): { name: string; value: string; important: boolean }[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      const raw = part.slice(colon + 1).trim();
      const value = raw.replace(/(?<!\s)\s*!important$/, '');
      return { name: part.slice(0, Math.max(colon, 0)).trim(), value, important: value !== raw };
    });
}
