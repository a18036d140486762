import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../../node/load-config.ts';
import { findRoot } from '../../../node/load-handbook.ts';
import { UsageError } from '../../../node/usage-error.ts';
import { copyVersion, findVersions } from '../../../node/version-copy.ts';
import type { Io } from '../../command.ts';
import { buildSite } from '../build-site.ts';
import { checkSiteSource, type SiteSource } from '../load-site-input.ts';
import type { BuiltVersion } from './place-versions.ts';

/** Older states of a handbook as sites of their own, each in a folder until `remove`. */
export interface BuiltVersions {
  versions: BuiltVersion[];
  remove(): void;
}

/**
 * Builds older states of a root as they lie in git, each for an address below that of today's site. Their settings are
 * those of then, where they can be read, with the name, the address and the policy of today; no fault of theirs stops a build.
 */
export async function buildVersions(
  source: SiteSource,
  refs: readonly string[],
  io: Io,
): Promise<BuiltVersions> {
  const place = mkdtempSync(join(tmpdir(), 'handbook-versions-'));
  const remove = (): void => rmSync(place, { recursive: true, force: true });
  try {
    const versions: BuiltVersion[] = [];
    for (const version of await findVersions(source.root, refs)) {
      const copy = await copyVersion(source.root, version);
      try {
        const { folder, ...named } = { ...version, folder: join(place, version.name) };
        const root = findRoot(copy.folder);
        const then: SiteSource = { ...source, root, config: configOf(root, source, version.name) };
        const { handbook } = await checkSiteSource(then);
        if (handbook.records.length === 0)
          throw new UsageError(
            `Unexpected --version-of "${version.ref}" without a record, expected one that held a handbook.`,
          );
        await buildSite(then, handbook.records, folder, { ...io, cwd: place });
        versions.push({ ...named, folder });
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
  const base = `${config.base.replace(/\/$/, '')}/versions/${name}`;
  const { id, title, site, policy, language } = config;
  const today = { base, id: id ?? title, site, policy, language, strict: false, drafts: false };
  try {
    const then = loadConfig(root);
    if (then.path !== null) return { ...then.config, ...today };
  } catch {
    // Settings that are not understood today have no say.
  }
  return { ...config, ...today };
}
