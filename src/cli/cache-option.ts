import { loadConfig } from '../node/load-config.ts';
import type { LoadOptions } from '../node/load-handbook.ts';
import { ReadingCache } from '../node/reading-cache.ts';
import type { Arguments, Io, Option } from './command.ts';

/** The flag of commands that keep what they have read. */
export const CACHE_OPTION = {
  'no-cache': {
    type: 'boolean',
    description: 'Read every file anew, and keep nothing of what was read for the next run.',
  },
} satisfies Record<string, Option>;

/** The config of a root, and what earlier runs have found out from its files, unless the person wants none of it. */
export function readCacheOption(
  root: string,
  args: Arguments,
  { env }: Io,
): Required<Pick<LoadOptions, 'config' | 'cache'>> {
  const { config } = loadConfig(root);
  const cache = args.flag('no-cache') ? null : ReadingCache.open({ root, words: config.words }, env);
  return { config, cache };
}
