import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginFramesTexts } from '@astrojs/starlight/expressive-code';
import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Kind } from '../core/schema/record-base.ts';
import type { HandbookConfig } from '../core/source/config.ts';
import { decodePath, withoutSlash } from '../core/text/path.ts';
import { listPages } from '../node/list-pages.ts';
import { loadConfig } from '../node/load-config.ts';
import { findNodeFault } from '../node/node-version.mjs';
import { SiteFiles } from '../node/site-files.ts';
import { serveScripts } from './client-scripts.ts';
import { codeSettings } from './code-settings.ts';
import { checkCollections } from './collections.ts';
import { finishPages, planFinish } from './finish-pages.ts';
import { type Slot, takeFreeSlots, type Wanted } from './free-slots.ts';
import { LOADING } from './load-records.ts';
import { offerLoading } from './loading.ts';
import { listLocales } from './locales.ts';
import { prepareMdx } from './mdx.ts';
import type { HandbookOptions, HandbookUserOptions } from './options.ts';
import { ownPagesFolder } from './own-pages.ts';
import { BuiltScripts } from './page-policy.ts';
import { PageTexts } from './page-texts.ts';
import { listRedirectFiles, writeRedirectFiles } from './redirect-files.ts';
import { rememberPlots } from './remembered-plots.ts';
import { listRoutes, SCHEMAS } from './routes.ts';
import { serverMemory, startServerMemory } from './server-memory.ts';
import { findShownKinds } from './shown-kinds.ts';
import { leaveOutOfSitemap } from './sitemap.ts';
import { stylesOf } from './styles.ts';
import { TRANSLATIONS } from './translations/index.ts';
import { findTwinFile, writeTwinFiles } from './twin-files.ts';
import { serveOptions } from './virtual.ts';
import { siteWords } from './words.ts';

export type { HandbookUserOptions } from './options.ts';
export { HANDBOOK_PAGES, handbookPages } from './routes.ts';

/** Starlight components that the handbook replaces where nobody else does. */
const SLOTS = [
  'PageTitle',
  'Search',
  'SiteTitle',
  'MobileMenuFooter',
  'ThemeProvider',
  'ThemeSelect',
] as const satisfies readonly Slot[];

/**
 * The handbook as a Starlight plugin: pages for every record, indexes, home, search and look.
 * The site's `src/content.config.ts` must use the loaders of `starlight-handbook/loaders`.
 */
export default function handbook(userOptions: HandbookUserOptions = {}): StarlightPlugin {
  let inject: (words: Record<string, Record<string, string>>) => void = () => {};
  return {
    name: 'starlight-handbook',
    hooks: {
      'i18n:setup'({ injectTranslations }) {
        injectTranslations(TRANSLATIONS);
        inject = injectTranslations;
      },
      async 'config:setup'(setup) {
        const { config, updateConfig, addIntegration, addRouteMiddleware, astroConfig } = setup;
        const fault = findNodeFault();
        if (fault) throw new Error(`${fault.message} ${fault.hint}`);
        checkCollections(astroConfig.srcDir);
        offerLoading(LOADING);
        const options = completeOptions(userOptions, astroConfig, config);
        // A server for authors shows the drafts that a built site leaves out.
        if (setup.command === 'dev') {
          options.config = { ...options.config, drafts: true };
          startServerMemory({
            texts: new PageTexts(),
            pages: new Map(),
            records: new Map(),
            plots: rememberPlots(),
          });
        }
        // A server for authors has the pages at once: the first record may be written while it runs.
        const kinds = setup.command === 'build' ? await findShownKinds(options) : null;
        if (kinds?.size === 0) {
          setup.logger.warn(
            `No decisions, playbooks, postmortems, paths or services were found in ${options.root}: the handbook adds no pages. Say where they are by its options root and folders.`,
          );
          return addIntegration(nothingToShow(options));
        }
        // Which languages a site has is known from here; one without words of its own has them in English.
        for (const { lang } of options.locales) inject({ [lang]: siteWords(lang) });
        updateConfig({
          customCss: [
            ...stylesOf(options.look).map((file) => pathOf(`../styles/${file}`)),
            ...(config.customCss ?? []),
          ],
          expressiveCode: codeSettings(config.expressiveCode, options.look),
          // The handbook's page for missing addresses finds alerts by their names; one of the site's own is Starlight's.
          disable404Route: !listPages(ownPagesFolder(astroConfig.srcDir)).includes('404'),
        });
        // Last: other plugins choose the links of the sidebar, and the handbook's stand beside them.
        addRouteMiddleware({ entrypoint: pathOf('./route-middleware.ts'), order: 'post' });
        const built = new BuiltScripts();
        built.trust(
          (config.head ?? []).flatMap(({ tag, content }) => (tag === 'script' && content ? [content] : [])),
        );
        addIntegration(buildIntegration(options, { ...wantedBy(options), kinds }, built, userOptions));
      },
    },
  };
}

/** What the handbook takes where it is free: as a guest, the sidebar of a site that has set up none. */
function wantedBy({ look, sidebar }: HandbookOptions): Wanted {
  const isHost = look === 'handbook';
  return {
    slots: isHost ? SLOTS : [],
    sidebar: sidebar === 'handbook' ? (isHost ? 'always' : 'unset') : 'never',
  };
}

/** A guest without records: its collections are there, and empty. */
function nothingToShow(options: HandbookOptions): AstroIntegration {
  return {
    name: 'starlight-handbook',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [serveOptions(options)] } });
      },
    },
  };
}

function buildIntegration(
  options: HandbookOptions,
  { kinds, ...wanted }: Wanted & { kinds: ReadonlySet<Kind> | null },
  built: BuiltScripts,
  { finish, finished, files: noted }: HandbookUserOptions,
): AstroIntegration {
  let site: AstroConfig | null = null;
  return {
    name: 'starlight-handbook',
    hooks: {
      'astro:config:setup'({ addMiddleware, config, injectRoute, logger, updateConfig }) {
        if (options.look === 'handbook') keepPunctuation(config.markdown.processor.options);
        if (serverMemory())
          addMiddleware({ entrypoint: pathOf('./server-memory-middleware.ts'), order: 'post' });
        if (options.locales.length > 1 || options.locales[0].path !== '')
          addMiddleware({ entrypoint: pathOf('./locale-middleware.ts'), order: 'pre' });
        const own = listPages(ownPagesFolder(config.srcDir));
        const hasSchemas = existsSync(new URL('schema/handbook-1.json', config.publicDir));
        for (const { pattern, file, taken } of listRoutes(options, own, kinds)) {
          if (pattern === SCHEMAS && hasSchemas) continue;
          if (taken)
            logger.warn(`The site has its own page at ${pattern}/, which takes the place of the handbook's.`);
          else injectRoute({ pattern, entrypoint: pathOf(`../routes/${file}`), prerender: true });
        }
        updateConfig({
          // Behind all others: the list of pages is there then.
          integrations: [leaveOutOfSitemap(options.locales)],
          vite: {
            plugins: [
              serveOptions(options),
              takeFreeSlots(wanted),
              serveScripts(),
              built.plugin,
              prepareMdx(options),
            ],
            resolve: { alias: { 'starlight-handbook/components': pathOf('../components/index.ts') } },
          },
        });
      },
      'astro:config:done'({ config }) {
        site = config;
        if (options.look === 'handbook') leaveTerminalsUntitled(options.config.language);
      },
      'astro:server:setup'({ server }) {
        server.middlewares.use(async (request, response, next) => {
          const path = /^[^?#]*\.md(?=$|[?#])/.exec(request.originalUrl ?? '')?.[0];
          const front = withoutSlash(site?.base ?? '');
          if (!site || !path?.startsWith(`${front}/`)) return next();
          const text = await findTwinFile(options, site, decodePath(path.slice(front.length)));
          if (text === null) return next();
          response.setHeader('content-type', 'text/markdown; charset=utf-8');
          response.end(text);
        });
      },
      async 'astro:build:done'({ dir, logger }) {
        if (!site) return;
        const folder = fileURLToPath(dir);
        const files = noted ?? new SiteFiles(folder);
        await writeTwinFiles(options, site, files);
        const plan = await planFinish(options, site, built);
        const redirects = await listRedirectFiles(options, { folder, format: site.build.format });
        if (finish) return finish({ folder, plan, redirects });
        writeRedirectFiles(files, redirects);
        const { publicDir } = site;
        finishPages(plan, { files, publicDir, redirects, tell: (text) => logger.info(text), finished });
      },
    },
  };
}

/**
 * A block of code has the name of its language already: to a reader of the screen "Terminal window" says nothing more, and the search
 * would take it for a sentence of the page.
 */
function leaveTerminalsUntitled(language: string): void {
  for (const locale of [undefined, language, language.split('-')[0]])
    pluginFramesTexts.overrideTexts(locale, { terminalWindowFallbackTitle: '' });
}

/** Text stays as its author wrote it: `--force` is an option, not a dash. A choice of the site's own is kept. */
function keepPunctuation(options: unknown): void {
  if (typeof options !== 'object' || options === null) return;
  if ('smartypants' in options) {
    options.smartypants ??= false;
    return;
  }
  if (!('features' in options) || typeof options.features !== 'object' || options.features === null) return;
  if (!('smartPunctuation' in options.features)) Object.assign(options.features, { smartPunctuation: false });
}

/** Fills in what a site does not tell; without a config file the handbook has the title of the site. */
function completeOptions(
  options: HandbookUserOptions,
  { root: projectRoot, srcDir, base, site, ...setting }: AstroConfig,
  { title, locales, defaultLocale }: StarlightUserConfig,
): HandbookOptions {
  const root = resolve(fileURLToPath(projectRoot), options.root ?? '.');
  const siteTitle = typeof title === 'string' ? title : Object.values(title)[0];
  const read = (): HandbookConfig => {
    const { config, path } = loadConfig(root);
    return path === null && siteTitle ? { ...config, title: siteTitle } : config;
  };
  // Where a site is served, and in which languages, its own settings say.
  const config = options.config ?? { ...read(), base, ...(site ? { site } : {}) };
  const languages = listLocales(
    { ...(locales ? { locales } : {}), ...(defaultLocale ? { defaultLocale } : {}) },
    { base, ...setting },
    config.language,
  );
  return {
    root,
    folders: options.folders ?? {},
    ownPages: pathBelow(root, ownPagesFolder(srcDir)),
    config: { ...config, language: languages[0].lang },
    locales: languages,
    sidebar: options.sidebar ?? 'handbook',
    look: options.look ?? 'starlight',
    rules: options.rules ?? 'linked',
  };
}

/** A folder as a path below a root with forward slashes; null where it is not below. */
function pathBelow(root: string, folder: string): string | null {
  const path = relative(root, folder).split(sep).join('/');
  return path.startsWith('..') || isAbsolute(path) ? null : path;
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
