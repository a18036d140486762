import type { RootContent } from 'mdast';

/** A line of a text: `end` lies before its line end, `next` behind it. */
export interface TextLine {
  start: number;
  end: number;
  text: string;
  indent: number;
  blank: boolean;
}

/** The lines of a text with their offsets. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    const line = text.slice(start, match.index);
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    lines.push({ start, end: match.index, text: line, indent, blank: indent === line.length });
    start = match.index + match[0].length;
    if (match[0] === '') break;
  }
  return lines;
}

/** Index behind the lines from `from` on that are blank or indented by more than `indent`. */
export function endOfIndented(lines: readonly TextLine[], from: number, indent: number): number {
  let index = from;
  while (index < lines.length && (lines[index]?.blank || (lines[index]?.indent ?? 0) > indent)) index++;
  while (index > from && lines[index - 1]?.blank) index--;
  return index;
}

/** What was read of some lines: its nodes, and the index of the line behind them. */
export interface BlockReading {
  blocks: RootContent[];
  next: number;
}
