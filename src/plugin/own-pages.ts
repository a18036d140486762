import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { listPages } from '../node/list-pages.ts';

/** The folder in which a Starlight site keeps pages of its own. */
export function ownPagesFolder(srcDir: URL): string {
  return fileURLToPath(new URL('content/docs/', srcDir));
}

/** Loads the pages that the site has of its own, as Starlight does, and leaves those of records alone. */
export async function loadOwnPages(context: LoaderContext, docsLoader: () => Loader): Promise<void> {
  if (listPages(ownPagesFolder(context.config.srcDir)).length === 0) return;
  const { store } = context;
  const own = { ...store, keys: () => store.keys().filter((id) => !isRecordPage(store.get(id)?.data)) };
  await docsLoader().load({ ...context, store: own });
}

/** Says of the data of a page whether it is that of a record. */
export function isRecordPage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'handbook' in data && typeof data.handbook === 'string';
}
