import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { trimSlashes } from '../core/text/path.ts';
import { writeHostFiles } from '../node/host-files.ts';
import { listPages } from '../node/list-pages.ts';
import type { SiteFiles } from '../node/site-files.ts';
import { readCompiled } from './compiled.ts';
import { isMdxPage } from './mdx-page.ts';
import type { HandbookOptions } from './options.ts';
import { ownPagesFolder } from './own-pages.ts';
import { BuiltScripts, type FinishedPages, writeGuestPolicies, writePolicies } from './page-policy.ts';
import type { FinishPlan, RedirectFile } from './unfinished-site.ts';

/** What `finishPages` is to do, once all pages are there. */
export async function planFinish(
  options: HandbookOptions,
  { srcDir }: Pick<AstroConfig, 'srcDir'>,
  built: BuiltScripts,
): Promise<FinishPlan> {
  const { config, look } = options;
  const { handbook } = await readCompiled(options);
  const mdx = handbook.records.filter((record) => isMdxPage(record, config.strict));
  return {
    policy: config.policy ?? (look === 'handbook' ? 'strict' : 'scripts'),
    look,
    hosts: config.allowedHosts.map((host) => new URL(`https://${host}`).hostname),
    ...(config.site === undefined ? {} : { site: config.site }),
    base: config.base,
    scripts: built.hashes(),
    programs: [...mdx.map(({ url }) => trimSlashes(url)), ...listPages(ownPagesFolder(srcDir)), '404'],
  };
}

/**
 * Writes what a build can only know when its pages are there: the policy of each page, and for a handbook that is the
 * whole site what its host should send.
 */
export function finishPages(
  plan: FinishPlan,
  {
    files,
    publicDir,
    redirects,
    tell,
    finished,
  }: {
    files: SiteFiles;
    publicDir: URL;
    redirects: readonly RedirectFile[];
    tell: (text: string) => void;
    finished?: FinishedPages | undefined;
  },
): void {
  const { policy, look, hosts, site, base } = plan;
  const { folder } = files;
  const publicFolder = fileURLToPath(publicDir);
  let hashes: string[] | null = null;
  if (policy === 'scripts') {
    const { written, left } = writeGuestPolicies(folder, publicFolder);
    if (left.length > 0)
      tell(
        `${left.length} of ${written + left.length} pages have a policy of their own or scripts that may load others (${left.slice(0, 3).join(', ')}): left without a Content-Security-Policy.`,
      );
  } else if (policy === 'strict') {
    const programs = new Set(plan.programs);
    hashes = writePolicies(folder, new BuiltScripts(plan.scripts), {
      programs,
      publicFolder,
      hosts,
      files,
      finished,
    });
  }
  if (look !== 'handbook') return;
  const rules = redirects.flatMap(({ rule }) => rule ?? []);
  writeHostFiles(folder, { site, base, hosts, hashes, redirects: rules });
}
