import { squeeze } from '../text/spaces.ts';

/** Named character references that occur in prose; the others stay as they are. */
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/** What its author struck out; its text is no value any more. */
export const STRUCK = /~~(?=\S)(?:[^~]|~(?!~)){0,300}~~|<(s|del|strike)>(?:[^<]|<(?!\/\1>)){0,300}<\/\1>/gi;
export const STRUCK_TAG = /<\/?(?:s|del|strike)>/gi;

const TAG =
  /<\/?(?:a|abbr|b|big|br|code|del|details|div|em|font|i|img|ins|kbd|mark|p|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u)(?:\s[^<>]*)?\/?>/gi;

/**
 * The text that a reader sees of a stretch of inline Markdown source: links and images by their text, no emphasis
 * marks, code marks, comments, tags or struck-out text, unless that is all. For short pieces of source whose place is
 * known; trees have `nodeText`.
 */
export function inlineText(raw: string): string {
  if (!/[[\]<>*_`~\\&]/.test(raw)) return squeeze(raw);
  // Marks are looked for within a page's length at most: a run of openings without an end would cost its square.
  const text = piecesOf(raw).map(plainText).join(' ').trim();
  return text === '' ? plainText(raw.slice(0, PIECE).replaceAll('~~', '').replace(STRUCK_TAG, '')) : text;
}

const PIECE = 500;

/** A text in pieces that end at blanks where there are any. */
function piecesOf(raw: string): string[] {
  if (raw.length <= PIECE) return [raw];
  const pieces: string[] = [];
  for (let start = 0; start < raw.length; ) {
    const limit = start + PIECE;
    const blank =
      limit < raw.length ? Math.max(raw.lastIndexOf(' ', limit), raw.lastIndexOf('\n', limit)) : -1;
    const end = blank > start ? blank : limit;
    pieces.push(raw.slice(start, end));
    start = end;
  }
  return pieces;
}

function plainText(raw: string): string {
  return squeeze(
    raw
      .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
      .replace(STRUCK, ' ')
      .replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]/g, '$1')
      .replace(/!\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?/g, '$1')
      .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, '$1')
      .replace(/<((?:https?|mailto):[^<>\s]*)>/gi, '$1')
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(TAG, '')
      .replace(/(?<!`)(`+)(?!`)\s?([\s\S]*?)\s?(?<!`)\1(?!`)/g, '$2')
      .replace(/(?<!~)~(?=[^\s~])([^~]*[^\s~])~(?!~)/g, '$1')
      .replace(/((?<!\*)\*{1,3}(?!\*)|(?<![\p{L}\p{N}_])_{1,3}(?!_))(?=\S)([\s\S]{0,500}?\S)\1(?!_)/gu, '$2')
      .replace(/((?<!\*)\*{1,3}(?!\*)|(?<![\p{L}\p{N}_])_{1,3}(?!_))(?=\S)([\s\S]{0,500}?\S)\1(?!_)/gu, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/&(\w{2,5});/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}
