import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSiteMark } from '../../node/site-directory.ts';
import { serveSite } from '../../node/site-server.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readPort } from '../port.ts';
import { rootOf } from '../root.ts';
import { untilAborted } from '../until-aborted.ts';

export const preview: Command = {
  name: 'preview',
  summary: 'Serves a built site to this machine and prints its address.',
  usage: '[ROOT] [--out DIR]',
  positionals: [0, 1],
  options: {
    out: { type: 'string', value: 'DIR', description: 'Folder of the site; dist in ROOT unless given.' },
    port: { type: 'string', value: 'PORT', description: 'Port; the first free one from 4321 unless given.' },
  },
  examples: ['handbook preview', 'handbook preview --out /srv/handbook --port 8080'],
  serves: true,
  async run(args, io) {
    const given = args.text('out');
    const directory =
      given === undefined ? resolve(rootOf(args.positionals[0], io), 'dist') : resolve(io.cwd, given);
    const mark = existsSync(directory) ? readSiteMark(directory) : null;
    if (!mark)
      throw new UsageError(
        `Unexpected ${directory}, expected a built site.`,
        `Run handbook build --out ${given ?? 'dist'} first.`,
      );
    const { server, address } = await serveSite(directory, mark.base, readPort(args));
    io.stdout(`${address}\n`);
    io.stderr('Ctrl-C ends it.\n');
    await untilAborted(io.signal);
    server.close();
    server.closeAllConnections();
    return EXIT.fine;
  },
};
