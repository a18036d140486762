import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readPort } from '../port.ts';
import { checkSiteSource, readSiteSource, SITE_OPTIONS } from '../site/load-site-input.ts';
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
    const source = readSiteSource(args, io);
    const port = readPort(args);
    const { serveDev } = await import('../site/serve-dev.ts');
    // The server shows drafts; its pages are made from this reading.
    const { handbook } = await checkSiteSource({ ...source, config: { ...source.config, drafts: true } });
    const server = await serveDev({ ...source, languages: [...handbook.translations.keys()] }, port, io);
    await untilAborted(io.signal);
    await server.stop();
    return EXIT.fine;
  },
};
