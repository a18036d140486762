import type { Kind } from '../core/schema/record-base.ts';
import { withoutSlashes } from '../core/text/path.ts';
import type { HandbookOptions } from './options.ts';
import { showsPage } from './shown-kinds.ts';

/** The schemas; a handbook that is the whole site has them among its public files. */
export const SCHEMAS = '/schema/[name].json';

/** Pages of the site that are not a record: their pattern and their file in src/routes. */
const ROUTES: readonly { pattern: string; file: string }[] = [
  { pattern: '/', file: 'home.astro' },
  { pattern: '/adr', file: 'adr/index.astro' },
  { pattern: '/adr/[number]', file: 'adr/number.astro' },
  { pattern: '/adr/in-force', file: 'adr/in-force.astro' },
  { pattern: '/adr/graph', file: 'adr/graph.astro' },
  { pattern: '/adr/graph/[page]', file: 'adr/graph-page.astro' },
  { pattern: '/adr/timeline', file: 'adr/timeline.astro' },
  { pattern: '/adr/compare', file: 'adr/compare.astro' },
  { pattern: '/adr/compare/[old]/[successor]', file: 'adr/compare-pair.astro' },
  { pattern: '/playbooks', file: 'playbooks/index.astro' },
  { pattern: '/postmortems', file: 'postmortems/index.astro' },
  { pattern: '/postmortems/actions', file: 'postmortems/actions.astro' },
  { pattern: '/postmortems/actions/by-service', file: 'postmortems/actions-by-service.astro' },
  { pattern: '/postmortems/actions.csv', file: 'postmortems/actions.csv.ts' },
  { pattern: '/postmortems/actions.json', file: 'postmortems/actions.json.ts' },
  { pattern: '/postmortems/metrics', file: 'postmortems/metrics.astro' },
  { pattern: '/onboarding', file: 'onboarding/index.astro' },
  { pattern: '/onboarding/cohort', file: 'onboarding/cohort.astro' },
  { pattern: '/services', file: 'services/index.astro' },
  { pattern: '/guide', file: 'guide.astro' },
  { pattern: '/due', file: 'due.astro' },
  { pattern: '/status', file: 'status.astro' },
  { pattern: '/rules', file: 'rules/index.astro' },
  { pattern: '/rules/[area]/[name]', file: 'rules/rule.astro' },
  { pattern: '/outputs', file: 'outputs.astro' },
  { pattern: '/words', file: 'words/index.astro' },
  { pattern: '/words/[subject]', file: 'words/subject.astro' },
  { pattern: '/alert/[name]', file: 'alert/name.astro' },
  { pattern: '/[...index]/page/[page]', file: 'index-page.astro' },
  { pattern: '/lists/[name].json', file: 'lists.json.ts' },
  { pattern: '/alerts.json', file: 'alerts.json.ts' },
  { pattern: '/404', file: 'not-found.astro' },
  { pattern: '/scripts/[name].js', file: 'scripts/script.js.ts' },
  { pattern: SCHEMAS, file: 'schema.json.ts' },
  { pattern: '/handbook.json', file: 'handbook.json.ts' },
  { pattern: '/feed.xml', file: 'feed.xml.ts' },
  { pattern: '/reviews.ics', file: 'reviews.ics.ts' },
  { pattern: '/search-words.txt', file: 'search-words.txt.ts' },
  { pattern: '/llms.txt', file: 'llms.txt.ts' },
  { pattern: '/files/[...path]', file: 'files.ts' },
];

/** First segments of the addresses of the handbook's pages. */
const SEGMENTS = new Set(
  ['handbook', ...ROUTES.map(({ pattern }) => pattern.split('/')[1] ?? '')].filter((name) =>
    /^[\w-]+$/.test(name),
  ),
);

/**
 * Patterns of all pages that the handbook brings, its records among them, for plugins that want to be told which pages are not theirs to
 * judge: `exclude: handbookPages({ base: '/docs', locales: ['fr'] })`. Some plugins match addresses with the base, some without: both are
 * there. `locales` are the folders of the site's languages.
 */
export function handbookPages({
  base = '/',
  locales = [],
}: {
  base?: string;
  locales?: readonly string[];
} = {}): string[] {
  const below = withoutSlashes(base);
  const folders = ['', ...locales.filter((name) => name !== 'root').map((name) => `/${name}`)];
  const fronts = new Set(['', below].flatMap((front) => folders.map((folder) => front + folder)));
  return [...fronts].flatMap((front) =>
    [...SEGMENTS].flatMap((name) => [`${front}/${name}`, `${front}/${name}/**`]),
  );
}

/** Those patterns for a site at its root, in one language. */
export const HANDBOOK_PAGES: string[] = handbookPages();

/**
 * Whether an address, below base and language, is of a page about what `check` looks for and the words that are read. Nobody looks for one
 * in a search engine, and they would be most of what a small site lists.
 */
export function explainsReading(path: string): boolean {
  return /^\/?(?:rules(?:\/[^/]+\/[^/]+)?|words(?:\/[^/]+)?)$/.test(path);
}

/** A route of a site. */
export interface SiteRoute {
  pattern: string;
  file: string;
  /** The site has a page of its own there. */
  taken: boolean;
}

/**
 * The routes of a site with pages of its own at the paths given. Pages have one in each language; what is read by machines, and what is
 * shown in place of a missing page, has one. Where the site has a home page, that of the handbook is beside it. Where `kinds` are told, an
 * index of another kind is left out.
 */
export function listRoutes(
  { locales, rules }: Pick<HandbookOptions, 'locales' | 'rules'>,
  own: readonly string[],
  kinds: ReadonlySet<Kind> | null = null,
): SiteRoute[] {
  const taken = new Set(own);
  const folders = locales.map(({ path }) => (path === '' ? '' : `/${path}`));
  // A page that the first language has stands in for that of all others.
  const hasHome = (folder: string): boolean =>
    [folder, folders[0] ?? ''].some((own) => taken.has(own.slice(1)));
  return ROUTES.flatMap(({ pattern, file }) => {
    if (rules === false && explainsReading(pattern)) return [];
    if (!showsPage(pattern, kinds)) return [];
    if (pattern === '/404') return taken.has('404') ? [] : [{ pattern, file, taken: false }];
    if (!file.endsWith('.astro')) return [{ pattern, file, taken: taken.has(pattern.slice(1)) }];
    return folders.map((folder) => {
      const full = `${folder}${pattern !== '/' ? pattern : hasHome(folder) ? '/handbook' : ''}` || '/';
      return { pattern: full, file, taken: taken.has(full.slice(1)) };
    });
  });
}
