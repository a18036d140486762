import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followAddresses } from '../core/graph/addresses.ts';
import { listRedirects, renderRedirect } from '../core/outputs/redirect.ts';
import { writeBelow } from '../node/write-below.ts';
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
  const folder = fileURLToPath(site.dir);
  for (const redirect of listRedirects(handbook.records, followAddresses(handbook).moved)) {
    const file = site.format === 'file' ? `${redirect.path}.html` : join(redirect.path, 'index.html');
    // A page of the site's own is not overwritten.
    if (!existsSync(join(folder, file)))
      writeBelow(folder, file, renderRedirect(redirect, options.addresses, options.config.language));
  }
}
