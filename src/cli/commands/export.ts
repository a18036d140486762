import { buildActionLedger } from '../../core/kinds/postmortem/metrics/action-ledger.ts';
import { buildActionTable, renderActionIssues } from '../../core/outputs/actions.ts';
import { buildDecisionTable } from '../../core/outputs/decisions.ts';
import { type OutputTable, renderCsv, renderMarkdownTable } from '../../core/outputs/table.ts';
import { buildTaskTable } from '../../core/outputs/tasks.ts';
import { findInForce } from '../../core/query/decisions.ts';
import { recordsOf } from '../../core/query/order.ts';
import type { HandbookRecord } from '../../core/schema/handbook.ts';
import { loadHandbook } from '../../node/load-handbook.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { readDay } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { rootOf } from '../root.ts';

/** A table and the data behind it, which the JSON form prints. */
interface Export {
  table: OutputTable;
  /** The same as issues of a tracker, where it is something to do. */
  issues?: string;
  data: unknown;
}

/** Everything that can be exported. A new table is a line here. */
const EXPORTS: Readonly<Record<string, (records: readonly HandbookRecord[], on: string | null) => Export>> = {
  decisions(records, on) {
    const day = new Date().toISOString().slice(0, 10);
    const decisions = on === null ? recordsOf(records, 'adr') : findInForce(records, on, day).holding;
    return { table: buildDecisionTable(decisions), data: decisions };
  },
  actions(records) {
    const ledger = buildActionLedger(recordsOf(records, 'postmortem'));
    return { table: buildActionTable(ledger), data: ledger, issues: renderActionIssues(ledger) };
  },
  tasks(records) {
    const paths = recordsOf(records, 'onboarding');
    return {
      table: buildTaskTable(paths),
      data: paths.flatMap(({ id, tasks }) => tasks.map((task) => ({ path: id, ...task }))),
    };
  },
};

export const exportTable: Command = {
  name: 'export',
  summary: 'Prints decisions, actions of postmortems or onboarding steps as a table for elsewhere.',
  usage: 'decisions|actions|tasks [ROOT]',
  positionals: [1, 2],
  options: {
    format: {
      type: 'string',
      choices: ['csv', 'json', 'md', 'issues'],
      description: 'Form of the output; csv unless given. issues: the open actions as texts for a tracker.',
    },
    on: {
      type: 'string',
      value: 'DATE',
      description: 'Only the decisions that are in force on a day, YYYY-MM-DD.',
    },
    ...FOLDER_OPTIONS,
  },
  details:
    'CSV has CRLF line ends and an apostrophe in front of cells that a spreadsheet would take for a formula. Whether an action is overdue depends on the day and is left to who reads the table.',
  examples: [
    'handbook export actions --format csv',
    'handbook export decisions ../service --format md',
    'handbook export decisions --on 2024-05-14',
  ],
  async run(args, io) {
    const [name = '', root] = args.positionals;
    if (args.text('on') !== undefined && name !== 'decisions')
      throw new UsageError('Unexpected --on, expected it for decisions only.');
    const build = Object.hasOwn(EXPORTS, name) ? EXPORTS[name] : undefined;
    if (!build) throw new UsageError(`Unexpected "${name}", expected ${Object.keys(EXPORTS).join(', ')}.`);
    const handbook = await loadHandbook(rootOf(root, io), { folders: readFolderOptions(args) });
    const { table, data, issues } = build(
      handbook.records,
      args.text('on') === undefined ? null : readDay(args, 'on'),
    );
    const format = args.text('format') ?? 'csv';
    if (format === 'issues') {
      if (issues === undefined)
        throw new UsageError('Unexpected --format issues, expected it for actions only.');
      io.stdout(issues);
    } else if (format === 'json') io.stdout(`${JSON.stringify(data, null, 2)}\n`);
    else io.stdout(format === 'md' ? renderMarkdownTable(table) : renderCsv(table));
    return EXIT.fine;
  },
};
