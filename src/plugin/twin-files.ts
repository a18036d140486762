import type { AstroConfig } from 'astro';
import { inLanguage } from '../core/graph/in-language.ts';
import { joinSiteRoot } from '../core/outputs/site-address.ts';
import { type TwinFile, writeTwins } from '../core/outputs/twin/write-twins.ts';
import { findShownRules } from '../core/rules/index.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { withoutSlash } from '../core/text/path.ts';
import { listPages } from '../node/list-pages.ts';
import type { SiteFiles } from '../node/site-files.ts';
import { readCompiled } from './compiled.ts';
import { splitLocale } from './locales.ts';
import type { HandbookOptions } from './options.ts';
import { ownPagesFolder } from './own-pages.ts';
import { inputsOf } from './page-texts.ts';
import { findShownKinds, showsPage } from './shown-kinds.ts';
import { twinWords } from './words.ts';

type Place = Pick<AstroConfig, 'site' | 'base' | 'srcDir'>;

/**
 * Writes the Markdown twins of the handbook's pages, and the full text of each kind, beside the pages of a built site:
 * they need nothing of what makes a page.
 */
export async function writeTwinFiles(
  options: HandbookOptions,
  place: Place,
  files: SiteFiles,
): Promise<void> {
  const kinds = await findShownKinds(options);
  for (const { path, text, source } of await listTwinFiles(options, place, files)) {
    const { rest } = splitLocale(path.slice(1), options.locales);
    if (!showsPage(rest, kinds) || (options.rules === false && rest.startsWith('rules/'))) continue;
    files.writeText(path.replace(/^\/+/, ''), text, source);
  }
}

/** The twin at a path below the base, for a server that has no files; null where none lies there. */
export async function findTwinFile(
  options: HandbookOptions,
  place: Place,
  path: string,
): Promise<string | null> {
  for (const file of await listTwinFiles(options, place)) if (file.path === path) return file.text;
  return null;
}

/** A twin, with what it is made of where that is known without its text. */
interface KnownTwin extends TwinFile {
  source?: string | undefined;
}

async function listTwinFiles(
  options: HandbookOptions,
  { site, base, srcDir }: Place,
  written?: SiteFiles,
): Promise<Iterable<KnownTwin>> {
  const { handbook, diagnostics } = await readCompiled(options);
  const { title, description } = options.config;
  const rules = findShownRules(options.rules, diagnostics);
  const files = options.locales.values().flatMap((locale) => {
    const { path: folder, lang, addresses } = locale;
    const placeOf = (path: string): string =>
      folder === '' || !path.endsWith('.md') ? path : `/${folder}${path}`;
    const sources = new Map<string, string>();
    const about = {
      title,
      description: description ?? null,
      root: joinSiteRoot(site, base),
      pages: joinSiteRoot(site, addresses),
      language: lang,
    };
    const twins = { handbook: inLanguage(handbook, lang), words: twinWords(lang), site: about };
    // The full texts are no pages: they are in the first language, as all that is written for machines.
    const isFirst = addresses === options.locales[0].addresses;
    const known = (record: HandbookRecord, path: string): string | null => {
      const inputs = written && inputsOf(record, twins.handbook, locale);
      if (!inputs) return null;
      sources.set(path, `twin ${inputs}`);
      return written.keptText(placeOf(path).replace(/^\/+/, ''), `twin ${inputs}`);
    };
    return writeTwins(twins, diagnostics, rules, known)
      .filter(({ path }) => isFirst || path.endsWith('.md'))
      .map(({ path, text }) => ({ path: placeOf(path), text, source: sources.get(path) }));
  });
  const own = new Set(listPages(ownPagesFolder(srcDir)).map((page) => `/${page}`));
  // The page of a record may be one of the site's own pages; that of an index gives way to one.
  const isTaken = (path: string): boolean => own.has(path.replace(/(?:\/index)?(?:-\d+)?\.md$/, '') || '/');
  const records = new Set(
    options.locales.flatMap(({ path }) =>
      handbook.records.map(({ url }) => `${path === '' ? '' : `/${path}`}${withoutSlash(url)}`),
    ),
  );
  return files.filter(({ path }) => {
    const page = path.replace(/(?:\/index)?(?:-\d+)?\.md$/, '');
    return records.has(page) || !isTaken(path);
  });
}
