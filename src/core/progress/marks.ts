/**
 * One thing a reader said about one entry: `state` is `done`, `skipped`, `na` (does not apply to me) or `open`
 * for a step, any short text for a setting, and empty for what was cleared; `at` is the moment in milliseconds since
 * 1970, `hash` that of the content at that moment, `text` the content's own words, kept for the day on which it is gone.
 */
export interface Mark {
  state: string;
  at: number;
  hash?: string | undefined;
  text?: string | undefined;
}

/** Marks by id of their entry. Ids that begin with `@` are settings of the reader, not steps. */
export type Marks = ReadonlyMap<string, Mark>;

/** A change to one id. Its moment is now, or its own where it has one and nothing later is known of the id. */
export type Changes = Iterable<readonly [id: string, mark: Omit<Mark, 'at'> & { at?: number }]>;

/** What became of a stored text. `newer` was written by a later version and must not be overwritten. */
export interface MarksReading {
  status: 'ok' | 'corrupt' | 'newer';
  marks: Map<string, Mark>;
}

/** Version of the stored form `{ v, marks: { id: mark } }`. */
export const MARKS_VERSION = 1;

/** A moment beyond this one, far from any clock, is none. */
const LATEST = 1e15;

/** A stored text longer than this, in UTF-16 units, is not ours. */
export const MAX_STORED_LENGTH = 2_000_000;

/** Reads a stored text. What can be read of a corrupt one is in `marks`. */
export function parseMarks(text: string | null): MarksReading {
  try {
    if (text === null) return readMarks({ v: MARKS_VERSION, marks: {} });
    const reading = readMarks(text.length <= MAX_STORED_LENGTH && JSON.parse(text));
    // No change could come after the last moments that a number can tell, so such a one is not known.
    for (const mark of reading.marks.values()) if (mark.at > LATEST) mark.at = 0;
    return reading;
  } catch {
    return readMarks(null);
  }
}

/** Reads a stored value of any version. Version 0 is a bare `{ id: boolean }`, as static checklists without a version keep it. */
export function readMarks(stored: unknown): MarksReading {
  const marks = new Map<string, Mark>();
  if (!isPlain(stored)) return { status: 'corrupt', marks };
  const version = typeof stored.v === 'number' ? stored.v : 0;
  if (version > MARKS_VERSION) return { status: 'newer', marks };
  const entries = version < MARKS_VERSION ? stored : stored.marks;
  if (!isPlain(entries)) return { status: 'corrupt', marks };
  let status: MarksReading['status'] = 'ok';
  for (const [id, entry] of Object.entries(entries)) {
    const mark = readMark(entries === stored ? markOfBox(entry) : entry);
    if (mark) marks.set(id, mark);
    else status = 'corrupt';
  }
  return { status, marks };
}

function markOfBox(isChecked: unknown): unknown {
  return typeof isChecked === 'boolean' && { state: isChecked ? 'done' : 'open', at: 0 };
}

/** The stored form of marks. */
export function writeMarks(marks: Marks): string {
  return JSON.stringify({ v: MARKS_VERSION, marks: Object.fromEntries(marks) });
}

/**
 * Joins two sets of marks: of each id the later mark wins, and of two of the same moment the one that is greater
 * as text. Commutative, associative and idempotent, so tabs and imports may be joined in any order.
 */
export function mergeMarks(a: Marks, b: Marks): Map<string, Mark> {
  const merged = new Map(a);
  for (const [id, mark] of b) mergeInto(merged, id, mark);
  return merged;
}

/** Says whether two sets of marks are the same, whatever their order. */
export function sameMarks(a: Marks, b: Marks): boolean {
  return a.size === b.size && [...a].every(([id, mark]) => rank(mark) === rank(b.get(id)));
}

/** Moves marks of former ids to the ids that the same steps have today. */
export function renameMarks(marks: Marks, aliases: Readonly<Record<string, string>>): Map<string, Mark> {
  const renamed = new Map<string, Mark>();
  for (const [id, mark] of marks)
    mergeInto(renamed, Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id, mark);
  return renamed;
}

function mergeInto(marks: Map<string, Mark>, id: string, mark: Mark): void {
  const other = marks.get(id);
  if (!other || isLater(mark, other)) marks.set(id, mark);
}

function isLater(mark: Mark, other: Mark): boolean {
  return mark.at === other.at ? rank(mark) > rank(other) : mark.at > other.at;
}

function rank(mark: Mark | undefined): string {
  return mark ? JSON.stringify([mark.at, mark.state, mark.hash, mark.text]) : '';
}

/** A mark of its known fields alone, or null where they are not of their types. */
function readMark(value: unknown): Mark | null {
  if (!isPlain(value)) return null;
  const { state, at, hash, text }: { [K in keyof Mark]?: unknown } = value;
  if (typeof state !== 'string' || typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  if (!isWords(hash) || !isWords(text)) return null;
  return { state, at, hash, text };
}

function isWords(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
