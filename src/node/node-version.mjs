// Plain JavaScript: it must run on a Node that is too old for the rest, to say so.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = new URL('../../package.json', import.meta.url);

/**
 * What is wrong with the Node that runs this, and how to get a right one; null where nothing is. The field `engines` of
 * this package names the oldest: `>=24.15.0`, or the oldest of some lines, `^22.22.2 || >=24.15.0`.
 * @param {string} running
 * @param {string} engines
 * @returns {{ message: string, hint: string } | null}
 */
export function findNodeFault(running = process.versions.node, engines = readEngines()) {
  const ranges = engines.split('||').map((range) => range.trim());
  if (ranges.some((range) => holds(range, running))) return null;
  const oldest = ranges.map((range) => range.replace(/^(?:>=|\^)/, '').replace(/\.0$/, ''));
  const [newest = ''] = oldest.slice(-1);
  const installed = /[\\/]node_modules[\\/]/.test(fileURLToPath(PACKAGE));
  return {
    message: `Unexpected Node ${running}, expected ${[...oldest.slice(0, -1), `${newest} or later`].join(', ')}.`,
    hint: installed
      ? `Install it from https://nodejs.org, or put "npx --yes --package=node@${newest.split('.')[0]} --" in front of the command.`
      : 'In this repository npm brings the right one. Run: npm start, or npm run -s handbook -- and the command.',
  };
}

/** @returns {string} */
function readEngines() {
  return JSON.parse(readFileSync(PACKAGE, 'utf8')).engines.node;
}

/**
 * Whether a version is in a range that begins with `>=`, or with `^` for one line of versions.
 * @param {string} range
 * @param {string} version
 */
function holds(range, version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0, oldPatch = 0] = range.replace(/^\D+/, '').split('.').map(Number);
  if (major !== oldMajor) return range.startsWith('>=') && major > oldMajor;
  return minor > oldMinor || (minor === oldMinor && patch >= oldPatch);
}
