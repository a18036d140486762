// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { environment, NODE, ROOT } from './installed.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of a Chromium that starts, or null where none was found and none could be installed. */
export function findChromium() {
  return findInstalled() ?? downloadOwn() ?? installPackage();
}

function findInstalled() {
  const own = process.env.CHROMIUM_PATH;
  if (own) return starts(own) ? own : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, playwrightPath()].find((path) => path && starts(path)) ?? null;
}

function downloadOwn() {
  console.error('No Chromium found: trying the download of Playwright …');
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
  spawnSync(NODE, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    env: environment(),
    timeout: 300_000,
  });
  const path = playwrightPath();
  return path && starts(path) ? path : null;
}

function installPackage() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  console.error('Trying the package chromium of this system …');
  const root = process.getuid?.() === 0;
  const apt = (...args) =>
    spawnSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
    }).status === 0;
  if (!apt('update', '-qq') || !apt('install', '-y', '-qq', '--no-install-recommends', 'chromium'))
    return null;
  return findInstalled();
}

/** Where Playwright keeps its own browser. */
function playwrightPath() {
  try {
    return createRequire(join(ROOT, 'package.json'))('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

function starts(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
