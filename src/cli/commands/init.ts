import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { readDayOption } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { readStack, readTier } from '../starter/read-order.ts';
import { PARTS } from '../starter/stacks.ts';
import { TIERS } from '../starter/tiers.ts';
import { writeStartingSet } from '../starter/write-starting-set.ts';

export const init: Command = {
  name: 'init',
  summary: 'Begins a handbook: a starting set for a tier of traffic and a stack.',
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
  },
  details:
    'Decisions are proposed, playbooks have the commands of the stack, and every gap is a step of the onboarding path\n"Set up this handbook". Nothing that exists is overwritten. The set passes `handbook check --strict` at once.',
  examples: [
    'handbook init handbook --tier 10k --stack vm,mysql',
    'handbook init handbook --tier 1m --stack kubernetes,postgres,redis,kafka --owner team-platform',
  ],
  async run(args, io) {
    const tier = args.text('tier');
    const stack = args.text('stack');
    if (tier === undefined && stack === undefined)
      throw new UsageError(
        'Unexpected missing --tier, expected one.',
        `Say for how many daily users: handbook init ${args.positionals[0] ?? 'handbook'} --tier 100k --stack kubernetes,postgres`,
      );
    const root = resolve(io.cwd, args.positionals[0] ?? '.');
    const order = {
      tier: readTier(tier ?? '10k'),
      stack: readStack(stack ?? ''),
      owner: args.text('owner') ?? 'team-backend',
      title: args.text('title') ?? `${basename(root)} handbook`,
      day: readDayOption(args),
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
