import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { z } from 'zod';
import { type Bundle, RenderThread } from './render-thread.ts';
import type { SiteReuse } from './site-reuse.ts';

/** Pages that a thread has before it at most, so that it need not wait for the next. */
const AHEAD = 4;

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
  /** Told of the bundle, and the folder of the site in which nothing else lies yet. */
  keep?: ((bundle: Bundle, outDir: string) => void) | undefined;
}

/** One of several shares, the first of which is 1. */
export interface Shard {
  index: number;
  total: number;
}

/** The parts of Astro's default renderer and of what it is set up with that are not in its types. */
const AppSchema = z.object({
  setInternals: z.custom<(internals: unknown) => void>((value) => typeof value === 'function'),
  getSettings: z.custom<() => { scripts: unknown[]; config: { outDir: URL } }>(
    (value) => typeof value === 'function',
  ),
});
const InternalsSchema = z.object({
  prerenderEntryFileName: z.string(),
  pagesByKeys: z.map(z.string(), z.object({ styles: z.array(z.unknown()) })),
  entrySpecifierToBundleMap: z.map(z.string(), z.string()),
});

/**
 * Renders the pages of a build in several threads, each with the bundle that the build has made. One thread and several
 * give the same bytes.
 */
export function renderInThreads(render: RenderJobs): AstroIntegration {
  let outDir = '';
  return {
    name: 'handbook-render-jobs',
    hooks: {
      'astro:config:done'({ config }) {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ build: { concurrency: render.jobs > 1 ? render.jobs * AHEAD : 1 } });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer((own) => {
          const spreading = spread(own, render, () => outDir);
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

function spread(
  own: AstroPrerenderer,
  { jobs, isMovable, shard, keep }: RenderJobs,
  outDir: () => string,
): AstroPrerenderer {
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
      return shard ? paths.filter((_, index) => index % shard.total === shard.index - 1) : paths;
    },
    async setup() {
      if (jobs === 1 && !keep) return own.setup?.();
      const bundle = await setUp(own);
      keep?.(bundle, outDir());
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

/**
 * Sets Astro's own renderer up, and finds what other threads need to do the same. It is set up twice: what it hands to
 * the bundle is heard by the second time.
 */
async function setUp(own: AstroPrerenderer): Promise<Bundle> {
  await own.setup?.();
  const app = AppSchema.parse(Reflect.get(own, 'app'));
  const target: object = Reflect.get(own, 'app');
  let heard: unknown;
  Reflect.set(target, 'setInternals', (internals: unknown) => {
    heard = internals;
    app.setInternals.call(target, internals);
  });
  try {
    await own.setup?.();
  } finally {
    Reflect.deleteProperty(target, 'setInternals');
  }
  const { prerenderEntryFileName, pagesByKeys, entrySpecifierToBundleMap } = InternalsSchema.parse(heard);
  const { scripts, config } = app.getSettings.call(target);
  const entry = new URL(`.prerender/${prerenderEntryFileName}`, config.outDir);
  if (!existsSync(fileURLToPath(entry)))
    throw new Error(`Unexpected missing ${fileURLToPath(entry)}, expected the bundle of the build.`);
  return {
    entry: entry.href,
    pagesByKeys: new Map([...pagesByKeys].map(([key, { styles }]) => [key, { styles }])),
    entrySpecifierToBundleMap,
    scripts,
  };
}
