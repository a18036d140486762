import { buildHandbookJson } from '../../core/outputs/handbook-json.ts';
import { renderJsonChunks } from '../../core/outputs/json-chunks.ts';
import { renderInventory } from '../../core/reporters/inventory.ts';
import { checkDiagrams } from '../../diagrams/check.ts';
import { readCheckedHandbook } from '../../node/checked-handbook.ts';
import { findProposals, renderProposals } from '../../node/find-proposals.ts';
import { findRoot } from '../../node/load-handbook.ts';
import { CACHE_OPTION, readCacheOption } from '../cache-option.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { rootOf } from '../root.ts';

export const inspect: Command = {
  name: 'inspect',
  summary: 'Shows what is read: every record, every field with its source line.',
  usage: '[ROOT]',
  positionals: [0, 1],
  options: {
    format: {
      type: 'string',
      choices: ['text', 'json'],
      description: 'Form of the output; text unless given.',
    },
    ...FOLDER_OPTIONS,
    ...CACHE_OPTION,
  },
  details: 'Exits with 0 whatever the content. The JSON follows public/schema/handbook-1.json.',
  examples: ['handbook inspect', 'handbook inspect ../service --adr docs/decisions --format json'],
  async run(args, io) {
    const root = findRoot(rootOf(args.positionals[0], io));
    const reading = readCacheOption(root, args, io);
    const { handbook, diagnostics } = await readCheckedHandbook(root, checkDiagrams, {
      folders: readFolderOptions(args),
      ...reading,
      asksMore: true,
    });
    const proposals = findProposals(root, handbook);
    reading.cache?.save();
    if (args.text('format') === 'json') {
      for (const piece of renderJsonChunks(buildHandbookJson(handbook, diagnostics))) {
        if (io.isOutputClosed?.()) return EXIT.fine;
        await io.stdout(piece);
      }
      io.stdout('\n');
    } else io.stdout(renderInventory(handbook, diagnostics));
    io.stderr(renderProposals(proposals));
    return EXIT.fine;
  },
};
