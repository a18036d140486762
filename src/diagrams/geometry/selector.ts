/** A compiled selector: `matches` and its specificity (ids, classes, tags as one comparable number). */
export interface Selector {
  specificity: number;
  matches(element: Element): boolean;
}

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  attributes: { name: string; operator: string; value: string }[];
}

type Combinator = ' ' | '>' | '+' | '~';

interface Step {
  compound: Compound;
  /** How this compound hangs on the one to its left; null for the leftmost. */
  combinator: Combinator | null;
}

const compiled = new Map<string, Selector>();

/**
 * Compiles one complex selector. What mermaid's style sheets use (tags, ids, classes, attributes, four combinators)
 * is matched here, since `Element.matches` of a DOM without a style engine is slow; anything else is left to it.
 */
export function compileSelector(text: string): Selector {
  let selector = compiled.get(text);
  if (!selector) {
    const steps = parseSteps(text);
    selector = {
      specificity: specificityOf(text),
      matches: steps
        ? (element) => matchesFrom(element, steps, steps.length - 1)
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

function parseSteps(text: string): Step[] | null {
  const pattern =
    /(\s*[>+~]\s*|\s+)|([a-zA-Z][\w-]*|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]/y;
  const steps: Step[] = [];
  let compound: Compound | null = null;
  let combinator: Combinator | null = null;
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (!found) return null;
    const [, gap, tag, id, className, name, operator, ...values] = found;
    if (gap !== undefined) {
      if (!compound) return null;
      const sign = gap.trim();
      combinator = sign === '>' || sign === '+' || sign === '~' ? sign : ' ';
      compound = null;
      continue;
    }
    if (!compound) {
      compound = { tag: null, id: null, classes: [], attributes: [] };
      steps.push({ compound, combinator: steps.length === 0 ? null : combinator });
    }
    if (tag !== undefined) compound.tag = tag === '*' ? null : tag;
    else if (id !== undefined) compound.id = id;
    else if (className !== undefined) compound.classes.push(className);
    else if (name !== undefined) {
      const value = values.find((candidate) => candidate !== undefined) ?? '';
      compound.attributes.push({ name, operator: operator ?? '', value });
    }
  }
  return compound ? steps : null;
}

function matchesFrom(element: Element, steps: Step[], index: number): boolean {
  const step = steps[index];
  if (!step || !matchesCompound(element, step.compound)) return false;
  switch (step.combinator) {
    case null:
      return true;
    case '>':
      return element.parentElement !== null && matchesFrom(element.parentElement, steps, index - 1);
    case '+': {
      const previous = element.previousElementSibling;
      return previous !== null && matchesFrom(previous, steps, index - 1);
    }
    case '~':
      for (let e = element.previousElementSibling; e; e = e.previousElementSibling) {
        if (matchesFrom(e, steps, index - 1)) return true;
      }
      return false;
    default:
      for (let e = element.parentElement; e; e = e.parentElement) {
        if (matchesFrom(e, steps, index - 1)) return true;
      }
      return false;
  }
}

function matchesCompound(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  if (tag !== null && element.localName !== tag) return false;
  if (id !== null && element.getAttribute('id') !== id) return false;
  if (classes.length > 0) {
    const own = ` ${(element.getAttribute('class') ?? '').replace(/\s+/g, ' ')} `;
    if (!classes.every((name) => own.includes(` ${name} `))) return false;
  }
  return attributes.every(({ name, operator, value }) => {
    const actual = element.getAttribute(name);
    if (actual === null) return false;
    switch (operator) {
      case '':
        return true;
      case '=':
        return actual === value;
      case '^=':
        return actual.startsWith(value);
      case '$=':
        return actual.endsWith(value);
      case '*=':
        return actual.includes(value);
      case '~=':
        return actual.split(/\s+/).includes(value);
      default:
        return actual === value || actual.startsWith(`${value}-`);
    }
  });
}

function matchesNatively(element: Element, text: string): boolean {
  try {
    return element.matches(text);
  } catch {
    return false;
  }
}

function specificityOf(text: string): number {
  const plain = text.replace(/:not\(([^()]*)\)/g, ' $1');
  const count = (pattern: RegExp, source: string): number => source.match(pattern)?.length ?? 0;
  const attributes = count(/\[[^[\]]*\]/g, plain);
  const bare = plain.replace(/\[[^[\]]*\]/g, '');
  const classes = count(/\.[\w-]+/g, bare) + count(/(?<!:):[\w-]+/g, bare);
  return (
    count(/#[\w-]+/g, bare) * 1_000_000 +
    (attributes + classes) * 1_000 +
    count(/(?:^|[\s>+~])[a-zA-Z][\w-]*/g, bare)
  );
}
