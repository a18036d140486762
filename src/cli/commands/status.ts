import { statusOf } from '../../core/kinds/adr/status-words.ts';
import { changeStatus } from '../../core/kinds/adr/writer/supersede.ts';
import { ADR_STATUSES } from '../../core/schema/adr.ts';
import { nearest } from '../../core/text/nearest.ts';
import { DECISION_STATUSES } from '../../core/words/tables/decision-status.ts';
import { listWords } from '../../core/words/word-table.ts';
import { findRoot, loadHandbook } from '../../node/load-handbook.ts';
import { UsageError } from '../../node/usage-error.ts';
import { writeChanges } from '../../node/write-changes.ts';
import type { Command } from '../command.ts';
import { HISTORY_DAY_OPTION, readDayOption } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { findDecision } from '../find-decision.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { ROOT_OPTION, rootOf } from '../root.ts';

export const status: Command = {
  name: 'status',
  summary: 'Gives a decision another status.',
  usage: 'RECORD WORD',
  positionals: [2, 2],
  options: {
    ...ROOT_OPTION,
    ...HISTORY_DAY_OPTION,
    ...FOLDER_OPTIONS,
  },
  details: `WORD is one of ${ADR_STATUSES.join(', ')}, or the team's own word for one of them. Only the word changes.`,
  examples: ['handbook status 12 accepted', 'handbook status docs/adr/0012-use-queues.md rejected'],
  async run(args, io) {
    const [name = '', word = ''] = args.positionals;
    const value = statusOf(word);
    if (!value || /[\r\n|:#]/.test(word)) {
      const meant = nearest(word, [...ADR_STATUSES, ...listWords(DECISION_STATUSES).map(({ text }) => text)]);
      throw new UsageError(
        `Unexpected status "${word}", expected ${ADR_STATUSES.join(', ')}.`,
        meant ? `Did you mean ${meant}?` : null,
      );
    }
    const root = findRoot(rootOf(args.text('root'), io));
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args), withoutGit: true });
    const record = findDecision(handbook, name);
    if (record.status?.value === value) {
      io.stderr(`${record.path} is ${record.status.raw} already.\n`);
      return EXIT.fine;
    }
    const changes = changeStatus(handbook, record, word, readDayOption(args));
    writeChanges(root, changes);
    for (const { path } of changes) io.stdout(`${path}\n`);
    return EXIT.fine;
  },
};
