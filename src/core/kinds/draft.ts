import type { SourceFolder } from '../source/source.ts';
import { isRefusedByWindows } from '../text/windows-name.ts';
import type { Language } from '../words/languages.ts';

/** A file that is about to be written: nothing is ever overwritten with it. */
export interface DraftFile {
  /** Relative to the root. */
  path: string;
  text: string;
}

/** What an author asked for. */
export interface DraftRequest {
  title: string;
  /** ISO day that the new file carries. */
  day: string;
  /** The language of the folder, in which the new file begins. */
  language: Language;
  /** The author named the day, so that the file has to say it whatever its folder does. */
  dated?: boolean;
}

/** The path of a file in a folder. */
export function pathBelow(folder: SourceFolder, name: string): string {
  return folder.path === '.' ? name : `${folder.path}/${name}`;
}

/** A file name of a title: lower-case words joined by hyphens, with `record` where that alone is no name. */
export function fileSlug(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  // A letter of two units is not torn.
  const slug = words
    ?.join('-')
    .slice(0, 80)
    .replace(/(?:[\uD800-\uDBFF]|(?<!-)-+)$/, '');
  if (!slug) return 'record';
  return isRefusedByWindows(slug) ? `${slug}-record` : slug;
}

/** A text as a YAML scalar, quoted wherever it could be read as something else. */
export function yamlScalar(text: string): string {
  const plain =
    /^\p{L}[\p{L}\p{N} _.,/()'’-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text);
  return plain && text === text.trim() ? text : JSON.stringify(text);
}

/** The ISO day that lies so many days later. */
export function dayLater(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
