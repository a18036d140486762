/** A place in a text. */
export interface TextPosition {
  /** 1-based */
  line: number;
  /** 1-based, UTF-16 units */
  column: number;
}

/** A text that is cut and rewritten while each character still knows where it stood in the original. */
export class TrackedText {
  readonly original: string;
  #text: string;
  #offsets: number[];

  constructor(original: string) {
    this.original = original;
    this.#text = original;
    this.#offsets = Array.from({ length: original.length }, (_, i) => i);
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces every match; what takes its place is said to stand where the match began. */
  replace(pattern: RegExp, replacement: (match: RegExpExecArray) => string): void {
    let text = '';
    const offsets: number[] = [];
    let last = 0;
    for (const match of this.#text.matchAll(pattern)) {
      const written = replacement(match);
      text += this.#text.slice(last, match.index) + written;
      for (let i = last; i < match.index; i++) offsets.push(this.#offsets[i] ?? 0);
      for (let i = 0; i < written.length; i++) offsets.push(this.#offsets[match.index] ?? 0);
      last = match.index + match[0].length;
    }
    if (last === 0) return;
    for (let i = last; i < this.#text.length; i++) offsets.push(this.#offsets[i] ?? 0);
    this.#text = text + this.#text.slice(last);
    this.#offsets = offsets;
  }

  remove(start: number, end: number): void {
    this.splice(start, end, '');
  }

  /** Puts `written` in the place of a part; all of it is said to stand where that part began. */
  splice(start: number, end: number, written: string): void {
    const origin = this.#offsets[start] ?? this.#afterLast();
    this.#text = this.#text.slice(0, start) + written + this.#text.slice(end);
    this.#offsets.splice(start, end - start, ...Array.from(written, () => origin));
  }

  /** Where a line (1-based) and column (0-based) of the text as it is stand in the original. */
  locate(line: number, column: number): TextPosition {
    const lines = this.#text.split('\n');
    const index = Math.min(Math.max(line, 1), lines.length) - 1;
    let offset = 0;
    for (let i = 0; i < index; i++) offset += (lines[i]?.length ?? 0) + 1;
    offset += Math.min(Math.max(column, 0), lines[index]?.length ?? 0);
    const original = this.#offsets[offset] ?? this.#afterLast();
    return positionAt(this.original, original);
  }

  #afterLast(): number {
    const last = this.#offsets.at(-1);
    return last === undefined ? 0 : last + 1;
  }
}

/** The place of an offset. */
export function positionAt(text: string, offset: number): TextPosition {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
