import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

const ID = 'virtual:handbook/scripts';

/**
 * Scripts that pages load by name from `scripts/<name>.js`. `head` ones are classic scripts that run in the head, so
 * that what a reader ticked is there before the first paint; the others are modules that load when a reader asks.
 */
const ENTRIES = {
  progress: { file: '../client/progress/progress.ts', head: true },
  checklist: { file: '../client/checklist/checklist.ts', head: true },
  read: { file: '../client/read/read.ts', head: true },
  tools: { file: '../client/tools/tools.ts', head: false },
  menu: { file: '../client/tools/menu.ts', head: false },
  notice: { file: '../client/tools/notice.ts', head: false },
  cohort: { file: '../client/tools/cohort.ts', head: false },
  scorecard: { file: '../client/tools/scorecard.ts', head: false },
} as const;

export type ScriptName = keyof typeof ENTRIES;

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

/** Builds every script into one text of its own. */
export async function buildScripts(): Promise<Record<ScriptName, string>> {
  const built = Object.entries(ENTRIES).map(async ([name, { file, head }]) => {
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
        lib: {
          entry: fileURLToPath(new URL(file, import.meta.url)),
          formats: [head ? 'iife' : 'es'],
          name: 'handbook',
          fileName: name,
        },
      },
    });
    return [name, codeOf(output)] as const;
  });
  return Object.fromEntries(await Promise.all(built)) as Record<ScriptName, string>;
}

function codeOf(output: Awaited<ReturnType<typeof build>>): string {
  const outputs: Rollup.RollupOutput[] = Array.isArray(output) ? output : 'output' in output ? [output] : [];
  const [chunk] = outputs.flatMap((one) => one.output);
  if (chunk?.type !== 'chunk') throw new Error('Unexpected build without a chunk, expected a script.');
  return chunk.code;
}
