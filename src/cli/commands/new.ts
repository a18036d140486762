import { DOC_FORMS } from '../../core/kinds/doc/writer.ts';
import type { DraftFile } from '../../core/kinds/draft.ts';
import { frontMatterSchema } from '../../core/outputs/json-schema.ts';
import { joinSiteRoot } from '../../core/outputs/site-address.ts';
import { folderLanguage } from '../../core/query/folder-language.ts';
import { KINDS, type Kind } from '../../core/schema/record-base.ts';
import type { HandbookConfig } from '../../core/source/config.ts';
import type { SourceFolder } from '../../core/source/source.ts';
import { withoutSlashes } from '../../core/text/path.ts';
import { schemaAddress } from '../../core/text/schema-address.ts';
import { findRoot, loadHandbook } from '../../node/load-handbook.ts';
import { UsageError } from '../../node/usage-error.ts';
import { writeDraft } from '../../node/write-draft.ts';
import type { Command } from '../command.ts';
import { readDayOption } from '../day.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { DRAFTERS } from '../new/index.ts';
import { ROOT_OPTION, rootOf } from '../root.ts';

export const newRecord: Command = {
  name: 'new',
  summary: 'Begins a record from a template; it never overwrites a file.',
  usage: `${Object.keys(DRAFTERS).join('|')} "Title"`,
  positionals: [2, 2],
  options: {
    ...ROOT_OPTION,
    folder: {
      type: 'string',
      value: 'PATH',
      description: 'Folder that takes the file, where the root has several of its kind.',
    },
    date: {
      type: 'string',
      value: 'DATE',
      description: 'Day of the record, YYYY-MM-DD; today unless given.',
    },
    form: {
      type: 'string',
      value: 'FORM',
      description: `For a doc: ${DOC_FORMS.join(', ')}.`,
    },
    'from-run': {
      type: 'string',
      value: 'FILE',
      description: 'For a postmortem: the export of a playbook run, which becomes the timeline.',
    },
    from: {
      type: 'string',
      value: 'FILE',
      description:
        'For a postmortem: an export of a chat or of a tool for incidents, JSON, CSV or text; its times become the timeline.',
    },
    ...FOLDER_OPTIONS,
  },
  details:
    'A folder that has a template of its own gets its records in the words of that template. The path of the new file is printed.',
  examples: [
    'handbook new postmortem "Checkout answered slowly"',
    'handbook new postmortem "Disk full" --from-run run.md',
    'handbook new postmortem "Disk full" --from slack-thread.json',
    'handbook new doc "Technical debt" --form debt',
  ],
  async run(args, io) {
    const [word = '', title = ''] = args.positionals;
    const kind = KINDS.find((candidate) => candidate === word);
    const drafter = kind && DRAFTERS[kind];
    if (!drafter)
      throw new UsageError(`Unexpected kind "${word}", expected ${Object.keys(DRAFTERS).join(', ')}.`);
    if (title.trim() === '' || /[\r\n]/.test(title))
      throw new UsageError('Unexpected title, expected words on one line.');
    for (const [owner, { options = [] }] of Object.entries(DRAFTERS))
      for (const option of options)
        if (!drafter.options?.includes(option) && args.text(option) !== undefined)
          throw new UsageError(`Unexpected --${option}, expected it with a ${owner}.`);
    const day = readDayOption(args);
    const root = findRoot(rootOf(args.text('root'), io));
    const handbook = await loadHandbook(root, { folders: readFolderOptions(args) });
    const folder = findFolder(handbook.tree.folders, kind, args.text('folder')) ?? {
      kind,
      path: args.text('folder')?.replace(/(?<!\/)\/+$/, '') ?? drafter.folder,
      label: '',
    };
    const language = folderLanguage(handbook, folder);
    const draft = await drafter.draft({
      handbook,
      folder,
      title: title.trim(),
      day,
      language,
      root,
      args,
      io,
    });
    writeDraft(root, withSchema(draft, kind, handbook.config));
    io.stdout(`${draft.path}\n`);
    return EXIT.fine;
  },
};

/** The folder of a kind; with several of them the author has to say which. */
function findFolder(
  folders: readonly SourceFolder[],
  kind: Kind,
  wanted: string | undefined,
): SourceFolder | null {
  const own = folders.filter((folder) => folder.kind === kind);
  if (wanted !== undefined) {
    const path = withoutSlashes(wanted.replace(/^\.\//, '')) || '.';
    if (path.split('/').includes('..') || path.startsWith('/'))
      throw new UsageError(`Unexpected folder "${wanted}", expected one below the root.`);
    return own.find((folder) => folder.path === path) ?? null;
  }
  if (own.length > 1)
    throw new UsageError(
      `Unexpected ${own.length} folders of this kind, expected --folder with one of ${own.map(({ path }) => path).join(', ')}.`,
    );
  return own[0] ?? null;
}

/** A file whose front matter names its schema, so that an editor completes and checks its keys; where the site has an address. */
function withSchema(draft: DraftFile, kind: Kind, { site, base }: HandbookConfig): DraftFile {
  const opening = /^---[ \t]*\r?\n(?!---)/.exec(draft.text)?.[0];
  if (!site || !opening) return draft;
  const address = schemaAddress(frontMatterSchema(kind), joinSiteRoot(site, base));
  const line = `# yaml-language-server: $schema=${address}\n`;
  return { ...draft, text: opening + line + draft.text.slice(opening.length) };
}
