import type { Nodes, Parent } from 'mdast';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { escapeHtml, escapeMarkdown } from './escape.ts';
import { isOwnTag, isVoidElement } from './html-allow.ts';
import { type HtmlToken, tokeniseHtml } from './html-tokens.ts';
import { isSafeAddress } from './safe-address.ts';

/** An edit can join what stood apart into a tag or a link, and mending that can do so once more; then it ends. */
const MAX_ROUNDS = 6;

/**
 * Holds a prepared body to what preparing promises: only tags of ours and those of the allow-list, only addresses
 * that are safe. What breaks it becomes text.
 */
export function verifyPrepared(markdown: string): string {
  let text = markdown;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = findBreaches(text);
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  // Text that resists is shown as it is written.
  return escapeMarkdown(text);
}

function findBreaches(text: string): TextEdit[] {
  const tree = parseMarkdown(text);
  const edits: TextEdit[] = [];
  const visit = (parent: Parent): void => {
    const html = parent.children.filter((child) => child.type === 'html');
    if (html.length > 0) edits.push(...checkTags(text, html));
    for (const child of parent.children) {
      if ('url' in child && !isSafeAddress(child.url)) edits.push(...disarm(text, child));
      if ('children' in child) visit(child);
    }
  };
  visit(tree);
  return edits;
}

/** Edits for the tags of siblings that are not allowed or lack their partner. */
function checkTags(text: string, nodes: readonly Nodes[]): TextEdit[] {
  const groups = nodes.map((node) => {
    const start = node.position?.start.offset ?? 0;
    const raw = text.slice(start, node.position?.end.offset ?? start);
    return { start, raw, tokens: tokeniseHtml(raw) };
  });
  const kept = pairOwnTags(groups.flatMap((group) => group.tokens));
  return groups.flatMap(({ start, raw, tokens }) => {
    const mended = tokens
      .map((token) => (token.type === 'text' || kept.has(token) ? token.raw : asText(token)))
      .join('');
    return mended === raw ? [] : [{ start, end: start + raw.length, text: mended }];
  });
}

function pairOwnTags(tokens: readonly HtmlToken[]): Set<HtmlToken> {
  const kept = new Set<HtmlToken>();
  const open: HtmlToken[] = [];
  for (const token of tokens) {
    if (token.type === 'open' && isOwnTag(token)) {
      if (isVoidElement(token.name)) kept.add(token);
      else open.push(token);
    } else if (token.type === 'close') {
      const at = open.findLastIndex((opening) => opening.name === token.name);
      const opening = open[at];
      if (!opening) continue;
      kept.add(opening).add(token);
      open.length = at;
    }
  }
  return kept;
}

/** A comment leaves a blank, so that it joins nothing. */
function asText(token: HtmlToken): string {
  return token.type === 'comment' ? ' ' : escapeHtml(token.raw);
}

function disarm(text: string, node: Nodes): TextEdit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return [{ start, end, text: escapeMarkdown(text.slice(start, end)) }];
}
