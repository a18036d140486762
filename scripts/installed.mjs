// Plain JavaScript without packages: it runs on the Node of a machine where nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The Node that every script runs on: that of the package `node`. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const WINDOWS = process.platform === 'win32';

/** Installs what the lock file names where that is missing or of another version. Says nothing on stdout. */
export function ensureInstalled() {
  if (!isInstalled()) {
    console.error('Installing packages (npm ci) …');
    run('npm', ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']);
  }
  // npm may hold back the scripts by which these two fetch their programs.
  if (!works(NODE, ['--version']) || !works(join(ROOT, 'node_modules/esbuild/bin/esbuild'), ['--version'])) {
    run('npm', ['rebuild', 'node', 'esbuild', '--ignore-scripts=false', '--loglevel=error']);
    if (!works(NODE, ['--version']))
      run(process.execPath, ['installArchSpecificPackage.js'], join(ROOT, 'node_modules', 'node'));
  }
  const found = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  if (found.status !== 0)
    stop(
      `Unexpected missing ${NODE}, expected Node 24 from the package "node". Run: npm rebuild node --ignore-scripts=false`,
    );
}

/** Environment in which a script's `node` is Node 24. */
export function environment() {
  const separator = WINDOWS ? ';' : ':';
  return { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(separator) };
}

/** Ends with the code for a fault of the environment. */
export function stop(message) {
  console.error(message);
  process.exit(3);
}

function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || installed[path]?.version === version,
  );
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  } catch {
    return null;
  }
}

function works(program, args) {
  return (
    existsSync(program) &&
    (spawnSync(program, args, { stdio: 'ignore' }).status === 0 ||
      spawnSync(process.execPath, [program, ...args], { stdio: 'ignore' }).status === 0)
  );
}

function run(program, args, cwd = ROOT) {
  const result = spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2], shell: WINDOWS });
  if (result.status !== 0) stop(`${program} ${args.join(' ')} failed; its message stands above.`);
}
