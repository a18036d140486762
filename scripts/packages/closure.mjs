import { dirname, join } from 'node:path/posix';

const STATIC = /^\s*(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*["']([^"']+)["']/gm;
const ON_DEMAND = /\bimport\(\s*["']([^"']+)["']\s*\)/g;
const ADDRESS = /\bnew URL\(\s*["'](\.[^"']+\.m?js)["']/g;

/**
 * The files that some files need, and the packages that they name. `cut` says which files stay out; it is told whether the
 * address is one that is loaded on demand.
 * @param {Map<string, string>} files
 * @param {readonly string[]} entries
 * @param {(path: string, onDemand: boolean) => boolean} [cut]
 */
export function findClosure(files, entries, cut = () => false) {
  const reached = new Set();
  const packages = new Set();
  const outside = new Set();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    const text = files.get(path);
    if (text === undefined) throw new Error(`Unexpected address ${path}, expected a file of the sources.`);
    reached.add(path);
    for (const pattern of [STATIC, ON_DEMAND, ADDRESS])
      for (const [, address = ''] of text.matchAll(pattern)) {
        if (!address.startsWith('.')) {
          if (!address.startsWith('node:') && !address.includes('$')) packages.add(packageOf(address));
          continue;
        }
        const target = join(dirname(path), address);
        if (cut(target, pattern === ON_DEMAND)) outside.add(target);
        else if (files.has(target)) queue.push(target);
        else if (pattern === STATIC) throw new Error(`Unexpected ${address} in ${path}, expected a file.`);
      }
  }
  return { files: [...reached].sort(), packages: [...packages].sort(), outside: [...outside].sort() };
}

/** The package that an address begins with. */
function packageOf(address) {
  return address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/');
}
