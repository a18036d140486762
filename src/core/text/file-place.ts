/** A path and the line that is meant, as tools and people write them. */
export interface FilePlace {
  path: string;
  line: number | null;
}

/** What stands behind a path: `:12`, `:12:3`, `:12-20`, `:12:`, `#L12-L20`, `#L12C3`, `(12,3)`, `, line 12`. */
const LINE =
  /(?::(\d{1,7})(?:[:.,-]\d{1,7})?(?:-\d{1,7})?:?|#L?(\d{1,7})(?:C\d{1,7})?(?:-L?\d{1,7}(?:C\d{1,7})?)?|\((\d{1,7})(?:[,:;-]\d{1,7}){0,3}\):?|,? line (\d{1,7}))$/i;

/** Reads a path with the line behind it, if there is one; of several lines the first. */
export function readFilePlace(word: string): FilePlace {
  const match = LINE.exec(word);
  if (!match || match.index === 0) return { path: word, line: null };
  const line = match.slice(1).find((digits) => digits !== undefined);
  return { path: word.slice(0, match.index), line: Number(line) };
}
