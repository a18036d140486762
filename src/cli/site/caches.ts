import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';

/** The caches of Astro and Vite below a folder that may be written, which `node_modules` may not. */
export function cachesIn(folder: string): Required<Pick<AstroInlineConfig, 'cacheDir' | 'vite'>> {
  return { cacheDir: join(folder, 'astro'), vite: { cacheDir: join(folder, 'vite') } };
}
