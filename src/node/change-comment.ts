import { appendFileSync, closeSync, constants, openSync } from 'node:fs';
import { REVIEW_MARK } from '../core/outputs/review/render-review.ts';
import {
  askHost,
  type Environment,
  githubHost,
  gitlabHost,
  type Host,
  RefusedComment,
} from './change-host.ts';

/** What was done to the comment of a change; `foreign` where its token may write none, as on one from a fork. */
export type CommentDone = 'posted' | 'renewed' | 'removed' | 'unchanged' | 'foreign';

/**
 * Posts one comment on a pull or merge request, renews it where it is there, and removes it where there is nothing to say.
 * @throws EnvironmentError where the host refuses a token that should write.
 */
export async function renewComment(
  host: 'github' | 'gitlab',
  body: string,
  env: Environment,
): Promise<CommentDone> {
  const api = host === 'github' ? githubHost(env) : gitlabHost(env);
  if (api === null) return 'foreign';
  try {
    return await renew(api, body);
  } catch (error) {
    if (error instanceof RefusedComment && api.isForeign) return 'foreign';
    throw error;
  }
}

async function renew(api: Host, body: string): Promise<CommentDone> {
  const known = await findComment(api);
  if (!known) {
    if (body === '') return 'unchanged';
    await askHost(api, 'POST', api.list, { body });
    return 'posted';
  }
  if (body === '') {
    await askHost(api, 'DELETE', api.one(known.id));
    return 'removed';
  }
  // Hosts may send a text back with other ends of lines.
  if (known.body.replaceAll('\r\n', '\n').trim() === body.trim()) return 'unchanged';
  await askHost(api, api.update, api.one(known.id), { body });
  return 'renewed';
}

/** The most pages of comments that are looked through. */
const PAGES = 30;

async function findComment(api: Host): Promise<{ id: number; body: string } | null> {
  for (let page = 1; page <= PAGES; page++) {
    const list: unknown = await askHost(api, 'GET', `${api.list}?per_page=100&page=${page}`);
    if (!Array.isArray(list)) return null;
    const found = list.find(({ body }) => typeof body === 'string' && body.startsWith(REVIEW_MARK));
    if (found) return { id: Number(found.id), body: found.body };
    if (list.length < 100) return null;
  }
  return null;
}

/** Adds a text to the summary of a job of GitHub; false where the job has none. */
export function addToJobSummary(text: string, env: Environment): boolean {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return false;
  // Other steps of the job write to the same file: what is there stays whatever it is, and a pipe is not waited for.
  const { O_APPEND, O_CREAT, O_WRONLY, O_NONBLOCK = 0 } = constants;
  try {
    const file = openSync(path, O_APPEND | O_CREAT | O_WRONLY | O_NONBLOCK);
    try {
      appendFileSync(file, `${text}\n`);
    } finally {
      closeSync(file);
    }
    return true;
  } catch {
    return false;
  }
}
