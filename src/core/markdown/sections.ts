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
  const ends = endsOfSections(document, top);
  return top.map((heading, position) => {
    const next = top[position + 1];
    const { children } = document.tree;
    return {
      heading,
      lead: children.slice(heading.index + 1, next?.index ?? children.length),
      blocks: children.slice(heading.index + 1, ends[position]),
    };
  });
}

/** For each heading the index behind the last block of its section. */
function endsOfSections(document: ParsedDocument, top: readonly DocumentHeading[]): number[] {
  const ends: number[] = [];
  const nextOfDepth = Array.from({ length: 7 }, () => document.tree.children.length);
  for (let position = top.length - 1; position >= 0; position--) {
    const { depth = 1, index = 0 } = top[position] ?? {};
    ends[position] = Math.min(...nextOfDepth.slice(1, depth + 1));
    nextOfDepth[depth] = index;
  }
  return ends;
}
