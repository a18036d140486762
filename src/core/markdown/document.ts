import GithubSlugger from 'github-slugger';
import type { Heading as MdastHeading, Root, RootContent } from 'mdast';
import type { Heading } from '../schema/record-base.ts';
import type { Origin, Source, TextValue } from '../schema/value.ts';
import type { Facts } from '../source/facts.ts';
import type { SourceFile } from '../source/source.ts';
import { applyEdits } from '../text/edit.ts';
import { mapLineIndex } from '../text/edit-map.ts';
import { buildLineIndex, type LineIndex } from '../text/line-index.ts';
import { isTooDeep } from './depth.ts';
import { neutraliseDialects } from './dialects/neutralise.ts';
import { type Frontmatter, parseFrontmatter } from './frontmatter.ts';
import { parseAsciidoc } from './markup/asciidoc.ts';
import { readIssueForm } from './markup/issue-form.ts';
import { parseRestructuredText } from './markup/restructured-text.ts';
import { nodeText } from './node-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { tickMarked } from './state-mark.ts';
import type { YamlScalar } from './yaml-field.ts';

/** The markup of a file, by its extension. */
export type DocumentFormat = 'markdown' | 'restructured-text' | 'asciidoc';

/**
 * A text file read once; markups other than Markdown become a tree of their titles, paragraphs, lists and links. `text`
 * and `body` are those of the file with the dialects of other tools turned into plain Markdown; `lines` finds the places
 * of their offsets in the file itself. Offsets of the tree's nodes count from the start of `body`; use `startOf` and
 * `sourceAt` to come back to the file.
 */
export interface ParsedDocument {
  path: string;
  format: DocumentFormat;
  text: string;
  lines: LineIndex;
  frontmatter: Frontmatter | null;
  bodyOffset: number;
  body: string;
  tree: Root;
  headings: DocumentHeading[];
  /** The body is nested deeper than any tool can follow, and its tree is left empty. */
  tooDeep: boolean;
  /** Tags that no dialect knows, and fences that lacked their end, with their place in the file. */
  notes: { raw: string; source: Source }[];
  /** What is known of the text already; see `factOf`. */
  facts?: Facts | undefined;
}

/** A heading with its node in the tree. */
export interface DocumentHeading extends Heading {
  node: MdastHeading;
  /** The `{#id}` that its author gave it, which is no part of the text. */
  explicitId: string | null;
  /** Index of the heading among the root's children, -1 where it is nested in a quote or a list. */
  index: number;
}

/**
 * Reads a file: front matter, tree and headings, with places that count in the file as it was written. Never
 * throws.
 */
export function parseDocument(file: SourceFile): ParsedDocument {
  const format = formatOf(file.path);
  // A row of hyphens opens a title in reStructuredText.
  const form = isYaml(file.path) ? readIssueForm(file.text) : null;
  const frontmatter =
    form?.frontmatter ?? (format === 'restructured-text' ? null : parseFrontmatter(file.text));
  const bodyOffset = frontmatter?.bodyOffset ?? 0;
  const original = file.text.slice(bodyOffset);
  const neutral =
    form || format !== 'markdown'
      ? { edits: form?.edits ?? [], notes: [] }
      : neutraliseDialects(original, pageData(frontmatter));
  const edits = neutral.edits.map(({ start, end, text }) => ({
    start: start + bodyOffset,
    end: end + bodyOffset,
    text,
  }));
  const body = applyEdits(original, neutral.edits);
  const places = buildLineIndex(file.text);
  const lines = edits.length > 0 ? mapLineIndex(places, edits) : places;
  const parsed = parseBody(body, format);
  tickMarked(parsed, body);
  const tooDeep = isTooDeep(parsed);
  const isOther = form === null && isYaml(file.path);
  const tree: Root = tooDeep || isOther ? { ...parsed, children: [] } : parsed;
  const document: ParsedDocument = {
    path: file.path,
    format,
    text: file.text.slice(0, bodyOffset) + body,
    lines,
    frontmatter,
    bodyOffset,
    body,
    tree,
    headings: [],
    tooDeep,
    notes: neutral.notes.map(({ raw, offset }) => ({
      raw,
      source: { path: file.path, ...places.place(offset + bodyOffset), from: 'body' },
    })),
  };
  const ids = neutral.edits.flatMap(({ start, end }): [number, string][] => {
    const id =
      /^#{1,6}[ \t][^\r\n]*\{[ \t]{0,9}#([\w:.-]{1,200})(?![\w:.-])[^{}]{0,200}\}(?:$|[ \t]{1,99}$)/.exec(
        original.slice(start, end),
      )?.[1];
    return id === undefined ? [] : [[places.place(start + bodyOffset).line, id]];
  });
  document.headings = collectHeadings(document, new Map(ids));
  return document;
}

/** A document whose path is known at once and which is parsed when anything else of it is asked for. */
export function openDocument(file: SourceFile): ParsedDocument {
  let parsed: ParsedDocument | null = null;
  const whole = (): ParsedDocument => {
    parsed ??= parseDocument(file);
    return parsed;
  };
  return {
    path: file.path,
    format: formatOf(file.path),
    facts: file.facts,
    get text() {
      return whole().text;
    },
    get lines() {
      return whole().lines;
    },
    get frontmatter() {
      return whole().frontmatter;
    },
    get bodyOffset() {
      return whole().bodyOffset;
    },
    get body() {
      return whole().body;
    },
    get tree() {
      return whole().tree;
    },
    get headings() {
      return whole().headings;
    },
    get tooDeep() {
      return whole().tooDeep;
    },
    get notes() {
      return whole().notes;
    },
  };
}

/** Says whether a file is YAML: an issue form, which is read as Markdown, or no document at all. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The markup that a file's name announces; a template suffix such as `.erb` does not count. */
export function formatOf(path: string): DocumentFormat {
  if (/\.rst(?:\.erb)?$/i.test(path)) return 'restructured-text';
  return /\.(?:adoc|asciidoc)(?:\.erb)?$/i.test(path) ? 'asciidoc' : 'markdown';
}

/** Offset in the file of a node's first character. */
export function startOf(document: ParsedDocument, node: PositionedNode): number {
  return document.bodyOffset + (node.position?.start.offset ?? 0);
}

/** Offset in the file behind a node's last character. */
export function endOf(document: ParsedDocument, node: PositionedNode): number {
  return document.bodyOffset + (node.position?.end.offset ?? 0);
}

/** The source text of a node. */
export function rawOf(document: ParsedDocument, node: PositionedNode): string {
  return document.text.slice(startOf(document, node), endOf(document, node));
}

/** The place of an offset of the file, said as a source. */
export function sourceAt(document: ParsedDocument, offset: number, from: Origin): Source {
  const { line, column } = document.lines.place(offset);
  return { path: document.path, line, column, from };
}

/** A node of the tree of a document. */
export interface PositionedNode {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

function parseBody(body: string, format: DocumentFormat): Root {
  if (format === 'restructured-text') return parseRestructuredText(body);
  if (format === 'asciidoc') return parseAsciidoc(body);
  return parseMarkdown(body);
}

/** The scalars of a front matter, for tags that print them. */
function pageData(frontmatter: Frontmatter | null): Map<string, string> {
  const fields = frontmatter?.fields ?? [];
  return new Map(fields.map((field) => [field.key.toLowerCase(), field.values[0]?.text ?? '']));
}

function collectHeadings(document: ParsedDocument, ids: ReadonlyMap<number, string>): DocumentHeading[] {
  const slugger = new GithubSlugger();
  const headings: DocumentHeading[] = [];
  const visit = (nodes: readonly RootContent[], nested: boolean): void => {
    nodes.forEach((node, index) => {
      if (node.type === 'heading') {
        const text = nodeText(node).trim();
        const source = sourceAt(document, startOf(document, node), 'heading');
        headings.push({
          depth: node.depth,
          text,
          slug: slugger.slug(text),
          source,
          node,
          explicitId: (source.line === null ? undefined : ids.get(source.line)) ?? null,
          index: nested ? -1 : index,
        });
      } else if (
        'children' in node &&
        (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      ) {
        visit(node.children, true);
      }
    });
  };
  visit(document.tree.children, false);
  return headings;
}

/** A scalar of the front matter with its place. */
export function scalarValue(document: ParsedDocument, { text, raw, offset }: YamlScalar): TextValue {
  return { value: text, raw, source: sourceAt(document, offset, 'frontmatter') };
}
