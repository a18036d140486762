import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** Where the threads of diagrams lie, in the sources and in every package. */
const FOLDER = 'diagrams/worker';

/** Packages that a thread finds where it is installed: they hold files of their own, or are asked for by their place. */
const INSTALLED = ['jsdom', '@fontsource/*', 'playwright-core', '/mermaid/*'];

/** What packages that are no modules ask Node with. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

const SETTINGS = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  legalComments: 'none',
  metafile: true,
  write: false,
  banner: { js: REQUIRE },
};

/**
 * The threads of diagrams with mermaid in them: a thirtieth of what mermaid weighs as a package with its own. A thread that
 * only parses needs no engine that lays out.
 * @param {string} root of the repository
 * @param {readonly string[]} names such as `parse-worker`
 * @returns {Promise<{ files: Map<string, string>, inputs: string[] }>}
 */
export async function bundleWorkers(root, names) {
  const parsesOnly = !names.includes('draw-worker');
  const out = join(root, 'out');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [name, join('src', FOLDER, `${name}.ts`)])),
    outdir: out,
    ...SETTINGS,
    splitting: true,
    chunkNames: 'mermaid/[name]-[hash]',
    external: INSTALLED,
    plugins: parsesOnly ? [leaveOut(/^elkjs\//)] : [],
  });
  const files = new Map(
    outputFiles.map(({ path, text }) => [join(FOLDER, relative(out, path)).replaceAll('\\', '/'), text]),
  );
  return { files, inputs: Object.keys(metafile.inputs) };
}

/**
 * The part of the protocol for assistants that is used, as one file: its SDK brings servers and checkers of its own.
 * @param {string} root of the repository
 * @returns {Promise<{ files: Map<string, string>, inputs: string[] }>}
 */
export async function bundleProtocol(root) {
  const { outputFiles, metafile } = await build({
    ...SETTINGS,
    absWorkingDir: root,
    entryPoints: ['src/cli/mcp/protocol.ts'],
    external: ['zod', 'zod/*'],
  });
  const [{ text }] = outputFiles;
  return { files: new Map([['cli/mcp/protocol.js', text]]), inputs: Object.keys(metafile.inputs) };
}

/** Puts nothing in the place of packages. */
function leaveOut(filter) {
  return {
    name: 'leave-out',
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
      onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default null;' }));
    },
  };
}

/** The names and licences of the packages that files of a bundle come from. */
export function renderNotices(root, inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  const rows = [...folders].map((folder) => {
    const { name, version, license, author } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const by = typeof author === 'string' ? author : author?.name;
    return `| ${name} | ${version} | ${license ?? 'see its package'} | ${(by ?? '').replaceAll('|', '/')} |`;
  });
  return `# Packages that are part of this one\n\n| package | version | licence | by |\n|---|---|---|---|\n${[...new Set(rows)].sort().join('\n')}\n`;
}
