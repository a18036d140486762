import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from '../../../node/cache-folder.ts';
import { SITE_MARK } from '../../../node/fill-in-place.ts';
import { isRefused, readPlainFile } from '../../../node/plain-file.ts';
import {
  guardOutput,
  listSite,
  makeStage,
  removeStage,
  swapSite,
  writeSiteMark,
} from '../../../node/site-directory.ts';
import { SiteFiles } from '../../../node/site-files.ts';
import { UsageError } from '../../../node/usage-error.ts';
import { verifySite } from '../../../node/verify-site.ts';
import { writeBelow } from '../../../node/write-below.ts';
import { finishPages } from '../../../plugin/finish-pages.ts';
import { writeRedirectFiles } from '../../../plugin/redirect-files.ts';
import { IncompleteSiteError } from '../incomplete-site.ts';
import { PART_FILE, type Part, readPart } from './part.ts';
import { writeSearchIndex } from './search-index.ts';
import { mergeSitemaps, SITEMAP } from './sitemap.ts';

/** What a merge has made. */
export interface MergedSite {
  records: number;
  files: number;
}

interface PartFolder {
  folder: string;
  part: Part;
}

/**
 * Puts the parts of a site together, and does what needs all pages: the search index, policies, what its host should
 * send. The site has the bytes of one that was built at once.
 * @throws UsageError where the folders are not all the parts of one site.
 * @throws IncompleteSiteError where a page is missing.
 */
export async function mergeParts(folders: readonly string[], out: string, cwd: string): Promise<MergedSite> {
  const parts = folders.map((folder) => ({ folder, part: readPart(folder) }));
  const { plan } = checkParts(parts);
  guardOutput(out, [PACKAGE_ROOT, cwd, ...folders]);
  const stage = makeStage(out);
  try {
    const built = join(stage, 'built');
    mkdirSync(built);
    for (const { folder } of parts) copyPart(folder, built);
    mergeSitemaps(folders, built);
    await writeSearchIndex(built);
    const redirects = parts.flatMap(({ part }) => part.redirects);
    const files = new SiteFiles(built);
    writeRedirectFiles(files, redirects);
    finishPages(plan, {
      files,
      publicDir: pathToFileURL(join(PACKAGE_ROOT, 'public/')),
      redirects,
      tell: () => {},
    });
    const records = parts.flatMap(({ part }) => part.records);
    const problems = verifySite(built, records);
    if (problems.length > 0) throw new IncompleteSiteError(problems.join('\n'));
    writeSiteMark(built, plan.base);
    const count = listSite(built).length;
    swapSite(built, stage, out);
    return { records: records.length, files: count };
  } finally {
    removeStage(stage);
  }
}

/** The parts must be all of one site, each of them once. */
function checkParts(parts: readonly PartFolder[]): Part {
  const [first] = parts;
  if (!first) throw new UsageError('Unexpected end of the command, expected the parts of a site.');
  const other = parts.find(({ part }) => part.content !== first.part.content);
  if (other)
    throw new UsageError(
      `Unexpected ${other.folder}, expected a part of the same site as ${first.folder}: their records or settings differ.`,
      'Build all parts from one commit, with the same flags and the whole history.',
    );
  const { total } = first.part;
  const seen = new Map<number, string>();
  for (const { folder, part } of parts) {
    const twin = seen.get(part.index);
    if (part.total !== total || twin !== undefined)
      throw new UsageError(
        `Unexpected ${folder} (${part.index} of ${part.total}) beside ${twin ?? first.folder}, expected each of ${total} parts once.`,
      );
    seen.set(part.index, folder);
  }
  const missing = Array.from({ length: total }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0)
    throw new UsageError(
      `Unexpected ${seen.size} of ${total} parts, expected all: ${missing.join(', ')} missing.`,
    );
  return first.part;
}

/** Bytes of the largest file of a part that is copied. */
const MAX_BYTES = 200_000_000;

/** Files that several parts have are the same in each of them, those of the search maps apart. */
function copyPart(folder: string, built: string): void {
  for (const path of listSite(folder)) {
    if (path === PART_FILE || path === SITE_MARK || SITEMAP.test(path)) continue;
    const bytes = readPlainFile(join(folder, path), { inside: folder, limit: MAX_BYTES });
    if (isRefused(bytes))
      throw new UsageError(
        `Unexpected file ${path} of the part ${folder} that cannot be read: ${bytes.reason}, expected those of a build.`,
        'Build that part again.',
      );
    writeBelow(built, path, bytes);
  }
}
