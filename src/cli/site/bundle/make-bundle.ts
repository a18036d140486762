import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { PACKAGE_ROOT } from '../../../node/cache-folder.ts';
import { listSite } from '../../../node/site-directory.ts';
import { makeWorkspace } from '../../../node/workspace.ts';
import { renderSampleOf } from '../../../plugin/jobs/load-collections.ts';
import { STORE_KEY } from '../../../plugin/jobs/offer-site.mjs';
import type { Bundle } from '../../../plugin/jobs/render-thread.ts';
import { setUp } from '../../../plugin/jobs/set-up.ts';
import { askForSettings } from '../../../plugin/jobs/site-settings.ts';
import { buildSiteConfig } from '../../../plugin/site-config.ts';
import { cachesIn } from '../caches.ts';
import { prepareProcess } from '../prepare-process.ts';
import { readSitemap } from '../shard/sitemap.ts';
import { isTemplate, placeholderConfig } from './place.ts';
import { type BundleInfo, INFO, PARTS, SERVER } from './site-bundle.ts';

/** The module in which Astro stores the entries of all collections. */
const DATA = /^_astro_data-layer-content.*\.mjs$/;

/** How that module hands them on. */
const EXPORTED = /export \{ \w+ as default \};?\s*$/;

/** The one page that is rendered, so that there is a list of pages. */
const PAGE = '/due';

/**
 * Makes the bundle that renders any site: Astro builds one without records, whose settings stand for those of a site.
 * @param folder a folder that is not there yet.
 */
export async function makeBundle(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { root, scratch, remove } = makeWorkspace(env);
  const restore = prepareProcess(root);
  // Whoever asks for it, such as a runner of tests: pages of a server for authors read the handbook anew for each.
  process.env.NODE_ENV = 'production';
  try {
    const empty = join(scratch, 'empty');
    const site = join(scratch, 'site');
    mkdirSync(empty);
    let taken: Bundle | null = null;
    let trusted: string[] = [];
    const modules = new Set<string>();
    const config = buildSiteConfig({
      root: empty,
      config: placeholderConfig(),
      build: {
        finish: ({ plan }) => {
          trusted = plan.scripts;
        },
      },
    });
    const { build } = await import('astro');
    const caches = cachesIn(scratch);
    await build({
      ...config,
      integrations: [
        ...(config.integrations ?? []),
        takeBundle((bundle) => {
          taken = copyBundle(bundle, site, join(folder, 'site'));
        }),
      ],
      configFile: false,
      mode: 'production',
      root,
      outDir: site,
      ...caches,
      vite: {
        ...caches.vite,
        plugins: [...(caches.vite.plugins ?? []), askForSettings(), noteModules(modules)],
      },
      logLevel: env.HANDBOOK_DEBUG ? 'debug' : 'error',
    });
    if (taken === null) throw new Error('Unexpected end of a build without its bundle, expected one.');
    const files = listSite(join(folder, 'site'));
    const info: BundleInfo = {
      ...(taken as Bundle),
      trusted,
      sample: await renderSampleOf(config, root),
      sitemap: readSitemap(site)?.frame ?? null,
      templates: files.filter((file) => isTemplate(readFileSync(join(folder, 'site', file), 'utf8'))),
    };
    writeFileSync(join(folder, INFO), serialize(info));
    writeFileSync(join(folder, PARTS), [...modules].sort().join('\n'));
  } finally {
    restore();
    remove();
  }
}

/** Notes the modules of packages that a bundle is made of, relative to this one: whoever hands it on names them. */
function noteModules(modules: Set<string>): Plugin {
  return {
    name: 'handbook-bundle-modules',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        for (const id of file.type === 'chunk' ? file.moduleIds : [])
          if (isAbsolute(id) && id.includes('/node_modules/'))
            modules.add(relative(PACKAGE_ROOT, id).replaceAll('\\', '/'));
    },
  };
}

/** Hands on the bundle of a build while nothing else lies in the folder of its site, and renders a single page by it. */
function takeBundle(take: (bundle: Bundle) => void): AstroIntegration {
  return {
    name: 'handbook-bundle',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((own) => ({
          ...own,
          name: 'handbook-bundle',
          async setup() {
            take(await setUp(own));
          },
          async getStaticPaths() {
            const paths = await own.getStaticPaths();
            return paths.filter(({ pathname }) => pathname.replace(/\/$/, '') === PAGE);
          },
        }));
      },
    },
  };
}

/** Copies what a build has made before its pages; its code finds the entries of collections in the process. */
function copyBundle({ entry, ...bundle }: Bundle, site: string, copy: string): Bundle {
  cpSync(site, copy, { recursive: true, filter: (path) => !DATA.test(basename(path)) });
  const chunks = join(SERVER, 'chunks');
  const [data, ...others] = readdirSync(join(site, chunks)).filter((name) => DATA.test(name));
  if (
    data === undefined ||
    others.length > 0 ||
    !EXPORTED.test(readFileSync(join(site, chunks, data), 'utf8')) ||
    !entry.startsWith(pathToFileURL(site).href)
  )
    throw new Error('Unexpected bundle without one module of its entries, expected Astro 7.');
  writeFileSync(join(copy, chunks, data), `export default globalThis[Symbol.for('${STORE_KEY}')];\n`);
  return { ...bundle, entry: entry.slice(pathToFileURL(site).href.length).replace(/^\//, '') };
}
