import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isRefused, readPlainFile } from '../plain-file.ts';

/** Redirects that are followed before a server is taken to lead round. */
const MAX_REDIRECTS = 5;

/** How long an answer may take, how large it may be, and what ends all of them. */
export interface FetchLimits {
  seconds: number;
  megabytes: number;
  signal: AbortSignal;
}

/** What tells whether a published file has changed: the answer of its server, or the time and size of a file. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What came of asking for a published file. */
export type Fetched =
  | { state: 'same' }
  | { state: 'new'; text: string; validators: Validators; type: string | null }
  | { state: 'down'; reason: string };

/** Reads a file of a built site in a folder; one that has the time and size it had is not read again. */
export function readFromFolder(
  folder: string,
  name: string,
  known: Validators | null,
  { megabytes }: Pick<FetchLimits, 'megabytes'>,
): Fetched {
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { state: 'down', reason: `there is no ${name} in its folder` };
  const etag = `${stat.mtimeMs}-${stat.size}`;
  if (known?.etag === etag) return { state: 'same' };
  const bytes = readPlainFile(path, { inside: folder, limit: megabytes * 1e6 });
  if (isRefused(bytes)) return { state: 'down', reason: `${name} cannot be read: ${bytes.reason}` };
  const text = new TextDecoder().decode(bytes);
  return { state: 'new', text, validators: { etag, lastModified: null }, type: null };
}

/** Asks for a published file over the network, on condition that it has changed. */
export async function fetchPublished(
  address: string,
  known: Validators | null,
  { seconds, megabytes, signal }: FetchLimits,
): Promise<Fetched> {
  const headers = new Headers({ accept: 'application/json' });
  if (known?.etag) headers.set('if-none-match', known.etag);
  if (known?.lastModified) headers.set('if-modified-since', known.lastModified);
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
    const answer = await ask(address, headers, limit);
    if (typeof answer === 'string') return { state: 'down', reason: `${address} ${answer}` };
    if (answer.status === 304 && known) {
      await answer.body?.cancel();
      return { state: 'same' };
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      return { state: 'down', reason: `${address} answered ${answer.status}` };
    }
    const text = await readLimited(answer, megabytes * 1e6);
    if (text === null) return { state: 'down', reason: `${address} has more than ${megabytes} MB` };
    const { headers: given } = answer;
    const validators = { etag: given.get('etag'), lastModified: given.get('last-modified') };
    const type = given.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
    return { state: 'new', text, validators, type };
  } catch (error) {
    if (signal.aborted) throw error;
    return { state: 'down', reason: `${address} ${describeFault(error, seconds)}` };
  }
}

/**
 * The answer of a server, or why there is none. It may lead to another address of its own; another host is not asked,
 * since a published address could then reach what only the machine of the hub can reach.
 */
async function ask(address: string, headers: Headers, signal: AbortSignal): Promise<Response | string> {
  let url = new URL(address);
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    const answer = await fetch(url, { headers, signal, redirect: 'manual' });
    const location = answer.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) return answer;
    await answer.body?.cancel();
    const next = URL.parse(location, url);
    if (next === null || !isOwnAddress(next, url))
      return `leads to ${next?.href ?? location}, another host, which is not asked; name that address in the file of the hub where it is right`;
    url = next;
  }
  return `leads on more than ${MAX_REDIRECTS} times`;
}

/** Whether an address lies on the server that named it, or on the same one behind TLS. */
function isOwnAddress(next: URL, url: URL): boolean {
  return (
    next.origin === url.origin ||
    (url.protocol === 'http:' && next.protocol === 'https:' && next.hostname === url.hostname)
  );
}

/** The text of an answer, or null where it is longer than is read. */
async function readLimited(answer: Response, limit: number): Promise<string | null> {
  if (Number(answer.headers.get('content-length')) > limit) {
    await answer.body?.cancel();
    return null;
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Why there was no answer, in words for a person. */
function describeFault(error: unknown, seconds: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `gave no whole answer within ${seconds} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return `could not be reached${code ? ` (${code})` : ''}`;
}
