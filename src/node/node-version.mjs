// Plain JavaScript: it must run on a Node that is too old for the rest, to say so.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGE = new URL('../../package.json', import.meta.url);

/**
 * What is wrong with the Node that runs this, and how to get a right one; null where nothing is. The field `engines` of
 * this package names the oldest.
 * @param {string} running
 * @returns {{ message: string, hint: string } | null}
 */
export function findNodeFault(running = process.versions.node) {
  const oldest = JSON.parse(readFileSync(PACKAGE, 'utf8')).engines.node.replace('>=', '');
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  const installed = /[\\/]node_modules[\\/]/.test(fileURLToPath(PACKAGE));
  return {
    message: `Unexpected Node ${running}, expected ${oldest} or later.`,
    hint: installed
      ? `Install it from https://nodejs.org, or put "npx --yes --package=node@${oldestMajor} --" in front of the command.`
      : 'In this repository npm brings the right one. Run: npm start, or npm run -s handbook -- and the command.',
  };
}
