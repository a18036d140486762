import { existsSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { describeKind } from '../../core/kinds/descriptors.ts';
import { FOLDER_KEYS, KINDS, type Kind } from '../../core/schema/record-base.ts';
import { countOf } from '../../core/text/counts.ts';
import { entriesOf } from '../../core/text/keyed-table.ts';
import { PACKAGE_ROOT } from '../../node/cache-folder.ts';
import { guardOutput, readSiteMark } from '../../node/site-directory.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** Kinds by the words of the command line: all but those that take the rest. */
const KIND_NAMES: Readonly<Record<string, Kind>> = Object.fromEntries(
  entriesOf(FOLDER_KEYS).flatMap(([kind, key]) => (describeKind({ kind }).takesRest ? [] : [[key, kind]])),
);

export const pack: Command = {
  name: 'pack',
  summary: 'Makes a folder of a built site that opens without a server and without a network.',
  usage: '[SITE] --out DIR',
  positionals: [0, 1],
  options: {
    kind: {
      type: 'string',
      multiple: true,
      choices: Object.keys(KIND_NAMES),
      description: 'Pages that come along; playbooks unless given.',
    },
    out: { type: 'string', value: 'DIR', description: 'Folder of the pack; pack unless given.' },
    print: {
      type: 'boolean',
      description: 'One page for each kind that is made for paper, in place of the pages.',
    },
    zip: { type: 'boolean', description: 'A file DIR.zip beside the folder as well.' },
  },
  details: `SITE is the folder of a built site, dist unless given. The pack is searched by alert, title and word, and steps are ticked and kept in the browser. Nothing in it is read over a network. A link to a page that does not come along leads to the site where its address is known.`,
  examples: [
    'handbook pack dist --kind playbooks --out laptop',
    'handbook pack dist --kind playbooks --kind onboarding --out laptop --zip',
    'handbook pack dist --kind adr --print --out paper',
  ],
  async run(args, io) {
    const folder = resolve(io.cwd, args.positionals[0] ?? 'dist');
    const mark = existsSync(folder) ? readSiteMark(folder) : null;
    if (!mark)
      throw new UsageError(
        `Unexpected ${folder}, expected a built site.`,
        'Run handbook build --out dist first.',
      );
    const out = resolve(io.cwd, args.text('out') ?? 'pack');
    guardOutput(out, [folder, PACKAGE_ROOT, io.cwd]);
    const named = new Set((args.list('kind') ?? ['playbooks']).flatMap((name) => KIND_NAMES[name] ?? []));
    const kinds = KINDS.filter((kind) => named.has(kind));
    // The script of the pack is built by a large package.
    const { writePack } = await import('../site/pack/write-pack.ts');
    const { pages, files, bytes } = await writePack({ folder, base: mark.base }, kinds, out, {
      print: args.flag('print'),
    });
    io.stdout(
      `${countOf(pages, 'page')}, ${countOf(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB: ${relative(io.cwd, out) || '.'}\nOpen index.html in it.\n`,
    );
    if (args.flag('zip')) {
      const { writeZip } = await import('../site/pack/write-zip.ts');
      const zip = `${out}.zip`;
      const size = writeZip(out, basename(out), zip);
      io.stdout(`${(size / 1e6).toFixed(1)} MB: ${relative(io.cwd, zip)}\n`);
    }
    return EXIT.fine;
  },
};
