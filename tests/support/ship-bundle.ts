import { shipBundle } from '../../src/cli/site/bundle/site-bundle.ts';

/** Makes the bundle that comes with the package once for all tests, each of which has a cache of its own. */
export async function setup(): Promise<void> {
  await shipBundle(process.env);
}
