import { supersede as writeBothSides } from '../../core/kinds/adr/writer/supersede.ts';
import { findRoot, loadHandbook } from '../../node/load-handbook.ts';
import { UsageError } from '../../node/usage-error.ts';
import { writeChanges } from '../../node/write-changes.ts';
import type { Command } from '../command.ts';
import { HISTORY_DAY_OPTION, readDayOption } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { findDecision } from '../find-decision.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { ROOT_OPTION, rootOf } from '../root.ts';

export const supersede: Command = {
  name: 'supersede',
  summary: 'Says on both sides that a decision takes the place of others.',
  usage: 'OLD… --by NEW',
  positionals: [1, 100],
  options: {
    by: { type: 'string', value: 'NEW', description: 'The decision that takes their place.' },
    ...ROOT_OPTION,
    ...HISTORY_DAY_OPTION,
    ...FOLDER_OPTIONS,
  },
  details:
    'Decisions are named by number, path or id. Only the lines of status and relation change; a second run changes nothing.\nThe paths of the changed files are printed.',
  examples: ['handbook supersede 3 --by 12', 'handbook supersede 3 5 --by docs/adr/0012-use-queues.md'],
  async run(args, io) {
    const by = args.text('by');
    if (by === undefined)
      throw new UsageError(
        'Unexpected end of command, expected --by with the decision that takes their place.',
      );
    const root = findRoot(rootOf(args.text('root'), io));
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args), withoutGit: true });
    const successor = findDecision(handbook, by);
    const olds = [...new Set(args.positionals.map((word) => findDecision(handbook, word)))];
    if (olds.includes(successor))
      throw new UsageError(`Unexpected "${by}" on both sides, expected another decision to take its place.`);
    const changes = writeBothSides(handbook, olds, successor, readDayOption(args));
    writeChanges(root, changes);
    for (const { path } of changes) io.stdout(`${path}\n`);
    if (changes.length === 0) io.stderr('Both sides say so already.\n');
    return EXIT.fine;
  },
};
