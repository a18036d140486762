import { ALL_LANGUAGES } from '../words/languages.ts';
import { withoutExtension } from './file-name.ts';

/** A file that says in another language what another file says. */
export interface TranslatedPath {
  /** Path of the file that it translates. */
  of: string;
  /** A tag of a language, in lower case. */
  language: string;
}

/** How a path is read for languages: the path without its mark, and the language that the mark names. */
interface MarkedPath {
  key: string;
  language: string;
  /** The mark is a folder, whose name may mean something else: `it`, `ml`. */
  isFolder: boolean;
}

/** What a folder's own page is called, in every folder and whatever that is about. */
const FOLDER_PAGE = /(?:^|\/)(?:readme|index|_index)$/i;
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Finds the files that translate another: `0007-cache.fr.md` beside `0007-cache.md`, `fr/0007-cache.md` below the folder of the
 * other, and `fr/adr/0007-cache.md` beside `en/adr/0007-cache.md` where `en` is the language of the handbook. A mark alone makes
 * no translation, and a folder only where the words of the file do not say another language. In the folders that a site has
 * `settled` its languages in, they lie at the same places, whatever they are called and the words say.
 */
export function findTranslations(
  paths: readonly string[],
  language: string,
  spokenIn: (path: string) => string | null,
  settled: ReadonlyMap<string, string> = new Map(),
): Map<string, TranslatedPath> {
  const originals = new Map<string, string>();
  for (const path of paths) originals.set(withoutExtension(path), path);
  for (const path of paths)
    for (const { key, language: own } of marksOf(path))
      if (sameLanguage(own, language) && !originals.has(key)) originals.set(key, path);
  const found = new Map(settledTranslations(paths, settled));
  for (const path of paths)
    for (const { key, language: own, isFolder } of marksOf(path)) {
      const of = originals.get(key);
      if (found.has(path) || of === undefined || of === path || sameLanguage(own, language)) continue;
      const spoken = isFolder ? spokenIn(path) : own;
      if (spoken !== null && !sameLanguage(spoken, own)) continue;
      found.set(path, { of, language: own });
      break;
    }
  return found;
}

/** The folder of a language that a path lies in, the innermost of them: that of the first one may hold the others. */
export function settledFolderOf(path: string, settled: ReadonlyMap<string, string>): string | undefined {
  const around = [...settled.keys()].filter((folder) => path.startsWith(`${folder}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}

/** The files that lie where the folder of an earlier language has one. */
function settledTranslations(
  paths: readonly string[],
  settled: ReadonlyMap<string, string>,
): [string, TranslatedPath][] {
  const folders = [...settled];
  const files = paths.flatMap((path) => {
    const folder = settledFolderOf(path, settled);
    if (folder === undefined) return [];
    const place = withoutExtension(path.slice(folder.length + 1));
    return [{ path, place, at: folders.findIndex(([own]) => own === folder) }];
  });
  return [...Map.groupBy(files, ({ place }) => place).values()].flatMap((own) => {
    const [original, ...others] = own.sort((a, b) => a.at - b.at);
    return others.flatMap(({ path, at }): [string, TranslatedPath][] => {
      const language = folders[at]?.[1].toLowerCase();
      if (!original || language === undefined || at === original.at) return [];
      return [[path, { of: original.path, language }]];
    });
  });
}

/** The marks of languages that a path may hold: at the end of its name, or as one of its folders. */
function marksOf(path: string): MarkedPath[] {
  const name = withoutExtension(path);
  const marks: MarkedPath[] = [];
  const tag = /[._]([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(name)?.[1] ?? '';
  const isTag = name.at(-tag.length - 1) === '.' ? isLanguage(tag) : isKnown(tag);
  if (isTag)
    marks.push({ key: name.slice(0, -tag.length - 1), language: tag.toLowerCase(), isFolder: false });
  if (FOLDER_PAGE.test(name)) return marks;
  const segments = name.split('/');
  for (const [at, segment] of segments.slice(0, -1).entries())
    if (isKnown(segment))
      marks.push({
        key: segments.toSpliced(at, 1).join('/'),
        language: segment.toLowerCase(),
        isFolder: true,
      });
  return marks;
}

function isLanguage(tag: string): boolean {
  return tag !== '' && names.of(tag) !== undefined;
}

function isKnown(tag: string): boolean {
  return /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(tag) && ALL_LANGUAGES.some((known) => sameLanguage(known, tag));
}

/** Whether two tags name one language, whatever region they add: `pt` and `pt-BR`. */
export function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}
