// Plain JavaScript: a thread starts without what strips types where the package is installed.
import { parentPort, workerData } from 'node:worker_threads';
import { offerSite } from './offer-site.mjs';
import { openBundle } from './open-bundle.mjs';

/**
 * Renders pages of a site that another thread has bundled, one request after another. `workerData` holds the address of
 * the bundle, the parts of Astro's build that a page's head is made of, and what a bundle of any site asks the process for.
 */
const port = parentPort;
if (!port) throw new Error('This module runs in a thread of a build.');
if (workerData.site) offerSite(workerData.site);
const app = await openBundle(workerData.bundle, (log) => port.postMessage({ log }));
const routes = new Map(app.manifest.routes.map(({ routeData }) => [keyOf(routeData), routeData]));

port.on('message', async ({ id, url, route }) => {
  try {
    const response = await app.render(new Request(url), { routeData: routes.get(route) });
    const body = await response.arrayBuffer();
    port.postMessage({ id, status: response.status, headers: [...response.headers], body }, [body]);
  } catch (error) {
    const { name, message, stack, loc, hint } = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ id, error: { name, message, stack, loc: plain(loc), hint: plain(hint) } });
  }
});
port.postMessage({ ready: true });

function keyOf({ route, component }) {
  return `${route} ${component}`;
}

/** What can be sent to another thread of a value of unknown shape. */
function plain(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
