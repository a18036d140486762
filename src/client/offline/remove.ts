import { scope } from './worker-scope.ts';

/* Takes the place of the worker of earlier builds and takes itself and all that was kept away. */
scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  event.waitUntil(forget());
});

async function forget(): Promise<void> {
  const path = new URL(scope.registration.scope).pathname;
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`handbook-offline:${path}:`));
  await Promise.all(own.map((name) => caches.delete(name)));
  await scope.registration.unregister();
}
