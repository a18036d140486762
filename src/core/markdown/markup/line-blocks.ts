import type { RootContent } from 'mdast';
import { type PlacedLine, placedLines } from '../../text/lines.ts';

/** A line of a text with what stands before its first letter. */
export interface TextLine extends PlacedLine {
  indent: number;
  blank: boolean;
}

/** The lines of a text with their offsets. */
export function splitLines(text: string): TextLine[] {
  return placedLines(text).map((line) => {
    const indent = /^[ \t]*/.exec(line.text)?.[0].length ?? 0;
    return { ...line, indent, blank: indent === line.text.length };
  });
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
