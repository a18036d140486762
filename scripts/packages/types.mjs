import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a site or a program imports. */
const ENTRIES = [
  'core/handbook',
  'diagrams/index',
  'diagrams/embed/remark',
  'diagrams/embed/rehype',
  'diagrams/embed/astro',
  'plugin/index',
  'plugin/loaders',
];

/**
 * The types of what is imported from outside and of what that needs, by path below `src`.
 * @param {string} root of the repository
 * @returns {Map<string, string>}
 */
export function declareTypes(root) {
  mkdirSync(join(root, '.handbook'), { recursive: true });
  const scratch = mkdtempSync(join(root, '.handbook', 'types-'));
  const config = join(scratch, 'tsconfig.json');
  const options = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: 'out',
    rootDir: '../../src',
  };
  writeFileSync(
    config,
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: options,
      include: [],
      files: [
        '../../node_modules/astro/client.d.ts',
        '../../src/plugin/virtual-modules.d.ts',
        '../../src/plugin/locals.d.ts',
        ...ENTRIES.map((entry) => `../../src/${entry}.ts`),
      ],
    }),
  );
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const made = spawnSync(process.execPath, [tsc, '-p', config], { cwd: root, encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`Unexpected faults of types:\n${made.stdout}`);
    const out = join(scratch, 'out');
    const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.d.ts'),
    );
    return new Map(
      paths.map((path) => [path.replaceAll('\\', '/'), toPublished(readFileSync(join(out, path), 'utf8'))]),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A declaration names scripts, as they are beside it. */
function toPublished(text) {
  return text.replaceAll(/(from |import\()(["'])(\.{1,2}\/[^"']*)(?<!\.d)\.ts\2/g, '$1$2$3.js$2');
}
