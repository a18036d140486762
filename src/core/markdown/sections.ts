import type { RootContent } from 'mdast';
import type { DocumentHeading, ParsedDocument } from './document.ts';

/** A heading with the blocks up to the next heading of the same or a higher rank. */
export interface Section {
  heading: DocumentHeading;
  /** All blocks below the heading, those of its sub-sections and their headings included. */
  blocks: RootContent[];
  /** The blocks before the first sub-heading. */
  lead: RootContent[];
}

/** The sections of a document in source order, nested ones after their parent. */
export function buildSections(document: ParsedDocument): Section[] {
  const top = document.headings.filter((heading) => heading.index >= 0);
  return top.map((heading, position) => {
    const next = top[position + 1];
    const end = top.slice(position + 1).find((other) => other.depth <= heading.depth);
    const children = document.tree.children;
    return {
      heading,
      lead: children.slice(heading.index + 1, next?.index ?? children.length),
      blocks: children.slice(heading.index + 1, end?.index ?? children.length),
    };
  });
}

/** Lower-case words of a heading without numbering, emphasis marks, emoji and a closing colon. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)(#*_§-]+/u, '')
    .replace(/(?:[*`:：]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\p{Extended_Pictographic}|\uFE0F)+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
