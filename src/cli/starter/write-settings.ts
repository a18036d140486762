import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { FOLDER_KEYS, type Kind } from '../../core/schema/record-base.ts';
import { findProposals, renderProposals } from '../../node/find-proposals.ts';
import type { NamedFolders } from '../../node/find-source-folders.ts';
import { CONFIG_FILES } from '../../node/load-config.ts';
import { findRoot, loadHandbook } from '../../node/load-handbook.ts';
import { UsageError } from '../../node/usage-error.ts';
import { writeDraft } from '../../node/write-draft.ts';
import type { Io } from '../command.ts';

/**
 * Shows the settings for what lies in a root, folders that look like those of a kind too, and writes them. Says false,
 * and writes nothing, where nothing looks like a record.
 * @throws UsageError where there is a config already.
 */
export async function writeSettings(root: string, named: NamedFolders, io: Io): Promise<boolean> {
  const real = findRoot(root);
  const existing = CONFIG_FILES.find((name) => existsSync(join(real, name)));
  if (existing !== undefined)
    throw new UsageError(
      `Unexpected ${existing}, expected no config yet.`,
      'Change it by hand, or remove it first.',
    );
  const handbook = await loadHandbook(real, { folders: named, withoutGit: true });
  const proposals = findProposals(real, handbook);
  const folders: Record<string, string[]> = {};
  const add = (kind: Kind, path: string): void => {
    const key = FOLDER_KEYS[kind];
    folders[key] = [...(folders[key] ?? []), path];
  };
  for (const { kind, path } of [...handbook.tree.folders, ...proposals]) add(kind, path);
  if (Object.keys(folders).length === 0) return false;
  io.stderr(renderProposals(proposals));
  const text = stringify({ folders });
  io.stdout(text);
  writeDraft(real, { path: CONFIG_FILES[0], text });
  io.stderr(`${CONFIG_FILES[0]} is written. From now on every error stops a build: run handbook check.\n`);
  return true;
}
