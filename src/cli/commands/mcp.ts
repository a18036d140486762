import { findRoot } from '../../node/load-handbook.ts';
import { EnvironmentError, UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { readPort } from '../port.ts';
import { rootOf } from '../root.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'Answers assistants over the Model Context Protocol; it only reads.',
  usage: '[ROOT]',
  positionals: [0, 1],
  options: {
    http: {
      type: 'boolean',
      description: 'Serve HTTP to this machine in place of the standard streams, and print the address.',
    },
    port: {
      type: 'string',
      value: 'PORT',
      description: 'Port for --http; 3344 unless given, 0 for any free one.',
    },
    ...FOLDER_OPTIONS,
  },
  details:
    'Tools: search, record, decisions_in_force, playbook_for_alert, incidents_like, onboarding_next, check. Answers are paged and\ncite path and line; files that change are read anew. Over HTTP only requests to an address of this machine, and from no\nother origin, are answered.',
  examples: ['handbook mcp', 'handbook mcp ../handbook --http --port 3344'],
  serves: true,
  async run(args, io) {
    const port = readPort(args);
    if (port !== undefined && !args.flag('http'))
      throw new UsageError('Unexpected --port, expected it with --http.');
    const root = findRoot(rootOf(args.positionals[0], io));
    const { serveMcp } = await loadServer();
    await serveMcp(root, { folders: readFolderOptions(args) }, args.flag('http') ? (port ?? 3344) : null, io);
    return EXIT.fine;
  },
};

const SDK = '@modelcontextprotocol/sdk';

/** No other command loads the libraries of the protocol, nor has to have them: who installs from the sources adds them for this one. */
async function loadServer(): Promise<typeof import('../mcp/index.ts')> {
  try {
    return await import('../mcp/index.ts');
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(SDK)) throw error;
    throw new EnvironmentError(
      `Unexpected end at ${SDK}, which is not installed or too old, expected version 1.32.2 or a later 1.x.`,
      `Install it where the handbook is installed: npm install --save-dev ${SDK}@^1.32.2`,
    );
  }
}
