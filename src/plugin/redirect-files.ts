import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followAddresses } from '../core/graph/addresses.ts';
import { listRedirects, renderRedirect } from '../core/outputs/redirect.ts';
import { readCompiled } from './compiled.ts';
import type { HandbookOptions } from './options.ts';

/**
 * Writes the pages that lead from names of alerts and numbers of decisions to their records beside the pages of a built
 * site: they are many, and need nothing of what makes a page.
 */
export async function writeRedirectFiles(
  options: HandbookOptions,
  site: { dir: URL; format: 'directory' | 'file' | 'preserve' },
): Promise<void> {
  const { handbook } = await readCompiled(options);
  for (const redirect of listRedirects(handbook.records, followAddresses(handbook).moved)) {
    const file = site.format === 'file' ? `${redirect.path}.html` : join(redirect.path, 'index.html');
    const path = join(fileURLToPath(site.dir), file);
    // A page of the site's own is not overwritten.
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, renderRedirect(redirect, options.addresses, options.config.language));
  }
}
