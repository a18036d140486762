import { hashText } from '../text/hash.ts';
import { MARKS_VERSION, MAX_STORED_LENGTH, type Mark, type Marks, readMarks } from './marks.ts';
import { KNOWN } from './summary.ts';

/** Marks on their way to another browser or person. `check` is a hash that tells an edited file, not a signature. */
export interface ProgressFile {
  handbook: 'progress';
  v: number;
  /** Key of the ledger the marks come from. */
  key: string;
  title: string;
  /** ISO moment. */
  exported: string;
  check: string;
  marks: Record<string, Mark>;
}

/** What an import made of a text. Nothing is taken over from a text that is refused. */
export type ImportReading =
  | { status: 'ok'; key: string; title: string; exported: string; marks: Marks; edited: boolean }
  | { status: 'not-progress' | 'newer' | 'too-large' };

/** The text of a progress file. */
export function writeProgressFile(
  all: Marks,
  about: { key: string; title: string; exported: string },
): string {
  const marks = knownMoments(all, Date.parse(about.exported));
  const file: ProgressFile = {
    handbook: 'progress',
    v: MARKS_VERSION,
    ...about,
    check: checkOf(marks),
    marks: Object.fromEntries(marks),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Milliseconds by which the clock of another browser may be ahead. A mark of later on would win over all that follow. */
const AHEAD = 86_400_000;

function isOfNow(marks: Marks, now: number): boolean {
  return [...marks.values()].every(({ at }) => at <= now + AHEAD);
}

/**
 * Marks whose moments can be. That of one of later on, which a wrong clock has made, is not known: it becomes `instead`,
 * which is so early that any other wins.
 */
export function knownMoments(marks: Marks, now: number, instead = 0): Map<string, Mark> {
  return new Map(
    [...marks].map(([id, mark]) => [id, mark.at > now + AHEAD ? { ...mark, at: instead } : mark]),
  );
}

/** Reads a progress file: wholly, or not at all. A mark of the future is none. */
export function readProgressFile(text: string, now: number): ImportReading {
  if (text.length > MAX_STORED_LENGTH) return { status: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { status: 'not-progress' };
  }
  if (typeof value !== 'object' || value === null || !('handbook' in value) || value.handbook !== 'progress')
    return { status: 'not-progress' };
  const { v, key, title, exported, check, marks: stored }: { [K in keyof ProgressFile]?: unknown } = value;
  const { status, marks } = readMarks({ v, marks: stored });
  if (status === 'newer') return { status };
  if (status === 'corrupt' || typeof key !== 'string' || !isOfNow(marks, now))
    return { status: 'not-progress' };
  return {
    status,
    key,
    title: typeof title === 'string' ? title : '',
    exported: typeof exported === 'string' ? exported : '',
    marks,
    edited: check !== checkOf(marks),
  };
}

const MINUTE = 60_000;

/**
 * Marks as a link carries them: in columns, which compress best, their moments to the minute, without the words of their
 * steps and without what only this browser needs.
 */
export function writeShared(marks: Marks, now: number): string {
  const rows = [...knownMoments(marks, now)]
    .filter(([id]) => id !== KNOWN)
    .sort(([, a], [, b]) => a.at - b.at);
  const minutes = rows.map(([, { at }]) => Math.floor(at / MINUTE));
  return JSON.stringify([
    MARKS_VERSION,
    rows.map(([id]) => id),
    rows.map(([, { state }]) => state),
    minutes.map((minute, index) => minute - (minutes[index - 1] ?? 0)),
    rows.map(([, { hash }]) => hash),
  ]);
}

/** Reads the marks of a link: wholly, or not at all. A mark of the future is none. */
export function readShared(text: string, now: number): Marks | null {
  try {
    const [v, ids, states, minutes, hashes]: [unknown, string[], unknown[], number[], unknown[]] =
      JSON.parse(text);
    let minute = 0;
    const rows = ids.map((id, index) => {
      minute += minutes[index] ?? Number.NaN;
      return [id, { state: states[index], at: minute * MINUTE, hash: hashes[index] ?? undefined }];
    });
    const { status, marks } = readMarks({ v, marks: Object.fromEntries(rows) });
    return status === 'ok' && isOfNow(marks, now) ? marks : null;
  } catch {
    return null;
  }
}

function checkOf(marks: Marks): string {
  const sorted = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
  return hashText(
    JSON.stringify(sorted.map(([id, { state, at, hash, text }]) => [id, state, at, hash, text])),
  );
}
