/** A line of a text: `end` lies before its line end. */
export interface PlacedLine {
  start: number;
  end: number;
  text: string;
}

/** The lines of a text with their offsets, whatever ends them; the last one is empty where the text ends with a line end. */
export function placedLines(text: string): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let start = 0;
  const add = (end: number): void => void lines.push({ start, end, text: text.slice(start, end) });
  for (const { index, 0: ending } of text.matchAll(/\r\n|\n|\r/g)) {
    add(index);
    start = index + ending.length;
  }
  add(text.length);
  return lines;
}

/** Folds CRLF and CR to LF. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** How the first line of a text ends; LF where it has only one. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The lines of a text, whatever ends them. */
export function textLines(text: string): string[] {
  return placedLines(text).map((line) => line.text);
}
