import { factOf } from '../../source/facts.ts';
import type { SourceFile } from '../../source/source.ts';
import { textLines } from '../../text/lines.ts';
import { type Comment, closes, fenceOf, findComments, MARK } from './comments.ts';

/** A comment in a source that says which findings are meant to be there. */
export interface Suppression {
  path: string;
  /** Line of the comment. */
  line: number;
  /** Ids of rules, as written. */
  rules: string[];
  /** Null where none is given. */
  reason: string | null;
  /** Lines whose findings it takes away, the last one included; null for the whole file. */
  lines: readonly [number, number] | null;
  /** The word of the comment, where it is none that is known. */
  unknownWord: string | null;
}

/** Reads every suppression of the files, in their order. */
export function readSuppressions(files: readonly SourceFile[]): Suppression[] {
  return files.flatMap((file) => factOf(file, 'suppressions', () => readFile(file)));
}

function readFile({ path, text }: SourceFile): Suppression[] {
  if (!text.includes(MARK)) return [];
  const lines = textLines(text);
  return findComments(path, lines).map((comment) => readComment(comment, path, lines));
}

function readComment(comment: Comment, path: string, lines: readonly string[]): Suppression {
  const word = /^[\w-]+/.exec(comment.text)?.[0] ?? MARK;
  const [ids = '', ...reason] = comment.text.slice(word.length).split(/(?:^|\s)(?:--|—|–)\s/);
  const scope = word.slice(MARK.length);
  return {
    path,
    line: comment.line,
    rules: ids.split(/[\s,]+/).filter(Boolean),
    reason: reason.join(' – ').trim() || null,
    lines:
      scope === '-file'
        ? null
        : scope === '-line'
          ? [comment.line, comment.endLine]
          : nextBlock(comment.endLine, path, lines),
    unknownWord: ['-next-line', '-line', '-file'].includes(scope) ? null : word,
  };
}

/** The next line that is not blank, with the whole block where it opens one of code or of a drawing. */
function nextBlock(after: number, path: string, lines: readonly string[]): readonly [number, number] {
  let first = after;
  while (first < lines.length && lines[first]?.trim() === '') first++;
  const line = lines[first] ?? '';
  const end = lines.findIndex((text, index) => index > first && closesBlock(text, index));
  return [first + 1, (end === -1 ? first : end) + 1];

  function closesBlock(text: string, index: number): boolean {
    const fence = fenceOf(line);
    if (fence !== null) return closes(text, fence);
    if (/\.rst$/i.test(path) && /::\s*$|^\.\. [\w-]+::/.test(line)) {
      const next = lines.slice(index + 1).find((later) => later.trim() !== '');
      return next === undefined || !/^\s/.test(next);
    }
    if (!/\.(?:adoc|asciidoc)$/i.test(path)) return false;
    const delimiter = [line, lines[first + 1] ?? ''].find((text) =>
      /^(?:-{4,}|={4,}|\.{4,}|\|={3,})\s*$/.test(text),
    );
    return delimiter !== undefined && text.trimEnd() === delimiter.trimEnd() && text !== lines[first + 1];
  }
}
