import { describeKind } from '../core/kinds/descriptors.ts';
import { FOLDER_KEYS, type FolderKey, type Kind } from '../core/schema/record-base.ts';
import { entriesOf } from '../core/text/keyed-table.ts';
import type { NamedFolders } from '../node/find-source-folders.ts';
import type { Arguments, Option } from './command.ts';

/** The flags that name folders by kind. */
export const FOLDER_OPTIONS = Object.fromEntries(
  entriesOf(FOLDER_KEYS).map(([kind, key]): [FolderKey, Option] => [
    key,
    {
      type: 'string',
      value: 'PATH',
      multiple: true,
      description: `Folder of ${describeKind({ kind }).names.several}, relative to ROOT, in place of the usual names.`,
    },
  ]),
);

/** The folders that the flags of a command line name. */
export function readFolderOptions(args: Arguments): NamedFolders {
  const named: Partial<Record<Kind, readonly string[]>> = {};
  for (const [kind, key] of entriesOf(FOLDER_KEYS)) {
    const paths = args.list(key);
    if (paths) named[kind] = paths;
  }
  return named;
}
