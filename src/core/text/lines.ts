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

/** The lines of a text, whatever ends them. */
export function textLines(text: string): string[] {
  return placedLines(text).map((line) => line.text);
}
