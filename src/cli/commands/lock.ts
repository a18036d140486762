import { join } from 'node:path';
import { confirmAddresses } from '../../core/graph/addresses.ts';
import { EMPTY_LOCK, LOCK_FILE, lockOf, writeLock } from '../../core/kinds/onboarding/lock-file.ts';
import { findRenamedPaths, findReworded, updateLock } from '../../core/kinds/onboarding/update-lock.ts';
import { findRoot, loadHandbook } from '../../node/load-handbook.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { rootOf } from '../root.ts';

export const lock: Command = {
  name: 'lock',
  summary:
    'Confirms the identities of onboarding tasks and the addresses of pages, so that both outlast a change.',
  usage: '[ROOT]',
  positionals: [0, 1],
  options: FOLDER_OPTIONS,
  details: `Writes ${LOCK_FILE} into ROOT, to be committed. A task with new words keeps its id, a task that is gone is kept as retired, a path whose file has another name keeps its ticks. The address of every page is remembered: where a page moves, its old address leads to the new one. What was taken for the same task is printed: give a task an id of its own, {#id}, where that is wrong.`,
  examples: ['handbook lock', 'handbook lock ../handbook'],
  async run(args, io) {
    const root = findRoot(rootOf(args.positionals[0], io));
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args), withoutGit: true });
    const before = lockOf(handbook.tree) ?? EMPTY_LOCK;
    if ('problem' in before)
      throw new UsageError(
        `Unexpected ${LOCK_FILE}${before.line === null ? '' : `:${before.line}`}: ${before.problem}`,
        `${before.help} Without the file reworded tasks lose their ticks.`,
      );
    for (const { record, matches } of findReworded(handbook, before))
      for (const { step, locked } of matches)
        io.stdout(
          `${record.pathId}: ${locked.id}: ${locked.text}\n${' '.repeat(record.pathId.length)}  now: ${step.text}\n`,
        );
    for (const { record, from } of findRenamedPaths(handbook, before))
      io.stdout(`${from}: the path\n${' '.repeat(from.length)}  now: ${record.path}\n`);
    const addresses = confirmAddresses(handbook, before);
    const text = writeLock({ ...updateLock(handbook, before), addresses });
    if (text === handbook.tree.lock?.replaceAll('\r\n', '\n')) io.stderr(`${LOCK_FILE} is up to date.\n`);
    else {
      replaceFile(join(root, LOCK_FILE), text);
      io.stderr(`${LOCK_FILE} is written. Commit it.\n`);
    }
    return EXIT.fine;
  },
};
