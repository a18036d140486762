import { relative, resolve } from 'node:path';
import { countOf } from '../../core/text/counts.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { startProgress } from '../progress.ts';
import { IncompleteSiteError } from '../site/incomplete-site.ts';

export const merge: Command = {
  name: 'merge',
  summary: 'Joins the parts of a site that several machines have built.',
  usage: 'PART… [--out DIR]',
  positionals: [1, 10_000],
  options: {
    out: { type: 'string', value: 'DIR', description: 'Folder of the site; dist unless given.' },
  },
  details: `PART is a folder that \`handbook build --shard 2/8 --out PART\` has written; all parts are needed, each once, of one commit and with the same flags. The site has the bytes of one that was built at once: the search index and the policies of the pages are made here.`,
  examples: ['handbook merge part-1 part-2 --out dist'],
  async run(args, io) {
    const start = performance.now();
    const parts = args.positionals.map((part) => resolve(io.cwd, part));
    const out = resolve(io.cwd, args.text('out') ?? 'dist');
    const progress = startProgress(io, 'Merging');
    try {
      const { mergeParts } = await import('../site/shard/merge-parts.ts');
      const { records, files } = await mergeParts(parts, out, io.cwd);
      progress.end();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      io.stdout(
        `${countOf(parts.length, 'part')}, ${countOf(records, 'record')}, ${countOf(files, 'file')}, in ${seconds} s: ${relative(io.cwd, out) || '.'}\n`,
      );
      return EXIT.fine;
    } catch (error) {
      if (!(error instanceof IncompleteSiteError)) throw error;
      progress.end();
      io.stderr(`${error.message}\nThe site that was there is as it was.\n`);
      return EXIT.content;
    } finally {
      progress.end();
    }
  },
};
