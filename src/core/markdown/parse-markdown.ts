import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Reads GitHub Flavored Markdown without front matter; positions count from the start of `text`. */
export function parseMarkdown(text: string): Root {
  const tree = markdownToMdast(text, { features: { frontmatter: false, gfm: true } });
  if (tree.type !== 'root') throw new TypeError(`Unexpected tree of type "${tree.type}", expected "root".`);
  return tree;
}
