/** A comment for this tool, with the lines that it stands on (1-based) and what is written in it. */
export interface Comment {
  line: number;
  endLine: number;
  /** Text between the marks of the comment, in one line. */
  text: string;
}

/** What a comment for this tool begins with. */
export const MARK = 'handbook-disable';

/** Lines of one comment at most; what is longer was left open by mistake. */
const MAX_LINES = 20;

/** Marks that open and close a comment of Markdown. */
const MARKDOWN_MARKS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['{/*', '*/}'],
  ['[//]: # (', ')'],
];

/**
 * The comments of a file that begin with the word of this tool: in Markdown `<!-- … -->`, MDX and reference comments,
 * `#` in front matter and in YAML, `..` in reStructuredText and `//` in AsciiDoc. What stands in a block of code is an
 * example and no comment.
 */
export function findComments(path: string, lines: readonly string[]): Comment[] {
  if (!lines.some((line) => line.includes(MARK))) return [];
  if (/\.ya?ml$/i.test(path)) return lineComments(lines, 0, lines.length, '#');
  const head = frontMatterEnd(lines);
  const inHead = lineComments(lines, 0, head, '#');
  if (/\.rst$/i.test(path)) return [...inHead, ...indentedComments(lines, head)];
  if (/\.(?:adoc|asciidoc)$/i.test(path))
    return [...inHead, ...lineComments(lines, head, lines.length, '//')];
  return [...inHead, ...markdownComments(lines, head)];
}

/** Number of the lines that front matter takes; 0 without one. */
function frontMatterEnd(lines: readonly string[]): number {
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return 0;
  return lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence) + 1;
}

/** Comments that a mark opens and the end of the line closes. */
function lineComments(lines: readonly string[], from: number, to: number, mark: string): Comment[] {
  const found: Comment[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index] ?? '';
    const at = line.indexOf(MARK);
    if (at > 0 && line.slice(0, at).trimEnd().endsWith(mark))
      found.push({ line: index + 1, endLine: index + 1, text: line.slice(at).trim() });
  }
  return found;
}

/** Comments of reStructuredText: two points, and the indented lines that follow. */
function indentedComments(lines: readonly string[], from: number): Comment[] {
  const found: Comment[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (!line.startsWith('.. ') || !line.slice(3).trimStart().startsWith(MARK)) continue;
    let end = index;
    while (end + 1 < lines.length && end - index < MAX_LINES && /^\s+\S/.test(lines[end + 1] ?? '')) end++;
    const text = [line.slice(3), ...lines.slice(index + 1, end + 1)].map((part) => part.trim()).join(' ');
    found.push({ line: index + 1, endLine: end + 1, text });
  }
  return found;
}

function markdownComments(lines: readonly string[], from: number): Comment[] {
  const found: Comment[] = [];
  let fence: string | null = null;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const mark = fenceOf(line);
    if (fence !== null) {
      if (mark !== null && closes(line, fence)) fence = null;
      continue;
    }
    if (mark !== null) {
      fence = mark;
      continue;
    }
    for (const [open, close] of MARKDOWN_MARKS) {
      const at = line.indexOf(open);
      if (at === -1) continue;
      const rest = [line.slice(at + open.length), ...lines.slice(index + 1, index + MAX_LINES)];
      const last = rest.findIndex((part) => part.includes(close));
      if (last === -1) continue;
      const end = rest[last] ?? '';
      const text = [...rest.slice(0, last), end.slice(0, end.lastIndexOf(close))]
        .map((part) => part.trim())
        .join(' ')
        .trim();
      if (!text.startsWith(MARK)) continue;
      // In a reference comment the closing mark is a character that a reason may hold.
      found.push({ line: index + 1, endLine: index + 1 + last, text });
    }
  }
  return found;
}

/** The characters that open a fence of Markdown on a line; null where none does. */
export function fenceOf(line: string): string | null {
  return /^[\s>]*(?:[-*+] +)?(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
}

/** Whether a line closes the fence that these characters opened. */
export function closes(line: string, fence: string): boolean {
  const text = line.replace(/^[\s>]+/, '').trimEnd();
  return text.length >= fence.length && [...text].every((character) => character === fence[0]);
}
