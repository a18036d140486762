import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { followAddresses } from '../core/graph/addresses.ts';
import { listRedirects, renderRedirect } from '../core/outputs/redirect.ts';
import { writeBelow } from '../node/write-below.ts';
import { readCompiled } from './compiled.ts';
import type { HandbookOptions } from './options.ts';
import type { RedirectFile } from './unfinished-site.ts';

/** The pages that lead from names of alerts and numbers of decisions to their records. */
export async function listRedirectFiles(
  options: HandbookOptions,
  format: 'directory' | 'file' | 'preserve',
): Promise<RedirectFile[]> {
  const { handbook } = await readCompiled(options);
  return listRedirects(handbook.records, followAddresses(handbook).moved).map((redirect) => ({
    file: format === 'file' ? `${redirect.path}.html` : join(redirect.path, 'index.html'),
    html: renderRedirect(redirect, options.addresses, options.config.language),
  }));
}

/**
 * Writes pages that lead to others beside the pages of a built site: they are many, and need nothing of what makes a
 * page. A page of the site's own is not overwritten.
 */
export function writeRedirectFiles(folder: string, files: readonly RedirectFile[]): void {
  for (const { file, html } of files) if (!existsSync(join(folder, file))) writeBelow(folder, file, html);
}
