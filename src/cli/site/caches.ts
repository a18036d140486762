import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { findForeignModules } from './foreign-modules.ts';

/** What Astro and Vite must be told to work in a folder of their own: its caches, and that packages lie elsewhere. */
export function cachesIn(scratch: string): Required<Pick<AstroInlineConfig, 'cacheDir' | 'vite'>> {
  return {
    cacheDir: join(scratch, 'cache', 'astro'),
    vite: { cacheDir: join(scratch, 'cache', 'vite'), plugins: [findForeignModules()] },
  };
}
