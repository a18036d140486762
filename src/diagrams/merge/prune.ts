import { compileSelector, splitSelectors } from '../geometry/selector.ts';

/**
 * Drops what a finished picture does not use: rules that match none of its elements, animations and custom properties
 * nobody names, markers and filters nobody points to. About a third of what mermaid writes.
 */
export function prunePicture(svg: Element): void {
  const elements = [svg, ...svg.querySelectorAll('*')];
  const styles = [...svg.querySelectorAll('style')];
  for (const style of styles) style.textContent = pruneRules(style.textContent ?? '', elements);
  dropUnreferenced(svg);
  const used = svg.outerHTML;
  for (const style of styles) {
    const kept = pruneNames(style.textContent ?? '', used);
    if (kept) style.textContent = kept;
    else style.remove();
  }
}

function pruneRules(sheet: string, elements: Element[]): string {
  return readRules(sheet)
    .map(({ selectors, body, nested }) => {
      if (selectors.startsWith('@') || nested) return `${selectors}{${body}}`;
      const kept = splitSelectors(selectors).filter((text) => {
        const selector = compileSelector(text);
        return elements.some((element) => selector.matches(element));
      });
      return kept.length > 0 && body.trim() ? `${kept.join(',')}{${body}}` : '';
    })
    .join('');
}

/** Custom properties and key frames that no other place of the picture names. */
function pruneNames(sheet: string, used: string): string {
  return readRules(sheet)
    .map(({ selectors, body, nested }) => {
      if (selectors.startsWith('@media') && nested) return `${selectors}{${pruneNames(body, used)}}`;
      const frames = /^@keyframes\s+(\S+)/.exec(selectors)?.[1];
      if (frames)
        return new RegExp(`animation[^;}]*\\b${frames}\\b`).test(used) ? `${selectors}{${body}}` : '';
      const kept = body.replace(/(--d\d+):[^;}]*;?/g, (declaration, name: string) => {
        return used.includes(`var(${name})`) ? declaration : '';
      });
      return kept.trim() ? `${selectors}{${kept}}` : '';
    })
    .join('');
}

function dropUnreferenced(svg: Element): void {
  const markup = svg.outerHTML;
  for (const element of svg.querySelectorAll(
    'marker, filter, linearGradient, radialGradient, clipPath, symbol',
  )) {
    const id = element.getAttribute('id');
    if (
      id &&
      !markup.includes(`#${id})`) &&
      !markup.includes(`"#${id}"`) &&
      !markup.includes(`#${id}&quot;)`)
    ) {
      element.remove();
    }
  }
  for (const defs of svg.querySelectorAll('defs')) if (!defs.firstElementChild) defs.remove();
}

interface Rule {
  selectors: string;
  body: string;
  nested: boolean;
}

function readRules(sheet: string): Rule[] {
  const rules: Rule[] = [];
  let at = 0;
  for (;;) {
    const open = sheet.indexOf('{', at);
    if (open < 0) return rules;
    let depth = 1;
    let close = open + 1;
    for (; close < sheet.length && depth > 0; close++) {
      if (sheet[close] === '{') depth++;
      else if (sheet[close] === '}') depth--;
    }
    const body = sheet.slice(open + 1, close - 1);
    rules.push({ selectors: sheet.slice(at, open).trim(), body, nested: body.includes('{') });
    at = close;
  }
}
