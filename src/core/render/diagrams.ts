import type { Code } from 'mdast';
import { documentsOf, type Handbook } from '../graph/handbook.ts';
import { numberOf } from '../kinds/descriptors.ts';
import { type ParsedDocument, startOf } from '../markdown/document.ts';
import { walk } from '../markdown/walk.ts';
import { factOf } from '../source/facts.ts';
import type { TextEdit } from '../text/edit.ts';
import { resolvePath } from '../text/path.ts';
import { siteHref } from '../text/site-href.ts';
import { type RenderContext, replaceNode } from './context.ts';

/** The text of a diagram, the place at which it begins in its file, and the addresses of what it names. */
export interface DiagramText {
  text: string;
  path: string;
  /** 1-based line and column of the first line of `text`. */
  line: number;
  column: number;
  links: Record<string, string | null>;
}

/** Turns every `mermaid` fence into a slot. */
export function prepareDiagrams(context: RenderContext): TextEdit[] {
  const { document, record } = context;
  return findDiagrams(document).map((node) =>
    replaceNode(
      document,
      node,
      context.slot({ type: 'diagram', title: record.title.value, ...diagramText(node, context) }),
    ),
  );
}

/** The diagrams of all records' files, in the order of the records. */
export function collectDiagrams(handbook: Handbook): DiagramText[] {
  return documentsOf(handbook).flatMap((document) =>
    factOf(document, 'diagrams', () =>
      findDiagrams(document).map((node) => placeDiagram(node, document)),
    ).map((placed) => ({
      ...placed,
      links: resolveDiagramNames(placed.text, { handbook, document, base: '/' }),
    })),
  );
}

function findDiagrams(document: ParsedDocument): Code[] {
  const found: Code[] = [];
  walk(document.tree, (node) => {
    if (node.type === 'code' && node.lang?.toLowerCase() === 'mermaid') found.push(node);
    return undefined;
  });
  return found;
}

function diagramText(node: Code, context: NameContext): DiagramText {
  return { ...placeDiagram(node, context.document), links: resolveDiagramNames(node.value, context) };
}

function placeDiagram(node: Code, document: ParsedDocument): Omit<DiagramText, 'links'> {
  const fence = document.lines.place(startOf(document, node));
  return { text: node.value, path: document.path, line: fence.line + 1, column: fence.column };
}

type NameContext = Pick<RenderContext, 'handbook' | 'document' | 'base'>;

/** Addresses of the records that a diagram names in its links: by id, by number (`adr:12`) or by path. */
function resolveDiagramNames(
  text: string,
  { handbook, document, base }: NameContext,
): Record<string, string | null> {
  const links: Record<string, string | null> = {};
  for (const [name] of text.matchAll(
    /\b[a-z]+:[\p{L}\p{N}][\p{L}\p{N}._/-]*|(?<![\p{L}\p{N}._/-])[\p{L}\p{N}._/-]+\.md\b/gu,
  )) {
    const number = /^adr:(\d+)$/.exec(name)?.[1];
    const path = name.endsWith('.md') ? resolvePath(document.path, name) : null;
    const record =
      handbook.byId.get(name) ??
      (path === null ? undefined : handbook.byPath.get(path)) ??
      (number === undefined
        ? undefined
        : handbook.records.find((other) => numberOf(other)?.value === Number(number)));
    if (record) links[name] = siteHref(record.url, base);
    else if (number !== undefined || path !== null) links[name] = null;
  }
  return links;
}
