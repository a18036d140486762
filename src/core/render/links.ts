import type { Definition, Nodes } from 'mdast';
import { endOf, startOf } from '../markdown/document.ts';
import { collectDefinitions } from '../markdown/links.ts';
import { nodeText } from '../markdown/node-text.ts';
import { walk } from '../markdown/walk.ts';
import type { Link } from '../schema/record-base.ts';
import type { TextEdit } from '../text/edit.ts';
import { type RenderContext, replaceNode } from './context.ts';
import { renderDeadChip } from './decision-chip.ts';
import { type Destination, findDestination } from './destination.ts';
import { escapeHtml, escapeMarkdown, renderAttribute } from './escape.ts';

/**
 * Leads every link to the page of the record it means, marks those that are dead or were healed, and makes text of
 * those that are unsafe. Images of other hosts become links.
 */
export function prepareLinks(context: RenderContext): TextEdit[] {
  const { document, record } = context;
  const links = new Map(
    record.links
      .filter((link) => link.source.path === document.path)
      .map((link) => [`${link.source.line}:${link.source.column}`, link]),
  );
  const definitions = collectDefinitions(document.tree);
  const edits: TextEdit[] = [];
  walk(document.tree, (node, ancestors) => {
    const place = document.lines.place(startOf(document, node));
    const link = isLinkNode(node) ? links.get(`${place.line}:${place.column}`) : undefined;
    if (!link) return undefined;
    const destination = findDestination(link, context);
    const nested = ancestors.some(
      (ancestor) => ancestor.type === 'link' || ancestor.type === 'linkReference',
    );
    if (node.type === 'image' || node.type === 'imageReference') {
      edits.push(
        replaceNode(document, node, renderImage(node, link, destination, nested, definitions, context)),
      );
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const target = link.target === null ? undefined : context.handbook.byId.get(link.target);
      const isHeading = ancestors.some((ancestor) => ancestor.type === 'heading');
      const chip = target && target !== record && !isHeading ? renderDeadChip(target, context.words) : '';
      edits.push(...renderLink(node, destination, chip, context));
    }
    return undefined;
  });
  return edits;
}

/** Whether a node of the tree leads somewhere or shows a picture. */
export function isLinkNode(node: Nodes): node is LinkNode | ImageNode {
  return ['link', 'linkReference', 'image', 'imageReference'].includes(node.type);
}

type LinkNode = Extract<Nodes, { type: 'link' | 'linkReference' }>;
type ImageNode = Extract<Nodes, { type: 'image' | 'imageReference' }>;

function renderLink(
  node: LinkNode,
  destination: Destination,
  chip: string,
  { words, document }: RenderContext,
): TextEdit[] {
  const start = startOf(document, node);
  const end = endOf(document, node);
  const first = node.children[0];
  const last = node.children.at(-1);
  // A bare or angled address has no brackets to rewrite, and is never relative.
  if (document.text[start] !== '[') {
    const { state, href } = destination;
    if (state === 'unsafe' || state === 'dead')
      return [{ start, end, text: escapeMarkdown(document.text.slice(start, end)) }];
    return node.type !== 'link' || href === node.url
      ? []
      : [replaceNode(document, node, `<a ${renderAttribute('href', href)}>${escapeHtml(node.url)}</a>`)];
  }
  const head = { start, end: first ? startOf(document, first) : start + 1 };
  const tail = { start: last ? endOf(document, last) : head.end, end };
  if (document.text[tail.start] !== ']') return [replaceNode(document, node, escapeMarkdown(nodeText(node)))];
  const { state } = destination;
  // The renderer writes an address that stays as it is; brackets of a reference would need its definition.
  if (state === 'external' && node.type === 'link' && destination.href === node.url) return [];
  if (state === 'ok' || state === 'external') {
    const href = renderAttribute('href', destination.href);
    return [
      { ...head, text: `<a ${href}>` },
      { ...tail, text: `</a>${chip}` },
    ];
  }
  if (state === 'healed') {
    const attributes = `${renderAttribute('href', destination.href)} class="hb-healed" ${renderAttribute('title', words.healedLink)}`;
    return [
      { ...head, text: `<a ${attributes}>` },
      { ...tail, text: `</a>${chip}` },
    ];
  }
  const word = state === 'dead' ? words.deadLink : state === 'unsafe' ? words.unsafeLink : words.unpublished;
  const name = state === 'unpublished' ? 'hb-unpublished' : 'hb-dead';
  const title = `${word}: ${destination.href}`;
  return [
    { ...head, text: `<span class="${name}" ${renderAttribute('title', title)}>` },
    {
      ...tail,
      text: `<span class="sr-only"> (${escapeHtml(word)})</span></span>`,
    },
  ];
}

function renderImage(
  node: ImageNode,
  link: Link,
  destination: Destination,
  nested: boolean,
  definitions: ReadonlyMap<string, Definition>,
  { words, handbook }: RenderContext,
): string {
  const alt = node.alt ?? '';
  const definition = node.type === 'imageReference' ? definitions.get(node.identifier.toLowerCase()) : node;
  const title = definition?.title ?? '';
  const { state, href } = destination;
  const allowed =
    state === 'ok' || (state === 'external' && isAllowedHost(href, handbook.config.allowedHosts));
  if (allowed) {
    const titled = title === '' ? '' : ` ${renderAttribute('title', title)}`;
    return `<img ${renderAttribute('src', href)} ${renderAttribute('alt', alt)}${titled} loading="lazy" decoding="async">`;
  }
  const label = alt === '' ? link.href : alt;
  if (state === 'external' && !nested)
    return `<a ${renderAttribute('href', href)} class="hb-remote" ${renderAttribute('title', words.remoteImage)}>${escapeMarkdown(label)}</a>`;
  const [word, name] =
    state === 'external'
      ? [words.remoteImage, 'hb-remote']
      : state === 'unpublished'
        ? [words.unpublished, 'hb-unpublished']
        : [words.deadLink, 'hb-dead'];
  return `<span class="${name}" ${renderAttribute('title', `${word}: ${link.href}`)}>${escapeMarkdown(label)}</span>`;
}

/** Says whether an address leads to a host whose images and frames the team allows. */
export function isAllowedHost(href: string, hosts: readonly string[]): boolean {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(href)?.[1]?.toLowerCase();
  return host !== undefined && hosts.some((allowed) => allowed.toLowerCase() === host);
}
