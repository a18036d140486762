import { withoutSlash } from '../../core/text/path.ts';
import { type KeptPages, markStale } from './mark-stale.ts';

import { scope } from './worker-scope.ts';

declare global {
  /** Set in front of this script by the build. */
  var handbookOffline: KeptPages;
}

/* Keeps the pages of an incident in the browser and answers with them when there is no network, never without saying so. */
const kept = globalThis.handbookOffline;
const NAME = `handbook-offline:${kept.base}:`;
const CACHE = NAME + kept.version;
/** Under this address the cache holds the moment at which it was filled. */
const FILLED = `${kept.base}offline-filled`;
/** A network that gives nothing for so long is none, for somebody with an alert open. */
const PATIENCE = 4000;

scope.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request, url.pathname));
  else if (kept.files.includes(url.pathname)) event.respondWith(answerFile(request, url.pathname));
});

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  // All of it or nothing: half of the pages would be worse than those of the last time.
  await cache.addAll(kept.files.map((path) => new Request(path, { cache: 'no-cache' })));
  await cache.put(FILLED, new Response(new Date().toISOString()));
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(NAME) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answerPage(request: Request, path: string): Promise<Response> {
  const fresh = await ask(request);
  if (fresh) return fresh;
  const cache = await caches.open(CACHE);
  const page = (await cache.match(path)) ?? (await cache.match(`${withoutSlash(path)}/`));
  const filled = await (await cache.match(FILLED))?.text();
  const html = page ? await page.text() : null;
  return new Response(markStale(html, filled ?? null, kept), {
    status: page ? 200 : 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

async function answerFile(request: Request, path: string): Promise<Response> {
  const fresh = await ask(request);
  if (fresh) return fresh;
  return (await (await caches.open(CACHE)).match(path)) ?? Response.error();
}

/** What the network says; null where it says nothing in time, or its server is down. */
async function ask(request: Request): Promise<Response | null> {
  try {
    const limit = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(request, { signal: limit });
    return answer.status >= 500 ? null : answer;
  } catch {
    return null;
  }
}
