import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isRefused, readPlainFile } from '../plain-file.ts';

/** Bytes of the largest published file that is read. */
const MAX_BYTES = 200_000_000;

/** What tells whether a published file has changed: the answer of its server, or the time and size of a file. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What came of asking for a published file. */
export type Fetched =
  | { state: 'same' }
  | { state: 'new'; text: string; validators: Validators }
  | { state: 'down'; reason: string };

/** Reads a file of a built site in a folder; one that has the time and size it had is not read again. */
export function readFromFolder(folder: string, name: string, known: Validators | null): Fetched {
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { state: 'down', reason: `there is no ${name} in its folder` };
  const etag = `${stat.mtimeMs}-${stat.size}`;
  if (known?.etag === etag) return { state: 'same' };
  const bytes = readPlainFile(path, { inside: folder, limit: MAX_BYTES });
  if (isRefused(bytes)) return { state: 'down', reason: `${name} cannot be read: ${bytes.reason}` };
  return { state: 'new', text: bytes.toString('utf8'), validators: { etag, lastModified: null } };
}

/** Asks for a published file over the network, on condition that it has changed. */
export async function fetchPublished(
  address: string,
  known: Validators | null,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<Fetched> {
  const headers = new Headers({ accept: 'application/json' });
  if (known?.etag) headers.set('if-none-match', known.etag);
  if (known?.lastModified) headers.set('if-modified-since', known.lastModified);
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
    const answer = await fetch(address, { headers, signal: limit, redirect: 'follow' });
    if (answer.status === 304 && known) {
      await answer.body?.cancel();
      return { state: 'same' };
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      return { state: 'down', reason: `${address} answered ${answer.status}` };
    }
    const text = await readLimited(answer);
    if (text === null) return { state: 'down', reason: `${address} has more than ${MAX_BYTES} bytes` };
    const { headers: given } = answer;
    return {
      state: 'new',
      text,
      validators: { etag: given.get('etag'), lastModified: given.get('last-modified') },
    };
  } catch (error) {
    if (signal.aborted) throw error;
    return { state: 'down', reason: `${address} ${describeFault(error, seconds)}` };
  }
}

/** The text of an answer, or null where it is longer than is read. */
async function readLimited(answer: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return null;
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
