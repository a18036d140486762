import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutSlash } from '../../../core/text/path.ts';
import { loadConfig } from '../../../node/load-config.ts';
import { findRoot } from '../../../node/load-handbook.ts';
import { ReadingCache } from '../../../node/reading-cache.ts';
import { UsageError } from '../../../node/usage-error.ts';
import { copyVersion, findReleases, findVersions } from '../../../node/version-copy.ts';
import type { Io } from '../../command.ts';
import { buildSite } from '../build-site.ts';
import { checkSiteSource, type SiteSource } from '../load-site-input.ts';
import type { BuiltVersion } from './place-versions.ts';

/** Older states of a handbook as sites of their own, each in a folder until `remove`. */
export interface BuiltVersions {
  versions: BuiltVersion[];
  remove(): void;
}

/** The older states that are wanted: by what names them in git, and the folder that holds a folder of each. */
export interface WantedVersions {
  refs: readonly string[];
  releases: string | null;
}

/**
 * Builds older states of a root as they lie in git or in a folder of releases, each for an address below that of today's site. Their settings are
 * those of then, where they can be read, with the name, the address and the policy of today; no fault of theirs stops a build.
 */
export async function buildVersions(
  source: SiteSource,
  { refs, releases }: WantedVersions,
  io: Io,
): Promise<BuiltVersions> {
  const place = mkdtempSync(join(tmpdir(), 'handbook-versions-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  try {
    const versions: BuiltVersion[] = [];
    const older = releases === null ? [] : await findReleases(releases);
    const named = await findVersions(source.root, refs);
    for (const { name } of older)
      if (named.some((other) => other.name === name))
        throw new UsageError(`Unexpected second version "${name}", expected each name once.`);
    const copies = [
      ...named.map((version) => () => copyVersion(source.root, version)),
      ...older.map((version) => async () => version),
    ];
    for (const take of copies) {
      const copy = await take();
      try {
        const { ref, name, date } = copy;
        const folder = join(place, name);
        const root = findRoot(copy.folder);
        const then: SiteSource = { ...source, root, config: configOf(root, source, name) };
        const { handbook } = await checkSiteSource(then, ReadingCache.inMemory());
        if (handbook.records.length === 0)
          throw new UsageError(
            `Unexpected version "${ref}" without a record, expected one that held a handbook.`,
          );
        // Another build finds them under no name: they lie in a folder of this one.
        await buildSite(then, handbook.records, folder, { ...io, cwd: place }, { isKept: false });
        versions.push({ ref, name, date, folder });
      } finally {
        copy.remove();
      }
    }
    return { versions, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function configOf(root: string, { config }: SiteSource, name: string): SiteSource['config'] {
  const base = `${withoutSlash(config.base)}/versions/${name}`;
  const { id, title, site, policy, language } = config;
  const today = {
    base,
    id: id ?? title,
    site,
    policy,
    language,
    languageOpen: false,
    strict: false,
    drafts: false,
  };
  try {
    const then = loadConfig(root);
    if (then.path !== null) return { ...then.config, ...today };
  } catch {
    // Settings that are not understood today have no say.
  }
  return { ...config, ...today };
}
