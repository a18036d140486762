import { type Selector as Part, parse } from 'css-what';

/** A compiled selector: `matches` and its specificity (ids, classes, tags as one comparable number). */
export interface Selector {
  specificity: number;
  matches(element: Element): boolean;
}

const compiled = new Map<string, Selector>();

/**
 * Compiles one complex selector. What mermaid's style sheets use (tags, ids, classes, attributes, four combinators)
 * is matched here, since `Element.matches` of a DOM without a style engine is slow; anything else is left to it.
 */
export function compileSelector(text: string): Selector {
  let selector = compiled.get(text);
  if (!selector) {
    const parts = parseParts(text);
    selector = {
      specificity: specificityOf(parts),
      matches: parts.every(isPlain)
        ? (element) => parts.length > 0 && matchesFrom(element, parts, parts.length - 1)
        : (element) => matchesNatively(element, text),
    };
    if (compiled.size > 20_000) compiled.clear();
    compiled.set(text, selector);
  }
  return selector;
}

/** Cuts a selector list at its top-level commas. */
export function splitSelectors(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of list) {
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    if (character === ',' && depth === 0) {
      parts.push(current.trim());
      current = '';
    } else current += character;
  }
  parts.push(current.trim());
  return parts.filter((part) => part !== '');
}

/** The parts of a selector from left to right; none of one that is no selector, which matches nothing. */
function parseParts(text: string): Part[] {
  try {
    return parse(text)[0] ?? [];
  } catch {
    return [];
  }
}

function isPlain(part: Part): boolean {
  return !['pseudo', 'pseudo-element', 'parent', 'column-combinator'].includes(part.type);
}

/** Whether an element matches the parts up to an index, the last of which are its own. */
function matchesFrom(element: Element | null, parts: readonly Part[], index: number): boolean {
  if (!element) return false;
  let at = index;
  for (let part = parts[at]; part; part = parts[--at]) {
    switch (part.type) {
      case 'child':
        return matchesFrom(element.parentElement, parts, at - 1);
      case 'adjacent':
        return matchesFrom(element.previousElementSibling, parts, at - 1);
      case 'sibling':
        for (let other = element.previousElementSibling; other; other = other.previousElementSibling)
          if (matchesFrom(other, parts, at - 1)) return true;
        return false;
      case 'descendant':
        for (let other = element.parentElement; other; other = other.parentElement)
          if (matchesFrom(other, parts, at - 1)) return true;
        return false;
      default:
        if (!matchesPart(element, part)) return false;
    }
  }
  return true;
}

function matchesPart(element: Element, part: Part): boolean {
  if (part.type === 'tag') return element.localName === part.name;
  if (part.type !== 'attribute') return part.type === 'universal';
  const actual = element.getAttribute(part.name);
  if (actual === null) return false;
  const { value } = part;
  switch (part.action) {
    case 'exists':
      return true;
    case 'equals':
      return actual === value;
    case 'start':
      return value !== '' && actual.startsWith(value);
    case 'end':
      return value !== '' && actual.endsWith(value);
    case 'any':
      return value !== '' && actual.includes(value);
    case 'element':
      return actual.split(/\s+/).includes(value);
    case 'hyphen':
      return actual === value || actual.startsWith(`${value}-`);
    default:
      return actual !== value;
  }
}

function matchesNatively(element: Element, text: string): boolean {
  try {
    return element.matches(text);
  } catch {
    return false;
  }
}

/** Selectors 4, 17: ids, then classes, attributes and pseudo-classes, then tags and pseudo-elements. */
function specificityOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0);
}

function weightOf(part: Part): number {
  switch (part.type) {
    case 'tag':
    case 'pseudo-element':
      return 1;
    case 'attribute':
      // What is written as `#name` compares without case in quirks mode, what is written in brackets does not.
      return part.name === 'id' && part.ignoreCase === 'quirks' ? 1_000_000 : 1_000;
    case 'pseudo':
      if (part.name === 'where') return 0;
      return Array.isArray(part.data) ? Math.max(0, ...part.data.map(specificityOf)) : 1_000;
    default:
      return 0;
  }
}
