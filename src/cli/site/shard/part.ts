import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HandbookRecord } from '../../../core/schema/handbook.ts';
import { isRefused, readPlainFile } from '../../../node/plain-file.ts';
import { UsageError } from '../../../node/usage-error.ts';
import type { Shard } from '../../../plugin/jobs/render-jobs.ts';
import {
  FinishPlanSchema,
  RedirectFileSchema,
  type UnfinishedSite,
} from '../../../plugin/unfinished-site.ts';
import { VERSION } from '../../version.ts';
import type { SiteSource } from '../load-site-input.ts';

/** Lies in a part of a site and says what is to be done when all parts are there. */
export const PART_FILE = 'handbook-part.json';

const MAX_PART_SIZE = 200_000_000;

const PartSchema = z.object({
  part: z.literal(1),
  version: z.string(),
  index: z.int(),
  total: z.int(),
  /** A hash of the settings and all records, the same for all parts of a site. */
  content: z.string(),
  plan: FinishPlanSchema,
  /** Its share of the records, each of which must have a page in the whole site. */
  records: z.array(z.object({ path: z.string(), url: z.string() })),
  /** Its share of the pages that lead to others. */
  redirects: z.array(RedirectFileSchema),
});
export type Part = z.infer<typeof PartSchema>;

/** Writes into a part of a site what the others are joined by. Its search index, of some pages only, is taken away. */
export function writePart(
  { folder, plan, redirects }: UnfinishedSite,
  shard: Shard,
  { config }: SiteSource,
  records: readonly HandbookRecord[],
): void {
  rmSync(join(folder, 'pagefind'), { recursive: true, force: true });
  const isOwn = (_: unknown, index: number): boolean => index % shard.total === shard.index - 1;
  const part: Part = {
    part: 1,
    version: VERSION,
    ...shard,
    content: createHash('sha256')
      .update(JSON.stringify([config, records]))
      .digest('hex'),
    plan,
    records: records.filter(isOwn).map(({ path, url }) => ({ path, url })),
    redirects: redirects.filter(isOwn),
  };
  writeFileSync(join(folder, PART_FILE), `${JSON.stringify(part)}\n`);
}

/** @throws UsageError where a folder is no part of a site that this version has built. */
export function readPart(folder: string): Part {
  const bytes = readPlainFile(join(folder, PART_FILE), { inside: folder, limit: MAX_PART_SIZE });
  if (isRefused(bytes))
    throw new UsageError(
      `Unexpected ${folder} without ${PART_FILE}, expected a part of a site.`,
      'Build each part first: handbook build --shard 1/2 --out part-1',
    );
  const parsed = PartSchema.safeParse(readJson(bytes.toString()));
  if (!parsed.success || parsed.data.version !== VERSION)
    throw new UsageError(
      `Unexpected ${join(folder, PART_FILE)}, expected one that version ${VERSION} has written.`,
      'Build all parts and merge them with one version.',
    );
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
