import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path/posix';
import { transform } from 'esbuild';

/** Kinds of files that are published as they are, with the addresses in them brought into line. */
const COPIED = new Set(['.astro', '.css', '.mjs', '.md', '.mdx', '.json', '.yml', '.yaml']);

/** The oldest Node whose syntax is written. */
const TARGET = 'node22';

/**
 * The files of a source folder as they are published: TypeScript as JavaScript, everything else as it is, each at its
 * place, by path. An address that ends in `.ts` leads to the file with the new name.
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
export async function compileFolder(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const compiled = new Map();
  await Promise.all(
    paths.map(async (path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      if (path.endsWith('.d.ts') || path.endsWith('tsconfig.json') || path === 'README.md') return;
      if (path.endsWith('.ts')) {
        const { code } = await transform(text, {
          loader: 'ts',
          format: 'esm',
          target: TARGET,
          sourcefile: path,
        });
        compiled.set(toScript(path), rename(code, folder, path));
      } else if (COPIED.has(extname(path))) compiled.set(path, rename(text, folder, path));
      else throw new Error(`Unexpected ${path}, expected a kind of file that the packages know.`);
    }),
  );
  return new Map([...compiled].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The name of a source file once it is JavaScript. */
export function toScript(path) {
  return path.replace(/(?<!\.d)\.ts$/, '.js');
}

/** Leads what is written relative to a file, and the names of routes, to the files that TypeScript has become. */
function rename(text, folder, path) {
  if (/\.(?:md|mdx|css|json|ya?ml)$/.test(path)) return text;
  return text
    .replaceAll(/(["'`])(\.{1,2}\/[^"'`\s]*)\.ts\1/g, (whole, quote, address) => {
      const there = address.includes('${') || existsSync(join(folder, dirname(path), `${address}.ts`));
      return there ? `${quote}${address}.js${quote}` : whole;
    })
    .replaceAll(/(\bfile: ["'])([^"']+)\.ts(["'])/g, '$1$2.js$3');
}
