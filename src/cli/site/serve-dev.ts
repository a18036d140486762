import { join } from 'node:path';
import { findWorkspace } from '../../node/workspace.ts';
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
  const { root, scratch } = findWorkspace(io.env);
  const caches = cachesIn(join(scratch, 'dev'));
  prepareProcess(root);
  const { dev } = await import('astro');
  const config = buildSiteConfig(source);
  return await dev({
    ...config,
    configFile: false,
    root,
    server: { ...(port === undefined ? {} : { port }) },
    ...caches,
    vite: { ...caches.vite, server: { fs: { allow: [root, source.root] } } },
  });
}
