import { git } from './git.ts';
import { UsageError } from './usage-error.ts';

/** What a change is compared with. */
export interface Base {
  /** As the person wrote it, such as `origin/main`. */
  ref: string;
  /** The commit at which the branch left it; null where a whole history shares none with it. */
  left: string | null;
}

/**
 * Finds where a change begins. In a shallow clone the histories must be there as far as where they meet: what was
 * renamed or removed since could not be told from what the base brought.
 * @throws UsageError with the command that fetches what is missing.
 */
export async function findBase(root: string, ref: string): Promise<Base> {
  const isThere =
    !ref.startsWith('-') &&
    (await git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).code === 0;
  if (!isThere) throw await missingBase(root, ref);
  const met = await git(root, ['merge-base', ref, 'HEAD']);
  if (met.code === 0) return { ref, left: met.stdout.trim() };
  if (await isShallow(root))
    throw new UsageError(
      `Unexpected shallow clone, expected the history back to where this branch left "${ref}".`,
      `Fetch it: git fetch --unshallow. ${IN_CI}`,
    );
  return { ref, left: null };
}

const IN_CI = 'In CI: fetch-depth: 0 of actions/checkout on GitHub, the variable GIT_DEPTH: 0 on GitLab.';

/** What to say of a base that is not there, with the command that fetches it. */
async function missingBase(root: string, ref: string): Promise<UsageError> {
  const message = `Unexpected --base "${ref}", expected a commit or branch of the repository at ${root}.`;
  if (!/^[\w][\w./-]*$/.test(ref)) return new UsageError(message, 'On a pull request: --base origin/main.');
  const remotes = (await git(root, ['remote'])).stdout.split('\n').filter(Boolean);
  const remote = remotes.find((name) => ref.startsWith(`${name}/`));
  const [first = 'origin'] = remotes;
  const isCommit = /^[0-9a-f]{7,64}$/.test(ref);
  const branch = remote ? ref.slice(remote.length + 1) : ref;
  const place = isCommit ? ref : `${branch}:${remote ? `refs/remotes/${ref}` : branch}`;
  const shallow = await isShallow(root);
  return new UsageError(
    message,
    `Fetch it: git fetch ${shallow ? '--unshallow ' : ''}${remote ?? first} ${place}${shallow ? `. ${IN_CI}` : ''}`,
  );
}

async function isShallow(root: string): Promise<boolean> {
  return (await git(root, ['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
}
