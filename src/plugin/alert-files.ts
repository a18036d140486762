import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listAlertRedirects, renderAlertRedirect } from '../core/outputs/alert-redirect.ts';
import { readCompiled } from './compiled.ts';
import type { HandbookOptions } from './options.ts';

/**
 * Writes the pages that lead from names of alerts to their playbooks beside the pages of a built site: they are many,
 * and need nothing of what makes a page.
 */
export async function writeAlertFiles(
  options: HandbookOptions,
  site: { dir: URL; base: string; format: 'directory' | 'file' | 'preserve' },
): Promise<void> {
  const { handbook } = await readCompiled(options);
  for (const page of listAlertRedirects(handbook.records)) {
    const file = site.format === 'file' ? `${page.name}.html` : join(page.name, 'index.html');
    const path = join(fileURLToPath(site.dir), 'alert', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, renderAlertRedirect(page, site.base));
  }
}
