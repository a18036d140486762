import type { Html } from 'mdast';
import { endOf, type ParsedDocument, startOf } from './document.ts';
import type { FieldMatch, Line } from './field-lines.ts';

/** Tags at which a line of text ends. */
const BREAK =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|br|hr|h[1-6]|section|blockquote|summary|details|header|center)(?:\s[^<>]{0,300})?\/?>|\r\n|\n|\r/gi;

/** The lines of text of a block of HTML, and the terms of its definition lists with their descriptions. */
export function htmlLines(document: ParsedDocument, node: Html): { lines: Line[]; terms: FieldMatch[] } {
  const start = startOf(document, node);
  const source = document.text.slice(start, endOf(document, node));
  const lines: Line[] = [];
  const terms: FieldMatch[] = [];
  if (source.startsWith('<!--')) return { lines, terms };
  let from = 0;
  let inside = '';
  let term: Line | null = null;
  for (const match of [...source.matchAll(BREAK), { 0: '', index: source.length }]) {
    const line = { start: start + from, end: start + match.index };
    const text = source.slice(from, match.index);
    if (text.replace(/<[^<>]{0,300}>/g, '').trim() !== '') {
      if (inside === 'dt') term = line;
      else if (inside === 'dd' && term) {
        const label = document.text.slice(term.start, term.end).replace(/<[^<>]{0,300}>/g, '');
        terms.push({
          label: label.trim(),
          labelOffset: term.start,
          valueStart: line.start,
          end: line.end,
          marked: true,
        });
        term = null;
      } else lines.push(trimLine(document, line));
    }
    const tag = /^<(dt|dd)\b/i.exec(match[0])?.[1]?.toLowerCase();
    if (tag || /^<\/d[dtl]/i.test(match[0])) inside = tag ?? '';
    from = match.index + match[0].length;
  }
  return { lines, terms };
}

function trimLine(document: ParsedDocument, line: Line): Line {
  const text = document.text.slice(line.start, line.end);
  return { start: line.start + (text.length - text.trimStart().length), end: line.end };
}
