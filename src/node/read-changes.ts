import type { ChangedPath } from '../core/outputs/review/review-change.ts';
import type { Base } from './find-base.ts';
import { git, gitDiff } from './git.ts';

/** The files that a branch changed since it left its base, those of the work tree included, in the whole repository. */
export async function readChanges(
  root: string,
  { ref, left }: Base,
  repositories: readonly string[],
): Promise<ChangedPath[]> {
  const diff = await gitDiff(root, [left ?? ref, '--']);
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).stdout.replace(/\n$/, '');
  const tokens = diff.stdout.split('\0');
  const found: ChangedPath[] = [];
  for (let index = 0; index + 1 < tokens.length; ) {
    const status = tokens[index] ?? '';
    const isRename = /^[RC]/.test(status);
    const former = tokens[index + 1] ?? '';
    const path = isRename ? (tokens[index + 2] ?? '') : former;
    index += isRename ? 3 : 2;
    found.push({
      file: {
        path: path.startsWith(prefix) ? path.slice(prefix.length) : null,
        repositoryPath: path,
        repositories,
        own: true,
        former: isRename ? [former] : [],
        line: null,
      },
      removed: status.startsWith('D'),
    });
  }
  return found;
}
