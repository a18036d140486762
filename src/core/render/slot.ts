/** Something on a page that is not Markdown: what it is and what its renderer needs to know. Plain data. */
export type Slot = DiagramSlot | HtmlSlot;

/** A Mermaid fence. Fields as in `DiagramRequest` of src/diagrams. */
export interface DiagramSlot {
  type: 'diagram';
  text: string;
  path: string;
  line: number;
  column: number;
  title: string;
  /** Addresses by the names that links of the picture may use. */
  links: Record<string, string | null>;
}

/** HTML that core has made itself from escaped text. */
export interface HtmlSlot {
  type: 'html';
  html: string;
}

/** The placeholder of a slot: a block of HTML that no author can write, since data attributes are not on the allow-list. */
export function renderSlot(index: number): string {
  return `<div data-hb-slot="${index}"></div>`;
}

/** Puts HTML in place of the placeholders of a rendered body. */
export function fillSlots(html: string, contents: readonly string[]): string {
  return html.replace(
    /<div data-hb-slot="(\d+)">\s*<\/div>/g,
    (placeholder, index) => contents[Number(index)] ?? placeholder,
  );
}
