import { normaliseType } from '../diagram-type.ts';

/** What a screen reader is told of a picture. */
export interface Announcement {
  mermaidType: string;
  title: string | null;
  description: string | null;
}

/** Gives a picture its role, the name of its type, its title and its description, in place of what mermaid wrote. */
export function announce(svg: Element, { mermaidType, title, description }: Announcement): void {
  for (const child of [...svg.children]) {
    if (child.localName === 'title' || child.localName === 'desc') child.remove();
  }
  svg.removeAttribute('aria-labelledby');
  svg.removeAttribute('aria-describedby');
  // With links inside, the picture is more than one image: its parts have to stay in reach.
  svg.setAttribute('role', svg.querySelector('a[href]') ? 'graphics-document' : 'img');
  svg.setAttribute('aria-roledescription', normaliseType(mermaidType).name);
  if (description) label(svg, 'desc', 'aria-describedby', description);
  if (title) label(svg, 'title', 'aria-labelledby', title);
  else svg.setAttribute('aria-label', normaliseType(mermaidType).name);
  for (const marker of svg.querySelectorAll('marker, defs')) marker.setAttribute('aria-hidden', 'true');
}

function label(svg: Element, tag: string, attribute: string, text: string): void {
  const element = svg.ownerDocument.createElementNS(svg.namespaceURI, tag);
  const id = `${svg.getAttribute('id')}_${tag}`;
  element.setAttribute('id', id);
  element.textContent = text;
  svg.insertBefore(element, svg.firstChild);
  svg.setAttribute(attribute, id);
}
