import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownRepositories } from '../../core/graph/governs/area.ts';
import { type ReviewFormat, renderReview } from '../../core/outputs/review/render-review.ts';
import { type Review, reviewChange } from '../../core/outputs/review/review-change.ts';
import { joinSiteRoot } from '../../core/outputs/site-address.ts';
import { checkDiagrams } from '../../diagrams/check.ts';
import { closeDiagrams, renderDiagram } from '../../diagrams/index.ts';
import { readBeginning } from '../../node/base-findings.ts';
import { addToJobSummary, renewComment } from '../../node/change-comment.ts';
import { readCheckedHandbook } from '../../node/checked-handbook.ts';
import { findBase } from '../../node/find-base.ts';
import { findRoot } from '../../node/load-handbook.ts';
import { readBaseTree } from '../../node/read-base-tree.ts';
import { readChanges } from '../../node/read-changes.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Command, Io } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FOLDER_OPTIONS, readFolderOptions } from '../folder-options.ts';
import { rootOf } from '../root.ts';

const FORMATS: readonly ReviewFormat[] = ['markdown', 'github', 'gitlab'];

export const review: Command = {
  name: 'review',
  summary: 'Tells what a change touches: the decisions that govern it, what it replaces, what it brings.',
  usage: '[ROOT] --base REF',
  positionals: [0, 1],
  options: {
    base: { type: 'string', value: 'REF', description: 'The commit or branch that the change is made for.' },
    format: {
      type: 'string',
      choices: [...FORMATS],
      description: 'Form of the output; markdown unless given.',
    },
    post: {
      type: 'boolean',
      description:
        'Post it as the one comment of the pull or merge request, or renew that; needs --format github or gitlab.',
    },
    diagrams: {
      type: 'string',
      value: 'DIR',
      description: 'Write changed diagrams as SVG there, before and after.',
    },
    ...FOLDER_OPTIONS,
  },
  details:
    'It tells facts and judges nothing; it exits with 0 and prints nothing where there is nothing to say. --post reads\nGITHUB_TOKEN, GITHUB_REPOSITORY and GITHUB_EVENT_PATH, or GITLAB_TOKEN, CI_API_V4_URL, CI_PROJECT_ID and\nCI_MERGE_REQUEST_IID, as the jobs of the hosts set them.',
  examples: [
    'handbook review --base origin/main',
    'handbook review --base origin/main --format github --post',
  ],
  async run(args, io) {
    const ref = args.text('base');
    if (ref === undefined)
      throw new UsageError(
        'Unexpected end of command, expected --base REF.',
        'On a pull request: --base origin/main.',
      );
    const format = FORMATS.find((name) => name === (args.text('format') ?? 'markdown')) ?? 'markdown';
    if (args.flag('post') && format === 'markdown')
      throw new UsageError('Unexpected --post with --format markdown, expected --format github or gitlab.');
    const root = findRoot(rootOf(args.positionals[0], io));
    const base = await findBase(root, ref);
    const options = { folders: readFolderOptions(args) };
    const rules = { base: await readBaseTree(root, base) };
    const { handbook, diagnostics } = await readCheckedHandbook(root, checkDiagrams, options, rules);
    const before = await readBeginning(root, base, diagnostics, checkDiagrams, options, rules);
    const found = reviewChange({
      before: before.handbook,
      after: handbook,
      rename: before.rename,
      paths: await readChanges(root, base, ownRepositories(handbook.tree)),
      findings: before.brought,
      day: new Date().toISOString().slice(0, 10),
    });
    const { site, base: path } = handbook.config;
    const folder = args.text('diagrams');
    const text = renderReview(handbook, found, {
      format,
      site: site ? joinSiteRoot(site, path) : null,
      base: ref,
      drawn: folder !== undefined,
    });
    if (folder !== undefined) await writeDiagrams(found, resolve(io.cwd, folder));
    if (args.flag('post') && format !== 'markdown') await post(format, text, io);
    else io.stdout(text);
    return EXIT.fine;
  },
};

/** Posts a review as the comment of its change; where that may have none, it is part of what the job says. */
async function post(host: 'github' | 'gitlab', text: string, io: Io): Promise<void> {
  const done = await renewComment(host, text, io.env);
  if (done !== 'foreign') {
    io.stderr(`Comment ${done}.\n`);
    return;
  }
  const isInSummary = text !== '' && addToJobSummary(text, io.env);
  if (!isInSummary) io.stdout(text);
  io.stderr(
    `No comment: a change from a fork gets no token that may write one. ${
      text === ''
        ? 'There is nothing to say.'
        : `The review is ${isInSummary ? 'in the summary of this job' : 'above'}.`
    }\n`,
  );
}

/** Draws the changed diagrams into a folder, `1-before.svg` and `1-after.svg`; one that cannot be drawn is left out. */
async function writeDiagrams({ diagrams }: Review, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  try {
    for (const [index, { path, before, after }] of diagrams.entries())
      for (const [name, text] of [
        ['before', before],
        ['after', after],
      ] as const) {
        if (text === null) continue;
        const drawn = await renderDiagram({ text, path, line: 1 });
        if ('svg' in drawn) replaceFile(join(folder, `${index + 1}-${name}.svg`), drawn.svg);
      }
  } finally {
    await closeDiagrams();
  }
}
