import { join } from 'node:path';
import type { Handbook } from '../core/handbook.ts';
import { describeKind } from '../core/kinds/descriptors.ts';
import { type Proposal, proposeFolders } from '../core/kinds/shape.ts';
import { isYaml, parseDocument } from '../core/markdown/document.ts';
import { FOLDER_KEYS } from '../core/schema/record-base.ts';
import { isSourcePath, looksLikePage, maybePage } from '../core/source/file-name.ts';
import { ownerOf } from '../core/source/folders.ts';
import { countOf } from '../core/text/counts.ts';
import { readPlainText } from './decode-text.ts';
import { readHead } from './read-sources.ts';

/** Files that are looked at; a root with more of them is one that nobody waits for. */
const MAX_FILES = 2000;

/** Bytes of a file that may be a record of one kind or another. */
const MAX_SIZE = 200_000;

/** Folders of other people's code, of tests and of what a build writes. */
const ASIDE =
  /(?:^|\/)(?:\.[^/]*|vendor|third[_-]party|node_modules|bower_components|dist|build|target|out|coverage|fixtures?|testdata|__tests__|tests?|specs?|examples?|samples?|site-packages|venv)\//i;

/** Templates of issues, which a team's checklist for a newcomer often is. */
const ISSUE_FORM = /^\.git(?:hub|lab)\/issue_templates?\/[^/]*$/i;

/** Looks at the files of a root that no folder owns for those that look like records of a kind without a folder. */
export function findProposals(root: string, handbook: Handbook): Proposal[] {
  const { tree, records } = handbook;
  const taken = new Set([...tree.folders.map(({ kind }) => kind), ...records.map(({ kind }) => kind)]);
  const paths = [...tree.paths]
    .filter((path) => isSourcePath(path) || maybePage(path))
    .filter((path) => !isYaml(path) && (!ASIDE.test(path) || ISSUE_FORM.test(path)) && isFree(path, handbook))
    .slice(0, MAX_FILES)
    .filter((path) => isSourcePath(path) || looksLikePage(path, readHead(join(root, path))));
  const known = new Map([...handbook.documents.values()].flat().map((document) => [document.path, document]));
  const documents = paths.flatMap((path) => {
    const read = known.get(path);
    if (read) return [read];
    const text = readPlainText(join(root, path), { inside: root, limit: MAX_SIZE });
    return text === null ? [] : [parseDocument({ path, text })];
  });
  return proposeFolders(documents, taken);
}

/** Whether nothing owns a file, or pages alone, which take what no kind wants. */
function isFree(path: string, { tree }: Handbook): boolean {
  const owner = ownerOf(path, tree.folders);
  return owner === null || describeKind(owner).takesRest;
}

/** Proposals for a person, each with the flag that takes it: `20 files in notes/choices look like decisions; …`. */
export function renderProposals(proposals: readonly Proposal[]): string {
  return proposals
    .map(({ kind, path, count }) => {
      const { any, several } = describeKind({ kind }).names;
      const look = count === 1 ? `looks like ${any}` : `look like ${several}`;
      return `${countOf(count, 'file')} in ${path} ${look}; use: --${FOLDER_KEYS[kind]} ${quote(path)}\n`;
    })
    .join('');
}

/** A path as a shell takes it for one word. */
function quote(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
