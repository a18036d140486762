import { existsSync, mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { readDayOption } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { askOrder } from '../starter/ask-order.ts';
import { readStack, readTier } from '../starter/read-order.ts';
import { PARTS } from '../starter/stacks.ts';
import { TIERS } from '../starter/tiers.ts';
import { writeEditorFiles } from '../starter/write-editor-files.ts';
import { writeSettings } from '../starter/write-settings.ts';
import { writeStartingSet } from '../starter/write-starting-set.ts';

export const init: Command = {
  name: 'init',
  summary: 'Writes the settings for what is there; with a tier and a stack, a starting set.',
  usage: '[DIR]',
  positionals: [0, 1],
  options: {
    tier: {
      type: 'string',
      value: 'TIER',
      description: `Daily active users: ${TIERS.join(', ')}. What pays at that tier is written.`,
    },
    stack: {
      type: 'string',
      value: 'LIST',
      description: `Where it runs, separated by commas: ${PARTS.join(', ')}.`,
    },
    owner: { type: 'string', value: 'TEAM', description: 'Team that owns every page at first.' },
    title: { type: 'string', value: 'TEXT', description: 'Title of the handbook.' },
    date: { type: 'string', value: 'DATE', description: 'Day of the pages, YYYY-MM-DD; today unless given.' },
    editor: {
      type: 'boolean',
      description:
        'Write settings, tasks and snippets for VS Code into .vscode, with the schemas of front matter and settings.',
    },
    ...FOLDER_OPTIONS,
  },
  details:
    'Without --tier it prints the settings for the folders that are found and for those whose files look like records, and\nwrites them into `.handbook.yml`; with a config every error stops a build. Where nothing looks like a record it asks, on a\nterminal, for what a starting set needs; elsewhere flags say it.\n\nDecisions are proposed, playbooks have the commands of the stack, and every gap is a step of the onboarding path\n"Set up this handbook". Nothing that exists is overwritten. The set passes `handbook check --strict` at once.',
  examples: [
    'handbook init ../service',
    'handbook init --editor',
    'handbook init handbook --tier 10k --stack vm,mysql',
    'handbook init handbook --tier 1m --stack kubernetes,postgres,redis,kafka --owner team-platform',
  ],
  async run(args, io) {
    const root = resolve(io.cwd, args.positionals[0] ?? '.');
    if (args.flag('editor')) {
      writeEditorFiles(root, io);
      return EXIT.fine;
    }
    const stated = {
      tier: args.text('tier'),
      stack: args.text('stack'),
      owner: args.text('owner'),
      title: args.text('title') ?? `${basename(root)} handbook`,
      day: readDayOption(args),
    };
    const isOrder = stated.tier !== undefined || stated.stack !== undefined;
    if (!isOrder) {
      if (existsSync(root) || !io.ask) {
        if (await writeSettings(root, readFolderOptions(args), io)) return EXIT.fine;
      }
      if (!io.ask)
        throw new UsageError(
          `Unexpected root ${root} without anything that looks like a record, expected a folder of records.`,
          'Name one: --adr, --playbooks, --postmortems, --onboarding, --services or --docs PATH. Or begin with a starting set: --tier 100k --stack kubernetes,postgres',
        );
      io.stderr(`Nothing in ${root} looks like a record. A starting set for it:\n`);
    }
    const order = io.ask
      ? await askOrder(stated, io.ask)
      : {
          ...stated,
          tier: readTier(stated.tier ?? '10k'),
          stack: readStack(stated.stack ?? ''),
          owner: stated.owner ?? 'team-backend',
        };
    mkdirSync(root, { recursive: true });
    const files = writeStartingSet(root, order);
    for (const { path } of files) io.stdout(`${path}\n`);
    io.stderr(
      `${files.length} files for ${order.tier} daily users. Begin with content/onboarding/set-up-this-handbook.md.\n`,
    );
    return EXIT.fine;
  },
};
