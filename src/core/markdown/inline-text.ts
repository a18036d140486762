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

const TAG =
  /<\/?(?:a|abbr|b|big|br|code|del|details|div|em|font|i|img|ins|kbd|mark|p|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u)(?:\s[^<>]*)?\/?>/gi;

/**
 * The text that a reader sees of a stretch of inline Markdown source: links and images by their text, no emphasis
 * marks, code marks, comments or tags. For short pieces of source whose place is known; trees have `nodeText`.
 */
export function inlineText(raw: string): string {
  if (!/[[\]<>*_`~\\&]/.test(raw)) return raw.replace(/\s+/g, ' ').trim();
  return raw
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/!\[([^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?/g, '$1')
    .replace(/\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]*)>/gi, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(TAG, '')
    .replace(/(`+)\s?([\s\S]*?)\s?\1/g, '$2')
    .replace(/~~?(?=\S)([\s\S]*?\S)~~?/g, '$1')
    .replace(/(\*{1,3}|(?<![\p{L}\p{N}])_{1,3})(?=\S)([\s\S]*?\S)\1(?!_)/gu, '$2')
    .replace(/(\*{1,3}|(?<![\p{L}\p{N}])_{1,3})(?=\S)([\s\S]*?\S)\1(?!_)/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(\w{2,5});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
