import type { Handbook } from '../graph/handbook.ts';
import { isBelow } from '../source/folders.ts';
import type { SourceFolder } from '../source/source.ts';
import { languageOf } from '../words/language-of.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';

/** The language of a folder's headings, else of all others, else that of the interface; English where none is known. */
export function folderLanguage({ records, config }: Handbook, folder: SourceFolder): Language {
  const own = records.filter(({ path }) => isBelow(path, folder.path));
  const headingsOf = (pool: typeof records): string[] =>
    pool.flatMap(({ headings }) => headings.map(({ text }) => text));
  const [tag = ''] = config.language.toLowerCase().split('-');
  return (
    languageOf(headingsOf(own)) ??
    languageOf(headingsOf(records)) ??
    LANGUAGES.find((language) => language === tag) ??
    'en'
  );
}
