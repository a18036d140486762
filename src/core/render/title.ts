import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './prepare.ts';
import { replaceNode } from './prepare.ts';

/** Drops the first H1 where it is the page's title, which the page shows above its facts. */
export function prepareTitle({ document, record }: RenderContext): TextEdit[] {
  const heading = document.headings.find((candidate) => candidate.depth === 1 && candidate.index >= 0);
  if (!heading || document.path !== record.title.source.path) return [];
  const before = document.tree.children.slice(0, heading.index);
  const opens = before.every((node) => node.type === 'html' || node.type === 'definition');
  return opens || heading.text === record.title.value ? [replaceNode(document, heading.node, '')] : [];
}
