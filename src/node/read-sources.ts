import { join } from 'node:path';
import { isYaml } from '../core/markdown/document.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { ownerOf } from '../core/source/folders.ts';
import type { SourceFile, SourceFolder } from '../core/source/source.ts';
import { decodeText } from './decode-text.ts';
import { isSourcePath } from './is-source-path.ts';
import type { ListedFile, Listing } from './list-files.ts';
import { isRefused, readPlainFile } from './plain-file.ts';

/** Reads every source that a folder owns, each real file once; what cannot be read becomes a diagnostic. */
export function readSources(
  root: string,
  listing: Listing,
  folders: readonly SourceFolder[],
): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const owned = listing.files.filter((file) => isOwned(file, folders));
  const direct = new Set(owned.filter((file) => file.path === file.realPath).map((file) => file.path));
  const seen = new Set<string>();
  for (const file of owned) {
    if (file.type === 'dangling' || file.type === 'escape') {
      diagnostics.push(linkProblem(file));
      continue;
    }
    if (!isSourcePath(file.path) && !isIssueForm(file.path, folders)) continue;
    if (file.type === 'special') {
      diagnostics.push(specialProblem(file.path));
      continue;
    }
    // A file behind a symlink is read under its own name where that is part of the handbook too.
    const twin = file.path !== file.realPath && direct.has(file.realPath);
    if (twin || seen.has(file.realPath)) continue;
    seen.add(file.realPath);
    const read = readSource(root, file.path);
    if ('text' in read) files.push(read);
    else diagnostics.push(read);
  }
  for (const folder of listing.unreadable) {
    const inside = ownerOf(`${folder.path}/x`, folders) !== null;
    diagnostics.push({
      ...problem('file/unreadable', folder.path, `Unexpected unreadable folder: ${folder.reason}.`),
      severity: inside ? 'error' : 'warning',
      help: 'Allow the user who builds to read it.',
    });
  }
  return { files, diagnostics };
}

function isOwned(file: ListedFile, folders: readonly SourceFolder[]): boolean {
  const owner = ownerOf(file.path, folders);
  if (!owner) return false;
  const below = owner.path === '.' ? file.path : file.path.slice(owner.path.length + 1);
  return !below.split('/').some((segment) => segment.startsWith('.'));
}

/** A tracker's forms may be onboarding checklists; core tells them from other YAML. */
function isIssueForm(path: string, folders: readonly SourceFolder[]): boolean {
  return isYaml(path) && ownerOf(path, folders)?.kind === 'onboarding';
}

function readSource(root: string, path: string): SourceFile | Diagnostic {
  const bytes = readPlainFile(join(root, path), { inside: root });
  if (isRefused(bytes)) {
    const tooLarge = bytes.fault === 'too-large';
    return {
      ...problem(
        tooLarge ? 'file/too-large' : 'file/unreadable',
        path,
        `Unexpected ${tooLarge ? 'large' : 'unreadable'} file: ${bytes.reason}.`,
      ),
      help: tooLarge
        ? 'Split the page, or keep data in a file of another type and link to it.'
        : 'Allow the user who builds to read it.',
    };
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { path, text: decoded.text };
  const { rule, message, help, line } = decoded.problem;
  return { ...problem(rule, path, message), help, line };
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
        help: 'Copy the file into the repository; what lies outside it is never published.',
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
