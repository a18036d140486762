import type { Nodes } from 'mdast';
import { endOf, isYaml, type ParsedDocument, startOf } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { walk } from '../../markdown/walk.ts';
import { columnsOf, rowsOfRegister, valuesOf } from '../../query/registers.ts';
import { type Destination, findDestination } from '../../render/destination.ts';
import { isLinkNode } from '../../render/links.ts';
import { findTitleNode } from '../../render/title.ts';
import { readView, VIEWS } from '../../render/views.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { Link } from '../../schema/record-base.ts';
import { applyEdits, type TextEdit } from '../../text/edit.ts';
import { normaliseLineEnds } from '../../text/lines.ts';
import { pageAddress } from '../site-address.ts';
import { inLine, say, type TwinSite, twinAddress } from './twin-site.ts';

/** Registers by the views that show them. */
const REGISTER_VIEWS = {
  ApiVersions: 'api-versions',
  Assumptions: 'assumptions',
  Debt: 'debt',
  Flags: 'flags',
  StressTests: 'tests',
} as const;

/**
 * The text of a file of a record as its author wrote it, without title and comments, with links that lead to other twins.
 * What is no Markdown is shown as its source, letter by letter.
 */
export function writeTwinBody(document: ParsedDocument, record: HandbookRecord, twins: TwinSite): string {
  if (document.format !== 'markdown' || document.tooDeep)
    return fence(document.body, document.format === 'markdown' ? 'markdown' : document.format);
  if (isYaml(document.path) && document.tree.children.length === 0) return fence(document.body, 'yaml');
  const links = new Map(
    record.links
      .filter(({ source }) => source.path === document.path)
      .map((link) => [`${link.source.line}:${link.source.column}`, link]),
  );
  const title = findTitleNode({ document, record });
  const edits: TextEdit[] = [];
  walk(document.tree, (node) => {
    if (node === title || node.type === 'definition' || isComment(node)) {
      edits.push({ start: startOf(document, node), end: endOf(document, node), text: '' });
      return 'skip';
    }
    const view = document.path.endsWith('.mdx') ? writeCode(node, record, twins) : null;
    if (view !== null) {
      edits.push({ start: startOf(document, node), end: endOf(document, node), text: view });
      return 'skip';
    }
    if (!isLinkNode(node)) return undefined;
    const { line, column } = document.lines.place(startOf(document, node));
    const link = links.get(`${line}:${column}`);
    if (link) edits.push(...editLink(node, link, document, twins));
    return undefined;
  });
  const shifted = edits.map(({ start, end, text }) => ({
    start: start - document.bodyOffset,
    end: end - document.bodyOffset,
    text,
  }));
  return applyEdits(document.body, shifted)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

type LinkNode = Extract<Nodes, { type: 'link' | 'linkReference' | 'image' | 'imageReference' }>;

/** A comment is for those who write the file. */
function isComment(node: Nodes): boolean {
  const text = node.type === 'html' ? node.value.trim() : '';
  return text.startsWith('<!--') && text.indexOf('-->') === text.length - 3;
}

function editLink(node: LinkNode, link: Link, document: ParsedDocument, twins: TwinSite): TextEdit[] {
  const { site, handbook } = twins;
  const destination = findDestination(link, {
    handbook,
    document,
    base: site.pages ?? site.root,
    href: (url) => twinAddress(url, twins),
  });
  const start = startOf(document, node);
  const end = endOf(document, node);
  if (node.type === 'image' || node.type === 'imageReference') {
    const alt = inLine(node.alt ?? '');
    const text = isLed(destination)
      ? `![${alt}](${destinationText(destination.href)})`
      : note(alt, destination, twins);
    return [{ start, end, text }];
  }
  // A bare address is never relative.
  if (document.text[start] !== '[')
    return destination.state === 'unsafe'
      ? [{ start, end, text: inLine(document.text.slice(start, end)) }]
      : [];
  const last = node.children.at(-1);
  const tail = last ? endOf(document, last) : start + 1;
  if (document.text[tail] !== ']') return [{ start, end, text: inLine(nodeText(node)) }];
  if (isLed(destination)) {
    if (node.type === 'link' && destination.href === node.url) return [];
    return [{ start: tail, end, text: `](${destinationText(destination.href)})` }];
  }
  return [
    { start, end: start + 1, text: '' },
    { start: tail, end, text: note('', destination, twins) },
  ];
}

function isLed({ state }: Destination): boolean {
  return state === 'ok' || state === 'healed' || state === 'external';
}

/** What stands behind the words of a link that leads nowhere. */
function note(text: string, { state, href }: Destination, twins: TwinSite): string {
  const key = state === 'dead' ? 'link.dead' : state === 'unsafe' ? 'link.unsafe' : 'link.unpublished';
  return `${text} (${say(twins, key)}: ${inLine(href)})`;
}

function destinationText(href: string): string {
  return /[\s()<>]/.test(href) ? `<${href.replace(/[<>\n]/g, encodeURIComponent)}>` : href;
}

/** What stands in place of code of MDX: of an import nothing, of a view its data or the page that shows it; null for anything else. */
function writeCode(node: Nodes, record: HandbookRecord, twins: TwinSite): string | null {
  if (
    node.type === 'paragraph' &&
    /^(?:import|export)\s[\s\S]{0,2000}$/.test(nodeText(node).trim()) &&
    node.position?.start.column === 1
  )
    return '';
  if (node.type !== 'html') return null;
  const parts = node.value
    .trim()
    .split('\n')
    .map((line) => line.trim());
  if (!parts.every((part) => VIEWS.some((name) => part.startsWith(`<${name}`)))) return null;
  return parts.map((part) => writeView(part, record, twins)).join('\n\n');
}

function writeView(tag: string, record: HandbookRecord, twins: TwinSite): string {
  const view = readView(tag);
  const register = view
    ? Object.entries(REGISTER_VIEWS).find(([name]) => name === view.name)?.[1]
    : undefined;
  if (!view || !register)
    return `[${/^<(\w+)/.exec(tag)?.[1] ?? ''}](${pageAddress(record.url, twins.site)})`;
  const { owner, service, limit } = view.props;
  const rows = rowsOfRegister(twins.handbook.records, register, {
    owner: typeof owner === 'string' ? owner : undefined,
    service: typeof service === 'string' ? service : undefined,
    limit: typeof limit === 'number' ? limit : undefined,
  });
  const columns = columnsOf(rows);
  const lines = rows.map(({ entry }) =>
    columns.map((column) =>
      valuesOf(entry, column)
        .map(({ value }) => inLine(value))
        .join(', '),
    ),
  );
  return [columns, columns.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A text as a block of code, whatever fences it holds. */
export function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${normaliseLineEnds(text).trimEnd()}\n${ticks}`;
}
