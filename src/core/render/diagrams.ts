import { startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import type { TextEdit } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { siteHref } from './destination.ts';
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
      links: resolveDiagramNames(node.value, context),
    });
    edits.push(replaceNode(document, node, placeholder));
    return undefined;
  });
  return edits;
}

/** Addresses of the records that a diagram names in its links: by id, by number (`adr:12`) or by path. */
export function resolveDiagramNames(
  text: string,
  { handbook, document, base }: Pick<RenderContext, 'handbook' | 'document' | 'base'>,
): Record<string, string | null> {
  const links: Record<string, string | null> = {};
  for (const [name] of text.matchAll(
    /\b[a-z]+:[\p{L}\p{N}][\p{L}\p{N}._/-]*|(?<![\p{L}\p{N}._/-])[\p{L}\p{N}._/-]+\.md\b/gu,
  )) {
    const number = /^adr:0*(\d+)$/.exec(name)?.[1];
    const path = name.endsWith('.md') ? resolvePath(document.path, name) : null;
    const record =
      handbook.byId.get(name) ??
      (path === null ? undefined : handbook.byPath.get(path)) ??
      (number === undefined
        ? undefined
        : handbook.records.find((other) => other.kind === 'adr' && other.number?.value === Number(number)));
    if (record) links[name] = siteHref(record.url, base);
    else if (number !== undefined || path !== null) links[name] = null;
  }
  return links;
}
