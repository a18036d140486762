import { hashText } from '../text/hash.ts';
import { MARKS_VERSION, MAX_STORED_LENGTH, type Mark, type Marks, readMarks, writeMarks } from './marks.ts';

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
  marks: Marks,
  about: { key: string; title: string; exported: string },
): string {
  const file: ProgressFile = {
    handbook: 'progress',
    v: MARKS_VERSION,
    ...about,
    check: checkOf(marks),
    marks: Object.fromEntries(marks),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a progress file: wholly, or not at all. */
export function readProgressFile(text: string): ImportReading {
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
  if (status === 'corrupt' || typeof key !== 'string') return { status: 'not-progress' };
  return {
    status,
    key,
    title: typeof title === 'string' ? title : '',
    exported: typeof exported === 'string' ? exported : '',
    marks,
    edited: check !== checkOf(marks),
  };
}

/** Marks without the words of their steps, in the stored form: what a link can carry. */
export function writeShared(marks: Marks): string {
  return writeMarks(new Map([...marks].map(([id, { text: _, ...mark }]) => [id, mark])));
}

function checkOf(marks: Marks): string {
  const sorted = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
  return hashText(
    JSON.stringify(sorted.map(([id, { state, at, hash, text }]) => [id, state, at, hash, text])),
  );
}
