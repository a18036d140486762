import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What does not make a folder somebody's repository. */
const NOTHING = new Set(['.git', '.gitignore', '.DS_Store', 'package.json', 'node_modules', 'LICENSE']);

/** Scripts that a project gets, by what it is for. */
const SCRIPTS = {
  site: {
    'handbook:dev': 'handbook dev',
    'handbook:build': 'handbook build --out site',
    'handbook:check': 'handbook check',
  },
  check: { 'handbook:check': 'handbook check' },
};

/** Packages that a project gets; peers are named where an installer does not see to them. */
const PACKAGES = { site: 'starlight-handbook', check: 'starlight-handbook-core' };

/** How an installer adds development dependencies. */
const ADD = {
  npm: ['npm', 'install', '--save-dev'],
  pnpm: ['pnpm', 'add', '--save-dev'],
  yarn: ['yarn', 'add', '--dev'],
  bun: ['bun', 'add', '--dev'],
};

/** Tiers of traffic and parts of a stack that a starting set knows. */
export const TIERS = ['10k', '100k', '1m', '10m'];
export const STACK = ['kubernetes', 'vm', 'functions', 'postgres', 'mysql', 'redis', 'kafka'];

/**
 * The installer that runs this, as it says itself in `npm_config_user_agent`, else the one whose lock file is there.
 * @param {string} folder
 * @param {string} [agent]
 */
export function findInstaller(folder, agent = '') {
  const [name = ''] = agent.split('/');
  if (name !== 'npm' && name in ADD) return name;
  const locks = { 'pnpm-lock.yaml': 'pnpm', 'yarn.lock': 'yarn', 'bun.lock': 'bun', 'bun.lockb': 'bun' };
  return Object.entries(locks).find(([lock]) => existsSync(join(folder, lock)))?.[1] ?? 'npm';
}

/**
 * The command that installs the handbook. `from` is a version, a path or an address in place of the version of this package.
 * @param {{ installer: string, purpose: 'site' | 'check', from: string }} order
 */
export function planInstall({ installer, purpose, from }) {
  const name = PACKAGES[purpose];
  const spec = /^[~^]?\d/.test(from) ? `${name}@${from}` : from;
  const peers = installer === 'yarn' && purpose === 'site' ? ['astro@^7', '@astrojs/starlight@^0.42'] : [];
  return [...ADD[installer], spec, ...peers];
}

/**
 * The command that runs the handbook in a folder once it is installed there: the program itself where it lies, which nothing in the environment of an
 * installer can take for another package, else by the installer, as where packages are in archives.
 */
export function planRun(folder, installer, words) {
  const bin = join('node_modules', '.bin', 'handbook');
  const run = installer === 'pnpm' ? ['pnpm', 'exec', 'handbook'] : [installer, 'run', 'handbook'];
  return [...(existsSync(join(folder, bin)) ? [bin] : run), ...words];
}

/** Whether a folder holds nothing yet that a handbook could be made of. */
export function isEmpty(folder) {
  return !existsSync(folder) || readdirSync(folder).every((name) => NOTHING.has(name));
}

/**
 * The manifest of a folder with the scripts of the handbook. What is there stays, a script of the same name too.
 * @param {string} folder
 * @param {'site' | 'check'} purpose
 */
export function planManifest(folder, purpose) {
  const path = join(folder, 'package.json');
  const manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { private: true };
  return { ...manifest, scripts: { ...SCRIPTS[purpose], ...manifest.scripts } };
}
