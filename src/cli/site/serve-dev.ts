import { makeWorkspace } from '../../node/workspace.ts';
import { buildSiteConfig } from '../../plugin/site-config.ts';
import type { Io } from '../command.ts';
import { cachesIn } from './caches.ts';
import type { SiteSource } from './load-site-input.ts';
import { prepareProcess } from './prepare-process.ts';

/** Starts Astro's development server on a root. */
export async function serveDev(
  source: SiteSource,
  port: number | undefined,
  io: Io,
): Promise<{ stop(): Promise<void> }> {
  const workspace = makeWorkspace(io.env);
  const { root, scratch, packages } = workspace;
  const caches = cachesIn(scratch);
  const restore = prepareProcess(root);
  const end = (): void => {
    restore();
    workspace.remove();
  };
  try {
    const { dev } = await import('astro');
    const server = await dev({
      ...buildSiteConfig(source),
      configFile: false,
      root,
      server: { ...(port === undefined ? {} : { port }) },
      ...caches,
      vite: { ...caches.vite, server: { fs: { allow: [root, source.root, ...packages] } } },
    });
    return { stop: () => server.stop().finally(end) };
  } catch (error) {
    end();
    throw error;
  }
}
