import { explainPlace } from '../../core/query/governs/explain-folder.ts';
import { type AnsweredFile, governingJson, renderGoverning } from '../../core/reporters/governing.ts';
import { loadHandbook } from '../../node/load-handbook.ts';
import { placeFile } from '../../node/place-file.ts';
import type { Command } from '../command.ts';
import { readDay } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { OUTER_ROOT_OPTION, outerRoot } from '../handbook-root.ts';

export const why: Command = {
  name: 'why',
  summary: 'Tells which decisions govern a file or a folder, and why.',
  usage: 'PATH[:LINE]…',
  positionals: [1, Number.MAX_SAFE_INTEGER],
  options: {
    ...OUTER_ROOT_OPTION,
    format: {
      type: 'string',
      choices: ['text', 'json'],
      description: 'Form of the output; text unless given.',
    },
    on: {
      type: 'string',
      value: 'DATE',
      description: 'Decisions in force on a day, YYYY-MM-DD; today unless given.',
    },
    ...FOLDER_OPTIONS,
  },
  details:
    'A decision governs a file that it names under `governs`, `appliesTo`, `affects` or `scope`, or in a section such as\n"Applies to": by path, by glob, or by a service whose `paths` or `repositories` hold the file. A file governs itself by a\ncomment such as "see ADR-12"; with a line, by one within 20 lines of it. All that match are shown, newest first. A\ndecision that took the place of another one stands for its files. Globs are read as in CODEOWNERS, from ROOT or from\nthe top of the repository. A file that is gone, was renamed or lies in the repository of a service is answered too,\nand a folder by the paths of the files below it.',
  examples: [
    'handbook why services/orders/src/outbox.ts',
    'handbook why src/db/pool.ts:42 --format json',
    'handbook why ../orders/src/api.ts --root .',
  ],
  async run(args, io) {
    const root = outerRoot(args, io);
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args) });
    const today = new Date().toISOString().slice(0, 10);
    const day = args.text('on') === undefined ? today : readDay(args, 'on');
    const files: AnsweredFile[] = [];
    for (const word of args.positionals) {
      const placed = await placeFile(word, io.cwd, root);
      const { file, exists, movedTo } = placed;
      files.push({
        path: file.path ?? (file.own && !file.repositoryPath.startsWith('..') ? file.repositoryPath : word),
        line: file.line,
        exists,
        movedTo,
        answer: explainPlace(handbook, file, { day, today, text: placed.text }),
      });
    }
    io.stdout(
      args.text('format') === 'json'
        ? `${JSON.stringify(governingJson(handbook, files), null, 2)}\n`
        : renderGoverning(handbook, files),
    );
    return EXIT.fine;
  },
};
