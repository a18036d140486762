import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { AHEAD } from './render-pool.ts';
import { RenderThread } from './render-thread.ts';
import { setUp } from './set-up.ts';
import type { SiteReuse } from './site-reuse.ts';

/** Those of several things in an order that every machine has which are of a share. */
export function shareOf<T>(all: readonly T[], { index, total }: Shard): T[] {
  return all.filter((_, place) => place % total === index - 1);
}

/** How a site is rendered in several threads. */
export interface RenderJobs {
  /** Threads, the one of the build included. */
  jobs: number;
  /** Whether a page may be rendered in any thread, by its path: pictures of a page are collected in the build's own. */
  isMovable: (pathname: string) => boolean;
  /** The share of the pages that is rendered here, of several on as many machines. */
  shard?: Shard | undefined;
  /** Pages of the last build, which stand for those that would come out the same. */
  reuse?: SiteReuse | undefined;
}

/** One of several shares, the first of which is 1. */
export interface Shard {
  index: number;
  total: number;
}

/**
 * Renders the pages of a build in several threads, each with the bundle that the build has made. One thread and several
 * give the same bytes.
 */
export function renderInThreads(render: RenderJobs): AstroIntegration {
  return {
    name: 'handbook-render-jobs',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ build: { concurrency: render.jobs > 1 ? render.jobs * AHEAD : 1 } });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((own) => {
          const spreading = spread(own, render);
          return render.reuse ? reusePages(spreading, render.reuse) : spreading;
        });
      },
    },
  };
}

/** Renders only the pages that would not come out as they did in the last build. */
function reusePages(own: AstroPrerenderer, reuse: SiteReuse): AstroPrerenderer {
  return {
    ...own,
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const isPage = options.routeData.type === 'page' && !options.collectMetadata;
      const key = isPage ? reuse.keyOf(pathname) : null;
      if (key === null) return own.render(request, options);
      const known = reuse.find(pathname, key);
      if (known) return respond(known.bytes);
      const rendered = await own.render(request, options);
      const response = 'response' in rendered ? rendered.response : rendered;
      if (response.status !== 200) return rendered;
      const bytes = new Uint8Array(await response.arrayBuffer());
      reuse.note(pathname, key, bytes);
      return respond(bytes);
    },
  };
}

function respond(page: Uint8Array<ArrayBuffer>): Response {
  return new Response(page, { headers: { 'content-type': 'text/html' } });
}

function spread(own: AstroPrerenderer, { jobs, isMovable, shard }: RenderJobs): AstroPrerenderer {
  let threads: RenderThread[] = [];
  let rendering = 0;
  const renderHere: AstroPrerenderer['render'] = async (request, options) => {
    rendering++;
    try {
      return await own.render(request, options);
    } finally {
      rendering--;
    }
  };
  return {
    ...own,
    name: 'handbook-render-jobs',
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      return shard ? shareOf(paths, shard) : paths;
    },
    async setup() {
      if (jobs === 1) return own.setup?.();
      const bundle = await setUp(own);
      threads = Array.from({ length: jobs - 1 }, () => new RenderThread(bundle));
    },
    async render(request, options) {
      const thread = threads.reduce<RenderThread | null>(
        (least, other) => (least && least.load <= other.load ? least : other),
        null,
      );
      const isBusy = rendering > 0 || (thread !== null && thread.load < AHEAD);
      if (!thread || options.collectMetadata || !isBusy || !isMovable(new URL(request.url).pathname))
        return renderHere(request, options);
      const { route, component } = options.routeData;
      return thread.render(request.url, `${route} ${component}`);
    },
    async teardown() {
      await Promise.all(threads.map((thread) => thread.end()));
      await own.teardown?.();
    },
  };
}
