import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rollup } from 'vite';
import * as marks from '../core/progress/marks.ts';
import { pageFunctions } from '../core/progress/page-functions.ts';
import * as summary from '../core/progress/summary.ts';
import { loadLater } from './load-later.ts';

/** A site that is renewed from its last build has its scripts, and does not wait for what bundles them. */
const loadVite = await loadLater(() => import('vite'));

const ID = 'virtual:handbook/scripts';

/** Classic scripts, one of which runs in the head, so that what a reader ticked is there before the first paint. */
const HEAD_SCRIPTS = {
  page: '../client/page/start.ts',
  path: '../client/checklist/path.ts',
  record: '../client/read/record.ts',
  playbook: '../client/playbook/playbook.ts',
} as const;

/** Modules that load when a reader, or what is on the page, asks for what they do. */
const MODULES = {
  search: '../client/search/search-dialog.ts',
  clipboard: '../client/command/copy-block.ts',
  twin: '../client/twin/copy-page.ts',
  values: '../client/command/show-values.ts',
  zoom: '../client/diagram/controls.ts',
  run: '../client/run/run-panel.ts',
  worksheet: '../client/worksheet/worksheet.ts',
  tools: '../client/tools/tools.ts',
  menu: '../client/tools/menu.ts',
  notice: '../client/tools/notice.ts',
  cohort: '../client/tools/cohort.ts',
  'sign-offs': '../client/tools/sign-offs.ts',
  beside: '../client/checklist/step-beside.ts',
  scorecard: '../client/tools/scorecard.ts',
  list: '../client/list/list.ts',
} as const;

/** Code of the tools for progress. */
const TOOLS = /\/(?:core\/progress|client\/tools)\//;

export type HeadScript = keyof typeof HEAD_SCRIPTS;

/** Serves the built scripts and a version of their contents to modules that Vite loads. */
export function serveScripts(): Plugin {
  return {
    name: 'handbook-scripts',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const scripts = await buildScripts();
      const version = createHash('sha256').update(JSON.stringify(scripts)).digest('hex').slice(0, 8);
      return `export const scripts = ${JSON.stringify(scripts)}; export const version = '${version}';`;
    },
  };
}

/** Builds the scripts, by the name below which they are served: each head script whole, modules with shared chunks. */
export async function buildScripts(): Promise<Record<string, string>> {
  const heads = Object.entries(HEAD_SCRIPTS).map(([name, file]) => buildFiles({ [name]: file }, 'iife'));
  const built = await Promise.all([...heads, buildFiles(MODULES, 'es', [sharePageCore()])]);
  return Object.assign({}, ...built);
}

/** Builds the scripts of a hub in the same way: its head script, and what its tables and its search load. */
export async function buildHubScripts(): Promise<Record<string, string>> {
  const { search, list } = MODULES;
  const built = await Promise.all([
    buildFiles({ hub: '../client/hub/hub.ts' }, 'iife'),
    buildFiles({ search, list }, 'es', [sharePageCore()]),
  ]);
  return Object.assign({}, ...built);
}

/** Builds the scripts that keep pages for an incident without a network: the worker, what asks for it, and what takes it away. */
export async function buildOfflineScripts(): Promise<Record<'worker' | 'register' | 'remove', string>> {
  const names = ['worker', 'register', 'remove'] as const;
  const [worker = '', register = '', remove = ''] = await Promise.all(
    names.map(async (name) => {
      const built = await buildFiles({ [name]: `../client/offline/${name}.ts` }, 'iife');
      return built[name] ?? '';
    }),
  );
  return { worker, register, remove };
}

/** Builds the one script of the pages of a pack. */
export async function buildPackScript(): Promise<string> {
  const { pack = '' } = await buildFiles({ pack: '../client/pack/pack.ts' }, 'iife');
  return pack;
}

/**
 * Takes the functions of core that a page has from the page, instead of sending them a second time. One that the page
 * does not have cannot be imported.
 */
function sharePageCore(): Plugin {
  const codes = new Map(
    Object.entries({ marks, summary }).map(([file, exported]) => {
      const lines = Object.entries(exported).flatMap(([name, value]) => {
        if (name in pageFunctions) return `export const ${name} = globalThis.handbookPage.core.${name};`;
        const constant = typeof value === 'string' || typeof value === 'number';
        return constant ? `export const ${name} = ${JSON.stringify(value)};` : [];
      });
      const path = fileURLToPath(new URL(`../core/progress/${file}.ts`, import.meta.url));
      // The bundler names files with forward slashes on every system.
      return [path.replaceAll('\\', '/'), lines.join('\n')];
    }),
  );
  return { name: 'handbook-page-core', enforce: 'pre', load: (id) => codes.get(id) };
}

async function buildFiles(
  files: Record<string, string>,
  format: 'iife' | 'es',
  plugins: Plugin[] = [],
): Promise<Record<string, string>> {
  const input = Object.entries(files).map(([name, file]) => [
    name,
    fileURLToPath(new URL(file, import.meta.url)),
  ]);
  const { build } = await loadVite();
  const output = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(input),
        preserveEntrySignatures: 'strict',
        // A function of the page that nothing uses is not looked up.
        treeshake: { propertyReadSideEffects: false },
        output: {
          format,
          entryFileNames: '[name].js',
          chunkFileNames: 'shared-[hash].js',
          // One file for what several tools use: many small ones are larger together.
          ...(format === 'es' && {
            codeSplitting: { groups: [{ name: 'shared', test: TOOLS, minShareCount: 2 }] },
          }),
        },
      },
    },
  });
  const outputs: Rollup.RollupOutput[] = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const chunks = outputs.flatMap((one) => one.output).filter((file) => file.type === 'chunk');
  return Object.fromEntries(chunks.map((chunk) => [chunk.fileName.replace(/\.js$/, ''), chunk.code]));
}
