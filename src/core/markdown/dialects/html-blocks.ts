import type { TextEdit } from '../../text/edit.ts';

/** What precedes a block of HTML that is none of a larger one: the beginning, a blank line, or the end of a heading or a list. */
const APART = /(?:^|\n[ \t]*\r?\n|<\/(?:h[1-6]|ul|ol)>[ \t]*\r?\n)$/i;
const HEADING = /^[ \t]{0,3}<h([1-6])(?:\s[^<>\n]{0,300})?>([^<>\n]{1,300})<\/h\1>[ \t]*\r?$/gim;
const LIST =
  /^[ \t]{0,3}<(ul|ol)>[ \t]*\r?\n((?:[ \t]*<li>[^\n]{1,2000}<\/li>[ \t]*\r?\n){1,500})[ \t]*<\/\1>/gim;
const ITEM =
  /^[ \t]*<li>[ \t]*(?:<input(?=[^<>\n]{0,100}type="?checkbox)([^<>\n]{0,200})>[ \t]*)?|<\/li>[ \t]*\r?$/gim;

/** Headings and flat lists that are written in HTML, as Markdown: what is read of one is read of the other. */
export function neutraliseHtml(body: string): TextEdit[] {
  if (!/<h[1-6]|<li>/i.test(body)) return [];
  const edits: TextEdit[] = [];
  const isApart = (index: number): boolean => APART.test(body.slice(Math.max(0, index - 200), index));
  for (const { 0: whole, 1: depth, 2: inside = '', index } of body.matchAll(HEADING)) {
    const text = inside.trim();
    if (text === '' || !isApart(index)) continue;
    const from = index + whole.indexOf(text, whole.indexOf('>') + 1);
    const end = from + text.length;
    edits.push({ start: index, end: from, text: `${'#'.repeat(Number(depth))} ` });
    edits.push({ start: end, end: index + whole.trimEnd().length, text: '' });
  }
  for (const { 0: whole, 1: kind = '', 2: items = '', index } of body.matchAll(LIST)) {
    if (!isApart(index) || /<(?:ul|ol|p|pre|table|div)\b/i.test(items)) continue;
    const from = index + whole.indexOf(items);
    edits.push({ start: index, end: index + whole.indexOf('>') + 1, text: '' });
    for (const item of items.matchAll(ITEM)) {
      const opens = !/^<\/li>/i.test(item[0]);
      const box = item[1] === undefined ? '' : `[${/\bchecked\b/i.test(item[1]) ? 'x' : ' '}] `;
      const start = from + item.index;
      const text = opens ? `${kind.toLowerCase() === 'ol' ? '1.' : '-'} ${box}` : '';
      edits.push({ start, end: start + item[0].trimEnd().length, text });
    }
    edits.push({ start: from + items.length, end: index + whole.length, text: '' });
  }
  return edits;
}
