import type { Kind } from '../core/schema/record-base.ts';
import { FOLDER_KEYS, type NamedFolders } from '../node/find-source-folders.ts';
import type { Arguments, Option } from './command.ts';

const option = (what: string): Option => ({
  type: 'string',
  value: 'PATH',
  multiple: true,
  description: `Folder of ${what}, relative to ROOT, in place of the usual names.`,
});

/** The flags that name folders by kind. */
export const FOLDER_OPTIONS: Readonly<Record<keyof typeof FOLDER_KEYS, Option>> = {
  adr: option('decision records'),
  playbooks: option('playbooks or runbooks'),
  postmortems: option('postmortems'),
  onboarding: option('onboarding checklists'),
  services: option('services'),
  docs: option('other pages'),
};

/** The folders that the flags of a command line name. */
export function readFolderOptions(args: Arguments): NamedFolders {
  const named: Partial<Record<Kind, readonly string[]>> = {};
  for (const [key, kind] of Object.entries(FOLDER_KEYS)) {
    const paths = args.list(key);
    if (paths) named[kind] = paths;
  }
  return named;
}
