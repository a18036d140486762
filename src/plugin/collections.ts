import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Names under which Astro finds the collections of a site, in its source folder. */
const FILES = ['ts', 'mts', 'js', 'mjs'].map((extension) => `content.config.${extension}`);

/** What has to stand in that file. */
export const COLLECTIONS = [
  "import { defineCollection } from 'astro:content';",
  "import { docsSchema } from '@astrojs/starlight/schema';",
  "import { handbookDocsLoader, handbookLoader } from 'starlight-handbook/loaders';",
  '',
  'export const collections = {',
  '  docs: defineCollection({ loader: handbookDocsLoader(), schema: docsSchema() }),',
  '  handbook: defineCollection({ loader: handbookLoader() }),',
  '};',
  '',
].join('\n');

/**
 * Looks whether the collections of a site come from the loaders of the handbook.
 * @throws where they do not, with the file and the lines to write into it; without them every page would be missing.
 */
export function checkCollections(srcDir: URL): void {
  const paths = FILES.map((file) => fileURLToPath(new URL(file, srcDir)));
  const path = paths.find((candidate) => existsSync(candidate));
  const text = path === undefined ? '' : readFileSync(path, 'utf8');
  const missing = ['handbookDocsLoader', 'handbookLoader'].filter((name) => !text.includes(`${name}(`));
  // The loaders may come through a file that this one imports.
  if (missing.length === 0 || (path !== undefined && /from\s*['"](?:\.|~|@\/|#)/.test(text))) return;
  throw new Error(
    `Unexpected ${path ?? `missing ${paths[0]}`}${path === undefined ? '' : ` without ${missing.join(' and ')}`}, expected the collections of the handbook. Write into it:\n\n${COLLECTIONS}`,
  );
}
