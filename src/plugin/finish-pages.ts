import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { writeHostFiles } from '../node/host-files.ts';
import { listPages } from '../node/list-pages.ts';
import { readCompiled } from './compiled.ts';
import { isMdxPage } from './mdx-page.ts';
import type { HandbookOptions } from './options.ts';
import { ownPagesFolder } from './own-pages.ts';
import { type BuiltScripts, writeGuestPolicies, writePolicies } from './page-policy.ts';

/**
 * Writes what a build can only know when its pages are there: the policy of each page, and for a handbook that is the
 * whole site what its host should send.
 */
export async function finishPages(
  options: HandbookOptions,
  { publicDir, srcDir }: Pick<AstroConfig, 'publicDir' | 'srcDir'>,
  { folder, built, logger }: { folder: string; built: BuiltScripts; logger: AstroIntegrationLogger },
): Promise<void> {
  const { config, look } = options;
  const policy = config.policy ?? (look === 'handbook' ? 'strict' : 'scripts');
  const publicFolder = fileURLToPath(publicDir);
  const hosts = config.allowedHosts.map((host) => new URL(`https://${host}`).hostname);
  let hashes: string[] | null = null;
  if (policy === 'scripts') {
    const { written, left } = writeGuestPolicies(folder, publicFolder);
    if (left.length > 0)
      logger.info(
        `${left.length} of ${written + left.length} pages have a policy of their own or scripts that may load others (${left.slice(0, 3).join(', ')}): left without a Content-Security-Policy.`,
      );
  } else if (policy === 'strict') {
    const { handbook } = await readCompiled(options);
    const mdx = handbook.records.filter((record) => isMdxPage(record, config.strict));
    const programs = new Set([
      ...mdx.map(({ url }) => url.replace(/^\/|\/$/g, '')),
      ...listPages(ownPagesFolder(srcDir)),
      '404',
    ]);
    hashes = writePolicies(folder, built, { programs, publicFolder, hosts });
  }
  if (look === 'handbook') writeHostFiles(folder, { ...config, hosts, hashes });
}
