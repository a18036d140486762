import type { Nodes } from 'mdast';
import { nodeText } from '../../markdown/node-text.ts';
import { oneLine } from '../../text/spaces.ts';

/** A run of a card's line: prose, or code that keeps its style. */
export interface CardPart {
  text: string;
  code: boolean;
}

const MAX_LENGTH = 200;

/** The words of a node with its code told from its prose. */
export function readParts(node: Nodes): CardPart[] {
  if (node.type === 'inlineCode') return [{ text: node.value, code: true }];
  if ('children' in node) return node.children.flatMap((child) => readParts(child as Nodes));
  return [{ text: nodeText(node), code: false }];
}

/** A text in which backquotes stand for code. */
export function splitCode(text: string): CardPart[] {
  return text
    .split(/(`[^`\r\n]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), code: true } : { text: part, code: false },
    );
}

/** The plain text of parts. */
export function partsText(parts: readonly CardPart[]): string {
  return oneLine(parts.map(({ text }) => text).join('')).trim();
}

/** Whole sentences as far as they fit, else as many words; white space folded, signs of dialects left out. */
export function shortenParts(parts: readonly CardPart[]): CardPart[] {
  const clean = mergeParts(parts);
  const line = clean.map(({ text }) => text).join('');
  if (line.length <= MAX_LENGTH) return clean;
  const head = line.slice(0, MAX_LENGTH);
  const sentences = /^.{40,}[.!?。](?=\s)/.exec(head)?.[0];
  const shown = sentences ?? head.replace(/\s+\S*$/, '');
  const cut: CardPart[] = [];
  let left = shown.length;
  for (const { text, code } of clean) {
    if (left <= 0) break;
    cut.push({ text: text.slice(0, left), code });
    left -= text.length;
  }
  return sentences ? cut : [...cut, { text: ' …', code: false }];
}

/** Neighbours of one style as one, without white space at either end. */
function mergeParts(parts: readonly CardPart[]): CardPart[] {
  const merged: CardPart[] = [];
  for (const { text, code } of parts) {
    const last = merged.at(-1);
    if (last && last.code === code) last.text += text;
    else merged.push({ text, code });
  }
  for (const part of merged) part.text = oneLine(part.code ? part.text : part.text.replace(/\[!\w+\]/g, ''));
  const [first] = merged;
  if (first) first.text = first.text.trimStart();
  const last = merged.at(-1);
  if (last) last.text = last.text.trimEnd();
  return merged.filter(({ text }) => text !== '');
}
