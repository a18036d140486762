import { spokenLanguage } from '../../core/query/spoken-language.ts';
import { stopsBuild } from '../../core/rules/index.ts';
import type { Diagnostic } from '../../core/schema/handbook.ts';
import { BASE_PATH, type HandbookConfig, language } from '../../core/source/config.ts';
import { trimSlashes } from '../../core/text/path.ts';
import { LANGUAGE_NAMES } from '../../core/words/languages.ts';
import { checkDiagrams } from '../../diagrams/check.ts';
import { compareWithBaseline } from '../../node/baseline.ts';
import { type CheckedHandbook, readCheckedHandbook } from '../../node/checked-handbook.ts';
import type { NamedFolders } from '../../node/find-source-folders.ts';
import { loadConfig } from '../../node/load-config.ts';
import { findRoot } from '../../node/load-handbook.ts';
import { cacheFor, shareReading } from '../../node/shared-reading.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Arguments, Io, Option } from '../command.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { rootOf } from '../root.ts';

/** The flags of the commands that make a site. */
export const SITE_OPTIONS: Readonly<Record<string, Option>> = {
  site: { type: 'string', value: 'URL', description: 'Address at which the site will be served.' },
  base: { type: 'string', value: 'PATH', description: 'Path below which the site will be served.' },
  language: {
    type: 'string',
    value: 'TAG',
    description: 'Language of the interface, such as de or pt-BR.',
  },
  ...FOLDER_OPTIONS,
};

/** What a site is made of. */
export interface SiteSource {
  root: string;
  config: HandbookConfig;
  folders: NamedFolders;
  /** Further languages, in which some of the records are written. */
  languages?: readonly string[];
}

/** Reads the root, the config and the flags of a command line. */
export function readSiteSource(args: Arguments, io: Io): SiteSource {
  const root = findRoot(rootOf(args.positionals[0], io));
  const { config } = loadConfig(root);
  const site = args.text('site');
  if (site !== undefined && !(URL.canParse(site) && /^https?:$/.test(new URL(site).protocol)))
    throw new UsageError(
      `Unexpected --site "${site}", expected an address such as https://handbook.example.org.`,
    );
  const base = args.text('base') ?? config.base;
  if (!BASE_PATH.test(base))
    throw new UsageError(`Unexpected base "${base}", expected a path such as /handbook/.`);
  const tag = args.text('language');
  if (tag !== undefined && !language.safeParse(tag).success)
    throw new UsageError(`Unexpected --language "${tag}", expected a language tag such as en or pt-BR.`);
  return {
    root,
    folders: readFolderOptions(args),
    config: {
      ...config,
      base: `/${trimSlashes(base)}`,
      ...(site ? { site } : {}),
      ...(tag ? { language: tag, languageOpen: false } : {}),
    },
  };
}

/** A checked handbook with the diagnostics at which a build must stop: errors that the baseline does not know. */
export interface CheckedSource extends CheckedHandbook {
  stopping: Diagnostic[];
}

/** Reads and checks everything before a site is built from it; the build's pages are made from the same reading. */
export async function checkSiteSource(source: SiteSource, cache = cacheFor(source)): Promise<CheckedSource> {
  const checked = await shareReading(source, () =>
    readCheckedHandbook(source.root, checkDiagrams, { ...source, cache, asksMore: true }),
  );
  const { fresh } = compareWithBaseline(source.root, checked.diagnostics);
  const stopping = fresh.filter((diagnostic) => stopsBuild(diagnostic, source.config.strict));
  return { ...checked, stopping };
}

/**
 * Checks a source, and where nobody has stated the language of the interface and nearly all records are in another one,
 * does so in that language; `said` is a line about it for the terminal.
 */
export async function checkInOwnLanguage(
  source: SiteSource,
): Promise<{ source: SiteSource; checked: CheckedSource; said: string }> {
  const checked = await checkSiteSource(source);
  const { config } = source;
  const spoken = config.languageOpen ? spokenLanguage(checked.handbook.records) : null;
  if (!spoken || spoken.language === config.language) return { source, checked, said: '' };
  const { language: found, records, of } = spoken;
  const own = { ...source, config: { ...config, language: found, languageOpen: false } };
  const said = `The interface is in ${LANGUAGE_NAMES[found]}, as ${records} of ${of} records are; --language ${config.language} has it in ${LANGUAGE_NAMES.en}.\n`;
  return { source: own, checked: await checkSiteSource(own), said };
}
