import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG_FILES } from '../node/load-config.ts';
import { findRoot } from '../node/load-handbook.ts';
import type { Arguments, Io } from './command.ts';
import { rootOf } from './root.ts';

/** `--root`, of commands that are asked from anywhere within a repository. */
export const OUTER_ROOT_OPTION = {
  root: {
    type: 'string',
    value: 'DIR',
    description:
      'Root of the handbook; unless given, the nearest folder upwards with settings or a repository.',
  },
} as const;

/** The root that is named, else the nearest folder upwards that has settings of a handbook, else the top of the repository. */
export function outerRoot(args: Arguments, io: Pick<Io, 'cwd'>): string {
  const named = args.text('root');
  if (named !== undefined) return findRoot(rootOf(named, io));
  const folders = upwards(rootOf(undefined, io));
  const holds = (names: readonly string[]) =>
    folders.find((folder) => names.some((name) => existsSync(join(folder, name))));
  return findRoot(holds(CONFIG_FILES) ?? holds(['.git']) ?? folders[0] ?? '.');
}

function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}
