import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { MAX_TREE_DEPTH } from './depth.ts';

/** Reads GitHub Flavored Markdown without front matter; positions count from the start of `text`. */
export function parseMarkdown(text: string): Root {
  const tree = markdownToMdast(withoutExcess(text), { features: { frontmatter: false, gfm: true } });
  if (tree.type !== 'root') throw new TypeError(`Unexpected tree of type "${tree.type}", expected "root".`);
  return tree;
}

/** Marks of quotes and items in front of a line, one within another, deeper than any tree that is read. */
const DEEP = new RegExp(
  String.raw`^[ \t]{0,3}(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]{0,4}){${MAX_TREE_DEPTH + 1},}`,
  'gm',
);
const MARK = /(?:>|[-*+]|\d{1,9}[.)])[ \t]{0,4}/g;
const ENTITY = /&[#\w]{1,31};/g;
/** Character references of a block from which on the parser takes the square of their number. */
const MANY = 1000;

/**
 * A text in which what costs the parser the square of its length is shortened to what it can still tell: marks beyond
 * the deepest nesting, and thousands of character references in one block, which become blanks. No place moves.
 */
function withoutExcess(text: string): string {
  // One mark more than is read keeps the page one that is too deep.
  const shallow = text.replace(DEEP, (marks) => {
    MARK.lastIndex = 0;
    for (let count = 0; count <= MAX_TREE_DEPTH; count++) MARK.test(marks);
    return marks.slice(0, MARK.lastIndex).padEnd(marks.length, 'x');
  });
  if ((shallow.match(ENTITY)?.length ?? 0) < MANY) return shallow;
  return shallow
    .split(/(\n[ \t]*\n)/)
    .map((block) =>
      (block.match(ENTITY)?.length ?? 0) < MANY
        ? block
        : block.replace(ENTITY, (found) => ' '.repeat(found.length)),
    )
    .join('');
}
