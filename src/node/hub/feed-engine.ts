import type { SearchBatch } from '../../core/hub/engine/document.ts';
import { ENGINES } from '../../core/hub/engine/engines.ts';
import type { EngineRequest } from '../../core/hub/engine/search-engine.ts';
import { EnvironmentError } from '../usage-error.ts';

/** A search engine that a hub gives its records to. */
export interface EnginePlace {
  type: keyof typeof ENGINES;
  url: string;
  index: string;
}

/** What was given to an engine. */
export interface Fed {
  sent: number;
  handbooks: number;
  /** Handbooks that it held and that there are no more. */
  gone: number;
}

/** Records that one request carries. */
const BATCH = 1000;
/** How long an engine may take for one request, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Gives a search engine what it lacks: the records of handbooks that are not as it has them, and takes out what is gone.
 * A handbook is searched as it was until its new records are in.
 * @throws EnvironmentError where the engine cannot be reached or refuses.
 */
export async function feedEngine(
  place: EnginePlace,
  batches: Iterable<SearchBatch>,
  { language, authorization, signal }: { language: string; authorization?: string; signal: AbortSignal },
): Promise<Fed> {
  const engine = ENGINES[place.type];
  const { index } = place;
  const ask = (request: EngineRequest): Promise<unknown> => send(place, request, { authorization, signal });
  for (const request of engine.begin(index, language)) await ask(request);
  const held = engine.readCount(await ask(engine.count(index)));
  const heldBooks = new Set([...held.keys()].map((stamp) => stamp.slice(0, stamp.indexOf(':'))));
  const fed: Fed = { sent: 0, handbooks: 0, gone: 0 };
  for (const { handbook, stamp, documents } of batches) {
    const wasHeld = heldBooks.delete(handbook);
    const others = [...held.keys()].some((other) => other !== stamp && other.startsWith(`${handbook}:`));
    if (held.get(stamp) === documents.length || (documents.length === 0 && !wasHeld)) {
      if (others) await ask(engine.forget(index, handbook, stamp));
      continue;
    }
    for (let start = 0; start < documents.length; start += BATCH) {
      const part = documents.slice(start, start + BATCH);
      const fault = engine.readLoad(await ask(engine.load(index, part)), part.length);
      if (fault !== null)
        throw new EnvironmentError(`Unexpected answer of ${place.url} to ${handbook}: ${fault}.`);
      fed.sent += part.length;
    }
    if (wasHeld) await ask(engine.forget(index, handbook, documents.length === 0 ? null : stamp));
    fed.handbooks++;
  }
  for (const handbook of heldBooks) {
    await ask(engine.forget(index, handbook, null));
    fed.gone++;
  }
  if (fed.handbooks + fed.gone > 0) for (const request of engine.end(index)) await ask(request);
  return fed;
}

async function send(
  { url }: EnginePlace,
  { method, path, type, body, harmless }: EngineRequest,
  { authorization, signal }: { authorization: string | undefined; signal: AbortSignal },
): Promise<unknown> {
  const address = new URL(path, url.endsWith('/') ? url : `${url}/`);
  const headers = new Headers(type ? { 'content-type': type } : {});
  if (authorization) headers.set('authorization', authorization);
  let answer: Response;
  try {
    answer = await fetch(address, {
      method,
      headers,
      body: body ?? null,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new EnvironmentError(
      `Unexpected silence of the search engine at ${url}, expected an answer.`,
      'Start it, or take `engine` out of the file of the hub.',
    );
  }
  const text = await answer.text();
  if (!answer.ok && !harmless?.test(text))
    throw new EnvironmentError(
      `Unexpected answer ${answer.status} of the search engine at ${url} to ${path}: ${text.slice(0, 300)}`,
    );
  try {
    return JSON.parse(text);
  } catch {
    if (harmless) return null;
    throw new EnvironmentError(`Unexpected answer of the search engine at ${url}, expected JSON.`);
  }
}
