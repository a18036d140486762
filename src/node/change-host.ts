import { withoutSlash } from '../core/text/path.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { EnvironmentError, UsageError } from './usage-error.ts';

/** What the jobs of a host set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The comments of one pull or merge request, and who may write them. */
export interface Host {
  /** Address of the list of comments. */
  list: string;
  /** Address of one comment. */
  one(id: number): string;
  headers: Record<string, string>;
  update: 'PATCH' | 'PUT';
  /** The change comes from somewhere that gets no token which may write: a fork, or a program that updates dependencies. */
  isForeign: boolean;
}

/** The host refused to let a comment be written. */
export class RefusedComment extends EnvironmentError {
  override name = 'RefusedComment';
}

/** The comments of a pull request of GitHub, by what its jobs set. */
export function githubHost(env: Environment): Host {
  const repository = need(env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const event = readEvent(env.GITHUB_EVENT_PATH);
  const number = env.HANDBOOK_CHANGE ?? String(event?.pull_request?.number ?? event?.number ?? '');
  if (!/^\d+$/.test(number))
    throw new UsageError(
      'Unexpected run without a pull request, expected one.',
      'Run it on pull_request, or set HANDBOOK_CHANGE to its number.',
    );
  const root = `${apiRoot(env.GITHUB_API_URL ?? 'https://api.github.com')}/repos/${repository}/issues`;
  const head = event?.pull_request?.head;
  return {
    list: `${root}/${number}/comments`,
    one: (id) => `${root}/comments/${id}`,
    headers: {
      authorization: `Bearer ${need(env, 'GITHUB_TOKEN', /^\S+$/)}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
    update: 'PATCH',
    // The fork may be gone since.
    isForeign:
      (head !== undefined && head?.repo?.full_name !== repository) || env.GITHUB_ACTOR === 'dependabot[bot]',
  };
}

/** The notes of a merge request of GitLab; the job of a fork runs in the fork, and gets no secret of the project. */
export function gitlabHost(env: Environment): Host | null {
  const own = need(env, 'CI_PROJECT_ID', /^\d+$/);
  const project = env.CI_MERGE_REQUEST_PROJECT_ID ?? own;
  const number = need(env, 'CI_MERGE_REQUEST_IID', /^\d+$/);
  const source = env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID ?? project;
  const isForeign = source !== project || own !== project;
  if (isForeign && env.GITLAB_TOKEN === undefined) return null;
  const root = `${apiRoot(need(env, 'CI_API_V4_URL', /^\S+$/))}/projects/${project}/merge_requests/${number}/notes`;
  return {
    list: root,
    one: (id) => `${root}/${id}`,
    headers: { 'private-token': need(env, 'GITLAB_TOKEN', /^\S+$/) },
    update: 'PUT',
    isForeign,
  };
}

/** A token is sent over an encrypted connection, or within this machine. */
function apiRoot(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
  if (!url || (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) || url.username !== '')
    throw new UsageError('Unexpected address of the API, expected one that begins with https://.');
  return withoutSlash(url.href);
}

function need(env: Environment, name: string, form: RegExp): string {
  const value = env[name];
  if (value === undefined || !form.test(value))
    throw new UsageError(
      `Unexpected ${value === undefined ? 'missing' : 'value of'} ${name}, expected what the host sets in its jobs.`,
    );
  return value;
}

interface PullRequestEvent {
  number?: number;
  pull_request?: { number?: number; head?: { repo?: { full_name?: string } | null } };
}

/** Bytes of the largest event that is read. */
const MAX_EVENT_SIZE = 50_000_000;

function readEvent(path: string | undefined): PullRequestEvent | null {
  const read = path ? readPlainFile(path, { limit: MAX_EVENT_SIZE }) : null;
  if (read === null || isRefused(read)) return null;
  try {
    return JSON.parse(read.toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * Asks a host one thing. The token goes to the host alone: no message holds it, nor what the host answered.
 * @throws RefusedComment where the token may not do it; EnvironmentError where the host is silent or fails.
 */
export async function askHost(api: Host, method: string, url: string, body?: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: { ...api.headers, 'content-type': 'application/json' },
      // A redirect could lead the token elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new EnvironmentError(
      `Unexpected silence of ${new URL(url).host}, expected an answer to ${method}.`,
    );
  }
  if (response.ok) return response.status === 204 ? null : await response.json();
  const Fault = [401, 403, 404].includes(response.status) ? RefusedComment : EnvironmentError;
  throw new Fault(
    `Unexpected answer ${response.status} of ${new URL(url).host} to ${method}, expected success.`,
    'The token needs to write comments: permissions: pull-requests: write, or the scope api.',
  );
}
