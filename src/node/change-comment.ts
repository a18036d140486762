import { REVIEW_MARK } from '../core/outputs/review/render-review.ts';
import { isRefused, readPlainFile } from './plain-file.ts';
import { EnvironmentError, UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What was done to the comment of a change. */
export type CommentDone = 'posted' | 'renewed' | 'removed' | 'unchanged';

interface Host {
  /** Address of the list of comments. */
  list: string;
  /** Address of one comment. */
  one(id: number): string;
  headers: Record<string, string>;
  update: 'PATCH' | 'PUT';
}

/**
 * Posts one comment on a pull or merge request, renews it where it is there, and removes it where there is nothing to say.
 * The token goes to the host alone: no message holds it, nor what the host answered.
 */
export async function renewComment(
  host: 'github' | 'gitlab',
  body: string,
  env: Environment,
): Promise<CommentDone> {
  const api = host === 'github' ? github(env) : gitlab(env);
  const known = await findComment(api);
  if (!known) {
    if (body === '') return 'unchanged';
    await ask(api, 'POST', api.list, { body });
    return 'posted';
  }
  if (body === '') {
    await ask(api, 'DELETE', api.one(known.id));
    return 'removed';
  }
  if (known.body.trim() === body.trim()) return 'unchanged';
  await ask(api, api.update, api.one(known.id), { body });
  return 'renewed';
}

function github(env: Environment): Host {
  const repository = need(env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/);
  const number = env.HANDBOOK_CHANGE ?? numberOfEvent(env.GITHUB_EVENT_PATH);
  if (!number || !/^\d+$/.test(number))
    throw new UsageError(
      'Unexpected run without a pull request, expected one.',
      'Run it on pull_request, or set HANDBOOK_CHANGE to its number.',
    );
  const root = `${apiRoot(env.GITHUB_API_URL ?? 'https://api.github.com')}/repos/${repository}/issues`;
  return {
    list: `${root}/${number}/comments`,
    one: (id) => `${root}/comments/${id}`,
    headers: {
      authorization: `Bearer ${need(env, 'GITHUB_TOKEN', /^\S+$/)}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
    update: 'PATCH',
  };
}

function gitlab(env: Environment): Host {
  const project = need(env, 'CI_PROJECT_ID', /^\d+$/);
  const number = need(env, 'CI_MERGE_REQUEST_IID', /^\d+$/);
  const root = `${apiRoot(need(env, 'CI_API_V4_URL', /^\S+$/))}/projects/${project}/merge_requests/${number}/notes`;
  return {
    list: root,
    one: (id) => `${root}/${id}`,
    headers: { 'private-token': need(env, 'GITLAB_TOKEN', /^\S+$/) },
    update: 'PUT',
  };
}

/** A token is sent over an encrypted connection, or within this machine. */
function apiRoot(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
  if (!url || (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) || url.username !== '')
    throw new UsageError('Unexpected address of the API, expected one that begins with https://.');
  return url.href.replace(/\/$/, '');
}

function need(env: Environment, name: string, form: RegExp): string {
  const value = env[name];
  if (value === undefined || !form.test(value))
    throw new UsageError(
      `Unexpected ${value === undefined ? 'missing' : 'value of'} ${name}, expected what the host sets in its jobs.`,
    );
  return value;
}

function numberOfEvent(path: string | undefined): string | null {
  const read = path ? readPlainFile(path, { limit: MAX_EVENT_SIZE }) : null;
  if (read === null || isRefused(read)) return null;
  try {
    const event = JSON.parse(read.toString('utf8'));
    return String(event.pull_request?.number ?? event.number ?? '');
  } catch {
    return null;
  }
}

/** Bytes of the largest event that is read. */
const MAX_EVENT_SIZE = 50_000_000;

/** The most pages of comments that are looked through. */
const PAGES = 30;

async function findComment(api: Host): Promise<{ id: number; body: string } | null> {
  for (let page = 1; page <= PAGES; page++) {
    const list: unknown = await ask(api, 'GET', `${api.list}?per_page=100&page=${page}`);
    if (!Array.isArray(list)) return null;
    const found = list.find(({ body }) => typeof body === 'string' && body.startsWith(REVIEW_MARK));
    if (found) return { id: Number(found.id), body: found.body };
    if (list.length < 100) return null;
  }
  return null;
}

async function ask(api: Host, method: string, url: string, body?: unknown): Promise<unknown> {
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
  if (!response.ok)
    throw new EnvironmentError(
      `Unexpected answer ${response.status} of ${new URL(url).host} to ${method}, expected success.`,
      'The token needs to write comments: permissions: pull-requests: write, or the scope api.',
    );
  return response.status === 204 ? null : await response.json();
}
