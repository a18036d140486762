/**
 * Renumbers every id of a picture to `<id>_0`, `<id>_1` … in document order, with all that refers to it. mermaid's own
 * ids come from counters that live as long as the module: they would depend on what was drawn before.
 */
export function renumberIds(svg: Element, id: string): void {
  const elements = [...svg.querySelectorAll('[id]')];
  const renamed = new Map<string, string>();
  const former = svg.getAttribute('id');
  if (former) renamed.set(former, id);
  svg.setAttribute('id', id);
  for (const element of elements) {
    const name = element.getAttribute('id') ?? '';
    if (!renamed.has(name)) renamed.set(name, `${id}_${renamed.size - (former ? 1 : 0)}`);
    element.setAttribute('id', renamed.get(name) ?? name);
  }
  const rename = (name: string): string => renamed.get(name) ?? name;
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (element.localName === 'style') {
      element.textContent = (element.textContent ?? '').replace(
        /#([A-Za-z_][\w-]*)/g,
        (_, name: string) => `#${rename(name)}`,
      );
      continue;
    }
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute) ?? '';
      const next = renameReferences(attribute, value, rename);
      if (next !== value) element.setAttribute(attribute, next);
    }
  }
}

function renameReferences(attribute: string, value: string, rename: (name: string) => string): string {
  if (/^(?:xlink:)?href$/.test(attribute)) {
    return value.startsWith('#') ? `#${rename(value.slice(1))}` : value;
  }
  if (attribute === 'aria-labelledby' || attribute === 'aria-describedby') {
    return value.split(' ').map(rename).join(' ');
  }
  if (!value.includes('url(')) return value;
  return value.replace(/url\((["']?)#([^)"']+)\1\)/g, (_, quote: string, name: string) => {
    return `url(${quote}#${rename(name)}${quote})`;
  });
}
