import type { Nodes, Parent } from 'mdast';
import { startOf } from '../markdown/document.ts';
import type { TextEdit } from '../text/edit.ts';
import { type RenderContext, replaceNode } from './context.ts';
import { escapeHtml } from './escape.ts';
import { isVoidElement, renderAllowedTag, renderSilentTag } from './html-allow.ts';
import { type HtmlToken, tokeniseHtml } from './html-tokens.ts';

/** Parents whose HTML children are blocks: Markdown is not read inside those. */
const FLOW: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Tags that begin a block of HTML whatever stands behind them (CommonMark 0.31, §4.6, condition 6). */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hr|legend|li|main|menu|nav|ol|optgroup|option|p|section|summary|table|tbody|td|tfoot|th|thead|tr|track|ul)(?=[\s/>])/;

/**
 * Limits raw HTML to the allow-list. Comments go; every other tag stays on the page as text, which is also what a
 * placeholder such as `<name>` was meant to be. A tag without its partner in the same block is text as well, so no
 * body can close an element of the page around it.
 */
export function prepareHtml(context: RenderContext): TextEdit[] {
  const edits: TextEdit[] = [];
  const visit = (parent: Parent): void => {
    const own = parent.children.filter((child) => child.type === 'html');
    if (own.length > 0) edits.push(...sanitiseSiblings(own, FLOW.has(parent.type), context));
    for (const child of parent.children) if ('children' in child) visit(child);
  };
  visit(context.document.tree);
  return edits;
}

/** Limits finished HTML to the allow-list; for bodies that another renderer than Markdown's has made. */
export function sanitiseHtml(html: string, context: RenderContext): string {
  const tokens = tokeniseHtml(html);
  const kept = pairTags(tokens, true, context);
  return tokens
    .map((token) => kept.get(token) ?? (token.type === 'text' ? token.raw.replaceAll('<', '&lt;') : ''))
    .join('');
}

function sanitiseSiblings(nodes: readonly Nodes[], flow: boolean, context: RenderContext): TextEdit[] {
  const texts = nodes.map((node) => {
    const start = startOf(context.document, node);
    const end = start + ('value' in node ? node.value.length : 0);
    // Offsets and value differ where a container's prefix stands inside the block; the value is what counts.
    return 'value' in node ? node.value : context.document.text.slice(start, end);
  });
  const tokens = texts.map(tokeniseHtml);
  const kept = pairTags(tokens.flat(), flow, context);
  return nodes.map((node, index) => {
    const own = tokens[index] ?? [];
    const first = own.find((token) => token.type !== 'text' || token.raw.trim() !== '');
    // A block that no longer opens with the tag of a block is read as Markdown: its text must not become links or
    // images there.
    const staysHtml = flow && first !== undefined && BLOCK.test(kept.get(first) ?? '');
    const renderText = staysHtml ? (text: string) => text : escapeAll;
    const render = (token: HtmlToken): string => kept.get(token) ?? renderAsText(token, renderText);
    return replaceNode(context.document, node, own.map(render).join(''));
  });
}

/** The tags that stay, with the HTML they become. */
function pairTags(
  tokens: readonly HtmlToken[],
  flow: boolean,
  context: RenderContext,
): Map<HtmlToken, string> {
  const kept = new Map<HtmlToken, string>();
  const open: { token: HtmlToken; html: string }[] = [];
  for (const token of tokens) {
    if (token.type === 'open') {
      const html = renderAllowedTag(token, context) ?? (flow ? null : renderSilentTag(token));
      if (html === null) continue;
      if (isVoidElement(token.name)) kept.set(token, html);
      else open.push({ token, html });
    } else if (token.type === 'close') {
      const at = open.findLastIndex((entry) => entry.token.name === token.name);
      const opening = open[at];
      if (!opening) continue;
      kept.set(opening.token, opening.html);
      kept.set(token, `</${closingName(opening.html)}>`);
      open.length = at;
    }
  }
  return kept;
}

/** The element that an opening tag became: an H1 in a body is rendered as an H2. */
function closingName(html: string): string {
  return /^<([a-z0-9]+)/.exec(html)?.[1] ?? '';
}

function renderAsText(token: HtmlToken, renderText: (text: string) => string): string {
  // Without a trace of the comment the text around it could join into a link that nobody checked.
  if (token.type === 'comment') return '<!---->';
  return token.type === 'text' ? renderText(token.raw) : escapeAll(escapeHtml(token.raw));
}

/** Text that is neither HTML nor Markdown; entities that the author wrote stay what they are. */
function escapeAll(text: string): string {
  return text
    .replace(/\n[ \t]+/g, '\n')
    .replace(/&#?\w+;|[\\`*_[\]{}()#+\-!|~<>:@=.]/g, (found) =>
      found.length > 1 ? found : `&#${found.charCodeAt(0)};`,
    );
}
