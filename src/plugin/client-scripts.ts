import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

const ID = 'virtual:handbook/scripts';

/** Classic scripts that run in the head, so that what a reader ticked is there before the first paint. */
const HEAD_SCRIPTS = {
  progress: '../client/progress/progress.ts',
  checklist: '../client/checklist/checklist.ts',
  read: '../client/read/read.ts',
} as const;

/** Modules that load when a reader asks for what they do. */
const MODULES = {
  tools: '../client/tools/tools.ts',
  menu: '../client/tools/menu.ts',
  notice: '../client/tools/notice.ts',
  cohort: '../client/tools/cohort.ts',
  scorecard: '../client/tools/scorecard.ts',
} as const;

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
  const built = await Promise.all([...heads, buildFiles(MODULES, 'es')]);
  return Object.assign({}, ...built);
}

async function buildFiles(
  files: Record<string, string>,
  format: 'iife' | 'es',
): Promise<Record<string, string>> {
  const input = Object.entries(files).map(([name, file]) => [
    name,
    fileURLToPath(new URL(file, import.meta.url)),
  ]);
  const output = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(input),
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  });
  const outputs: Rollup.RollupOutput[] = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const chunks = outputs.flatMap((one) => one.output).filter((file) => file.type === 'chunk');
  return Object.fromEntries(chunks.map((chunk) => [chunk.fileName.replace(/\.js$/, ''), chunk.code]));
}
