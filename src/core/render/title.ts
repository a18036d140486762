import type { Heading } from 'mdast';
import type { TextEdit } from '../text/edit.ts';
import { type RenderContext, replaceNode } from './context.ts';

/** Drops the first H1 where it is the page's title, which the page shows above its facts. */
export function prepareTitle(context: RenderContext): TextEdit[] {
  const node = findTitleNode(context);
  return node ? [replaceNode(context.document, node, '')] : [];
}

/** The heading that says the title of the page, or null where the title stands elsewhere. */
export function findTitleNode({
  document,
  record,
}: Pick<RenderContext, 'document' | 'record'>): Heading | null {
  const heading = document.headings.find((candidate) => candidate.depth === 1 && candidate.index >= 0);
  if (!heading || document.path !== record.title.source.path) return null;
  const before = document.tree.children.slice(0, heading.index);
  const opens = before.every((node) => node.type === 'html' || node.type === 'definition');
  return opens || heading.text === record.title.value ? heading.node : null;
}
