import type { BundledSite, SitePath } from './bundled-site.ts';
import { type Bundle, RenderThread, type ThreadSite } from './render-thread.ts';

/** Pages that a thread has before it at most, so that it need not wait for the next. */
export const AHEAD = 4;

/** Pages from which on further threads are worth their start. */
const WORTH_THREADS = 150;

/** A page that is to be rendered, with the address at which it is asked for. */
export interface PageRequest extends SitePath {
  url: URL;
}

/** Renders pages by a bundle in several threads, this one among them, and hands each on as soon as it is there. */
export async function renderPages<T extends PageRequest>(
  pages: readonly T[],
  { jobs, bundle, entries, settings, render }: PoolSetting<T>,
  take: (page: T, response: Response) => Promise<void>,
): Promise<void> {
  const count = pages.length < WORTH_THREADS ? 0 : jobs - 1;
  const threads = Array.from({ length: count }, () => new RenderThread(bundle, { entries, settings }));
  const queue = pages.values();
  const work = async (renderOne: (page: T) => Promise<Response>): Promise<void> => {
    for (const page of queue) await take(page, await renderOne(page));
  };
  try {
    const lanes = threads.flatMap((thread) =>
      Array.from({ length: AHEAD }, () =>
        work(({ url, route }) => thread.render(url.href, `${route.route} ${route.component}`)),
      ),
    );
    await Promise.all([...lanes, work(render)]);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** What pages are rendered by. */
export interface PoolSetting<T> extends ThreadSite {
  /** Threads, this one included. */
  jobs: number;
  bundle: Bundle;
  /** Renders a page in this thread. */
  render(page: T): ReturnType<BundledSite['render']>;
}
