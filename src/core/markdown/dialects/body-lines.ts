/** A line of a body without its end, and where it begins. */
export interface BodyLine {
  start: number;
  text: string;
}

/** The lines of a body; the last one is empty where the body ends with a line end. */
export function splitLines(body: string): BodyLine[] {
  const lines: BodyLine[] = [];
  let start = 0;
  for (const match of body.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, text: body.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start, text: body.slice(start) });
  return lines;
}

/** Columns of a line's indentation; a tab goes to the next multiple of four. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width++;
    else if (character === '\t') width += 4 - (width % 4);
    else break;
  }
  return width;
}
