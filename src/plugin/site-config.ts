import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig } from 'astro';
import type { HandbookConfig } from '../core/source/config.ts';
import type { NamedFolders } from '../node/find-source-folders.ts';
import { directionOf } from './direction.ts';
import handbook, { type HandbookUserOptions } from './index.ts';

/** What decides a site: where its records lie and what the team has set. */
export interface SiteInput {
  /** Absolute path of the folder whose records make the handbook. */
  root: string;
  config: HandbookConfig;
  folders?: NamedFolders;
  /** Further languages, in which some of the records are written. */
  languages?: readonly string[];
  /** What the plugin is told of how its pages are finished and kept. */
  build?: Pick<HandbookUserOptions, 'finish' | 'finished' | 'files'>;
}

/** The complete Astro configuration of a handbook, for this repository and for any other root. */
export function buildSiteConfig({
  root,
  config,
  folders,
  languages = [],
  build = {},
}: SiteInput): AstroInlineConfig {
  return {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    srcDir: fileURLToPath(new URL('../', import.meta.url)),
    publicDir: fileURLToPath(new URL('../../public/', import.meta.url)),
    base: config.base,
    ...(config.site ? { site: config.site } : {}),
    trailingSlash: 'ignore',
    prerenderConflictBehavior: 'error',
    prefetch: false,
    devToolbar: { enabled: false },
    integrations: [
      starlight({
        title: config.title,
        ...(config.description ? { description: config.description } : {}),
        locales: {
          root: describeLanguage(config.language),
          ...Object.fromEntries(languages.map((language) => [language, describeLanguage(language)])),
        },
        credits: false,
        // The handbook's own stands in its place, and no page need list all others.
        sidebar: [],
        plugins: [
          handbook({
            root,
            config,
            ...(folders ? { folders } : {}),
            look: 'handbook',
            rules: 'all',
            ...build,
          }),
        ],
      }),
    ],
  };
}

/** A language as Starlight has it, with its name in its own words. */
function describeLanguage(lang: string): { label: string; lang: string; dir: 'ltr' | 'rtl' } {
  const label = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return { label, lang, dir: directionOf(lang) };
}
