import { join } from 'node:path';
import { describeKind } from '../core/kinds/descriptors.ts';
import { isYaml } from '../core/markdown/document.ts';
import type { Diagnostic, Skipped } from '../core/schema/handbook.ts';
import { fileTypeOf, isCatalog, looksLikePage } from '../core/source/file-name.ts';
import { kindOfFolder, ownerOf } from '../core/source/folders.ts';
import type { SourceFile, SourceFolder } from '../core/source/source.ts';
import { decodeText } from './decode-text.ts';
import type { ListedFile, Listing } from './list-files.ts';
import { isRefused, readPlainFile, readPlainHead } from './plain-file.ts';

/** Bytes of a file that are looked at to tell whether it holds text. */
const HEAD = 2048;

/** What was read below the folders of a root. Every file with text there is one of `files` or of `skipped`. */
export interface ReadSources {
  files: SourceFile[];
  skipped: Skipped[];
  diagnostics: Diagnostic[];
}

/** Reads every source that a folder owns, each real file once; what cannot be read becomes a diagnostic. */
export function readSources(
  root: string,
  listing: Listing,
  folders: readonly SourceFolder[],
  known: KnownTexts | null = null,
): ReadSources {
  const result: ReadSources = { files: [], skipped: [], diagnostics: [] };
  const owned = listing.files.filter((file) => ownerOf(file.path, folders) !== null);
  const direct = new Set(owned.filter((file) => file.path === file.realPath).map((file) => file.path));
  const seen = new Set<string>();
  for (const file of owned) {
    if (file.type === 'dangling' || file.type === 'escape') {
      refuse(result, linkProblem(file));
      continue;
    }
    // A file behind a symlink is read under its own name where that is part of the handbook too.
    if ((file.path !== file.realPath && direct.has(file.realPath)) || seen.has(file.realPath)) continue;
    seen.add(file.realPath);
    // Read below, wherever it lies.
    if (isCatalog(file.path)) continue;
    const type = isHidden(file.path, folders) ? 'hidden' : fileTypeOf(file.path);
    if (file.type === 'special') {
      if (type === 'source') refuse(result, specialProblem(file.path));
    } else if (type === 'source' || (type !== 'hidden' && isIssueForm(file.path, folders)))
      readOrRecall(root, file, known, result);
    else if (type !== 'binary') readOther(root, file.path, type, result);
  }
  refuseUnreadable(listing, folders, result);
  for (const file of listing.files)
    if (file.type === 'file' && isCatalog(file.path) && !isAside(file.path))
      readSource(root, file.path, result);
  return result;
}

/** Tells of folders that cannot be read, and of those that lead out of the root where records are looked for. */
function refuseUnreadable(listing: Listing, folders: readonly SourceFolder[], result: ReadSources): void {
  for (const folder of listing.unreadable) {
    const inside = ownerOf(`${folder.path}/x`, folders) !== null;
    result.diagnostics.push({
      ...problem('file/unreadable', folder.path, `Unexpected unreadable folder: ${folder.reason}.`),
      severity: inside ? 'error' : 'warning',
      help: 'Allow the user who builds to read it.',
    });
  }
  // A folder that leads out of the root holds nothing for us, but somebody looks for its records.
  for (const file of listing.files)
    if (file.type !== 'file' && ownerOf(file.path, folders) === null && kindOfFolder(file.path) !== null)
      if (file.type === 'dangling' || file.type === 'escape') refuse(result, linkProblem(file));
}

/** Copies of other people's catalogues, and templates for new services. */
function isAside(path: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|vendor|third[_-]party|templates?|skeleton|fixtures?|testdata|examples?)\//i.test(
    path,
  );
}

/** Dot-files, and what lies in a dot-folder below the one that was named. */
function isHidden(path: string, folders: readonly SourceFolder[]): boolean {
  const owner = ownerOf(path, folders);
  const below = !owner || owner.path === '.' ? path : path.slice(owner.path.length + 1);
  return below.split('/').some((segment) => segment.startsWith('.'));
}

/** A tracker's forms may be onboarding checklists; core tells them from other YAML. */
function isIssueForm(path: string, folders: readonly SourceFolder[]): boolean {
  const owner = isYaml(path) ? ownerOf(path, folders) : null;
  return owner !== null && describeKind(owner).readsForms;
}

/** Texts of files that are as they were when they were read. */
export interface KnownTexts {
  find(file: ListedFile): string | null;
  keep(file: ListedFile, text: string): void;
}

function readOrRecall(root: string, file: ListedFile, known: KnownTexts | null, result: ReadSources): void {
  const { path } = file;
  const text = known?.find(file) ?? null;
  if (text !== null) {
    result.files.push({ path, text });
    return;
  }
  const { length } = result.diagnostics;
  readSource(root, path, result);
  const read = result.files.at(-1);
  // What something is to be said of is read again each time.
  if (read?.path === path && result.diagnostics.length === length) known?.keep(file, read.text);
}

function readSource(root: string, path: string, result: ReadSources): void {
  const bytes = readPlainFile(join(root, path), { inside: root });
  if (isRefused(bytes)) {
    const tooLarge = bytes.fault === 'too-large';
    refuse(result, {
      ...problem(
        tooLarge ? 'file/too-large' : 'file/unreadable',
        path,
        `Unexpected ${tooLarge ? 'large' : 'unreadable'} file: ${bytes.reason}.`,
      ),
      help: tooLarge
        ? 'Split the page, or keep data in a file of another type and link to it.'
        : 'Allow the user who builds to read it.',
    });
    return;
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) {
    result.files.push({ path, text: decoded.text });
    return;
  }
  // What could be read is shown, with what is wrong.
  const { rule, message, help, line, text } = decoded.problem;
  result.diagnostics.push({ ...problem(rule, path, message), help, line });
  result.files.push({ path, text });
}

/** A file with another extension, or without one: a page where it is Markdown, else a line of what was left out. */
function readOther(
  root: string,
  path: string,
  type: 'diagram' | 'hidden' | 'text',
  result: ReadSources,
): void {
  const head = readHead(join(root, path));
  if (head.trim() === '') return;
  if (type === 'text' && looksLikePage(path, head)) readSource(root, path, result);
  else
    result.skipped.push({
      path,
      reason: type === 'diagram' ? 'diagram' : type === 'hidden' ? 'ignored' : 'other-format',
    });
}

/** The first characters of a file; empty where it holds no text, or none that may be read. */
export function readHead(path: string): string {
  const head = readPlainHead(path, HEAD);
  return head.includes(0) ? '' : head.toString('utf8');
}

function refuse(result: ReadSources, diagnostic: Diagnostic): void {
  result.diagnostics.push(diagnostic);
  result.skipped.push({ path: diagnostic.path, reason: 'unreadable' });
}

function linkProblem(file: ListedFile): Diagnostic {
  return file.type === 'dangling'
    ? {
        ...problem(
          'file/dangling-symlink',
          file.path,
          'Unexpected symbolic link to nothing, expected a file.',
        ),
        help: 'Mend the link or remove it.',
      }
    : {
        ...problem(
          'file/outside-root',
          file.path,
          'Unexpected symbolic link out of the root, expected one inside.',
        ),
        help: 'Copy what it leads to into the repository; what lies outside it is never published.',
      };
}

function specialProblem(path: string): Diagnostic {
  return {
    ...problem('file/not-a-file', path, 'Unexpected pipe, socket or device, expected a file.'),
    help: 'Remove it or give it a name without a text extension.',
  };
}

function problem(rule: string, path: string, message: string): Diagnostic {
  return { rule, severity: 'error', message, path, line: null, column: null, related: [] };
}
