import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { z } from 'zod';
import type { Bundle } from './render-thread.ts';

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
 * Sets Astro's own renderer up, and finds what other threads need to do the same. It is set up twice: what it hands to
 * the bundle is heard by the second time.
 */
export async function setUp(own: AstroPrerenderer): Promise<Bundle> {
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
