import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readPort } from '../port.ts';
import { checkInOwnLanguage, readSiteSource, SITE_OPTIONS } from '../site/load-site-input.ts';
import { untilAborted } from '../until-aborted.ts';

export const dev: Command = {
  name: 'dev',
  summary: 'Serves the handbook while you write: a page is fresh as soon as its file is saved.',
  usage: '[ROOT]',
  positionals: [0, 1],
  options: {
    port: { type: 'string', value: 'PORT', description: 'Port; the first free one from 4321 unless given.' },
    ...SITE_OPTIONS,
  },
  examples: ['handbook dev', 'handbook dev ../service'],
  serves: true,
  async run(args, io) {
    const asked = readSiteSource(args, io);
    const port = readPort(args);
    const { serveDev } = await import('../site/serve-dev.ts');
    // The server shows drafts; its pages are made from this reading.
    const { source, checked, said } = await checkInOwnLanguage({
      ...asked,
      config: { ...asked.config, drafts: true },
    });
    io.stderr(said);
    const languages = [...checked.handbook.translations.keys()];
    const config = { ...source.config, drafts: false };
    const server = await serveDev({ ...source, config, languages }, port, io);
    await untilAborted(io.signal);
    await server.stop();
    return EXIT.fine;
  },
};
