import { startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import type { RenderContext } from './prepare.ts';
import { replaceNode } from './prepare.ts';

/** Turns every `mermaid` fence into a slot. */
export function prepareDiagrams(context: RenderContext): TextEdit[] {
  const { document, record } = context;
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'mermaid') return undefined;
    const start = document.lines.place(startOf(document, node));
    const placeholder = context.slot({
      kind: 'diagram',
      text: node.value,
      path: document.path,
      line: start.line + 1,
      column: start.column,
      title: record.title.value,
    });
    edits.push(replaceNode(document, node, placeholder));
    return undefined;
  });
  return edits;
}
