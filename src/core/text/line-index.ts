/** A 1-based place in a text; columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Finds lines and columns of offsets. Line ends are LF, CRLF and a lone CR. */
export interface LineIndex {
  readonly count: number;
  place(offset: number): Place;
  /** Offset of the first character of a 1-based line. */
  start(line: number): number;
  /** Text of a 1-based line without its line end; empty beyond the text. */
  text(line: number): string;
}

/** Indexes the lines of a text, whatever ends them: LF, CRLF or CR. */
export function buildLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    place(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    start: startOf,
    text: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/\r\n$|\n$|\r$/, ''),
  };
}
