import type { Code } from 'mdast';
import type { TextEdit } from '../text/edit.ts';
import { type ParsedDocument, parseDocument, startOf } from './document.ts';

/** A fence that is never closed and the place at which its author meant it to end. */
export interface OpenFence {
  node: Code;
  /** Offset in the file of the heading that the fence has swallowed. */
  heading: number;
  /** The characters that would have closed it. */
  marks: string;
}

/**
 * Finds a fence that runs to the end of the file and holds, behind a blank line, a heading of rank 2 or more. Such a
 * heading is a comment of no language in two marks or more, so that the fence lacks its end. `isHeading` says which
 * headings count.
 */
export function findOpenFence(
  document: ParsedDocument,
  isHeading: (text: string) => boolean,
): OpenFence | null {
  const node = document.tree.children.at(-1);
  if (node?.type !== 'code') return null;
  const start = startOf(document, node);
  const source = document.text.slice(start);
  const marks = /^(`{3,}|~{3,})/.exec(source)?.[1];
  if (!marks || source.trimEnd().split(/\r\n|\n|\r/).length < 2) return null;
  const last =
    source
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .at(-1) ?? '';
  if (last.trim().startsWith(marks)) return null;
  for (const match of source.matchAll(/(?<=(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))#{2,6}[ \t]+(.+?)[ \t#]*$/gm))
    if (isHeading(match[1] ?? '')) return { node, heading: start + match.index, marks };
  return null;
}

/** The edit that closes an open fence before the heading it has swallowed. */
export function closeFence(fence: OpenFence): TextEdit {
  return { start: fence.heading, end: fence.heading, text: `${fence.marks}\n\n` };
}

/** The document as its author meant it: the fence ends before the heading. Places stay those of the file. */
export function healFence(document: ParsedDocument, isHeading: (text: string) => boolean): ParsedDocument {
  const fence = findOpenFence(document, isHeading);
  if (!fence) return document;
  // The fence's last blank line makes room for its end; all other places stay as they are.
  const head = document.text.slice(0, fence.heading);
  const rest = parseDocument({
    path: document.path,
    text: head.replace(/[^\r\n]/g, ' ') + document.text.slice(fence.heading),
  });
  const code: Code = { ...fence.node, value: fence.node.value.slice(0, codeLength(document, fence)) };
  const kept = document.tree.children.slice(0, -1);
  const offset = document.bodyOffset;
  for (const child of rest.tree.children) shift(child, -offset);
  const headings = [
    ...document.headings,
    ...rest.headings.map((heading) => ({
      ...heading,
      index: heading.index < 0 ? heading.index : heading.index + kept.length + 1,
    })),
  ];
  return {
    ...document,
    tree: { ...document.tree, children: [...kept, code, ...rest.tree.children] },
    headings,
  };
}

function codeLength(document: ParsedDocument, fence: OpenFence): number {
  const lines =
    document.text.slice(startOf(document, fence.node), fence.heading).split(/\r\n|\n|\r/).length - 2;
  return fence.node.value.split('\n').slice(0, lines).join('\n').trimEnd().length;
}

/** Moves the positions of a tree from the file's start to the body's. */
function shift(node: { position?: unknown; children?: unknown }, by: number): void {
  const position = node.position as { start: { offset?: number }; end: { offset?: number } } | undefined;
  if (position?.start.offset !== undefined) position.start.offset += by;
  if (position?.end.offset !== undefined) position.end.offset += by;
  if (Array.isArray(node.children)) for (const child of node.children) shift(child as typeof node, by);
}
