import type { TextLine } from './line-blocks.ts';

/** A title, its marks first. */
export const TITLE = /^(={1,6}|#{1,6})[ \t]+(\S.*)$/;
/** The mark of an item, with what stands before it. */
export const BULLET = /^([ \t]*)(\*{1,5}|-|\.{1,5}|\d+\.)[ \t]+(?=\S)/;
/** The line that opens a block of letters as they are, or a comment of several lines. */
export const LITERAL = /^(-{4,}|\.{4,}|\+{4,}|`{3,}|\/{4,})[ \t]*/;
/** A line that opens or closes a block of other blocks. */
export const CONTAINER = /^(?:={4,}|\*{4,}|_{4,}|--)[ \t]*$/;
/** The attributes of a listing: `[source,shell]`, `[source%linenums]`, `[,shell]`. */
const SOURCE = /^\[(?:(?:source|listing)(?:%[\w%]+)?(?:\s*,\s*([\w+#.-]+))?|,\s*([\w+#.-]+))(?=[,\]])/;

/** A line of attributes (`[source,shell]`) or a name (`.Name`), both of the block below. */
export function isAboutNext(line: TextLine): boolean {
  return /^\[.*\]\s*$/.test(line.text) || /^\.[^.\s]/.test(line.text);
}

/** The language that the lines above a block say it is in; empty for a listing in none, null for what is no listing. */
export function languageAbove(lines: readonly TextLine[], index: number): string | null {
  for (let at = index - 1; at >= 0 && lines[at] && isAboutNext(lines[at] as TextLine); at--) {
    const source = SOURCE.exec(lines[at]?.text ?? '');
    if (source) return source[1] ?? source[2] ?? '';
  }
  return null;
}

/** Says whether a line goes on with the paragraph above it. */
export function isWrapped(line: TextLine | undefined): boolean {
  return (
    line !== undefined &&
    !line.blank &&
    !TITLE.test(line.text) &&
    !BULLET.test(line.text) &&
    !LITERAL.test(line.text) &&
    !CONTAINER.test(line.text) &&
    !/^(?:\/\/|[|!]={3}|\+\s*$|\[[^\]]*\]\s*$)/.test(line.text)
  );
}
