import type { HandbookConfig } from '../core/source/config.ts';
import type { NamedFolders } from '../node/find-source-folders.ts';
import type { SiteFiles } from '../node/site-files.ts';
import type { SiteLocale } from './locales.ts';
import type { FinishedPages } from './page-policy.ts';
import type { UnfinishedSite } from './unfinished-site.ts';

/** What a site may tell the plugin. */
export interface HandbookUserOptions {
  /**
   * Folder whose records make the handbook, absolute or relative to the Astro project.
   * @default the Astro project
   */
  root?: string;
  /** Folders by kind, relative to `root`; they take the place of the config's and of the usual names. */
  folders?: NamedFolders;
  /** A configuration in place of the config file in `root`. */
  config?: HandbookConfig;
  /**
   * Whether the sidebar is the handbook's, of a size that does not grow with the number of records, or the one of
   * Starlight's own settings.
   * @default 'handbook'
   */
  sidebar?: 'handbook' | 'starlight';
  /**
   * Whether the whole site looks like a handbook, with its search, theme, sidebar and title, or the handbook like the
   * site, whose own pages then stay as they are.
   * @default 'starlight'
   */
  look?: 'handbook' | 'starlight';
  /**
   * Pages that explain the rules of `check`: all of them, those of which the handbook has a finding, or none.
   * @default 'linked'
   */
  rules?: 'all' | 'linked' | false;
  /** What finishes a site in place of the plugin: a part of one is finished when all parts are put together. */
  finish?: (site: UnfinishedSite) => void | Promise<void>;
  /** What keeps pages with their policies from one build to the next. */
  finished?: FinishedPages;
  /** Where it is noted what each file of the site was made of. */
  files?: SiteFiles;
}

/** Options as loaders, routes and components read them from `virtual:handbook/options`. */
export interface HandbookOptions {
  /** Absolute path. */
  root: string;
  folders: NamedFolders;
  config: HandbookConfig;
  /** The languages of the site, its default first; those are the addresses of what is written for machines. */
  locales: [SiteLocale, ...SiteLocale[]];
  /** Folder of the site's own pages, relative to `root`; null where it lies elsewhere. */
  ownPages: string | null;
  sidebar: 'handbook' | 'starlight';
  look: 'handbook' | 'starlight';
  rules: 'all' | 'linked' | false;
}
