import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Expression } from './list-expressions.ts';

/** Expressions that are put together from tables of words while modules are loaded and files are read. */
const SOURCE = resolve(import.meta.dirname, '../../../src');
const found = new Map<string, Expression>();

function note(pattern: unknown, flags: unknown): void {
  const { stack = '' } = new Error();
  const place = /[/\\]src[/\\]([^\s()]+?):(\d+):\d+\)?$/m.exec(stack);
  if (typeof pattern !== 'string' || !place) return;
  const known = { source: pattern, flags: typeof flags === 'string' ? flags : '' };
  found.set(JSON.stringify(known), { ...known, place: `${place[1]}:${place[2]}` });
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, words, self) {
    note(words[0], words[1]);
    return Reflect.construct(target, words, self);
  },
  apply(target, self, words) {
    note(words[0], words[1]);
    return Reflect.apply(target, self, words);
  },
});

for (const path of readdirSync(join(SOURCE, 'core'), { recursive: true, encoding: 'utf8' }).sort())
  if (/\.ts$/.test(path)) await import(join(SOURCE, 'core', path));
// Some are built when they are first needed.
const { readDamaged } = await import('../fuzz/read-damaged.ts');
const { listSeeds, OWN_FOLDERS } = await import('../fuzz/seeds.ts');
for (const seed of listSeeds(OWN_FOLDERS).filter((_, index) => index % 4 === 0)) readDamaged(seed);

parentPort?.postMessage(
  [...found.values()].map(({ place, ...rest }) => ({ ...rest, place: place.replaceAll(sep, '/') })),
);
