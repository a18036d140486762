import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A real folder beside the repository, or null with a word on the console: a test that needs it then says it skips. */
export function findCorpus(name: string): string | null {
  const repository = resolve(import.meta.dirname, '..');
  const places = ['..', '../..'].map((up) => resolve(repository, up, 'shared/corpus', name));
  const found = places.find((place) => existsSync(place)) ?? null;
  if (found === null) console.warn(`Skipped: there is no folder ${places[0]}.`);
  return found;
}
