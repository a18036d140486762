import type { Handbook } from '../graph/handbook.ts';
import { placeOf } from '../kinds/onboarding/manifest.ts';
import type { Diagnostic, HandbookJson, PublishedSite } from '../schema/handbook.ts';
import type { HandbookConfig } from '../source/config.ts';
import { schemaAddress } from '../text/schema-address.ts';
import { joinSiteRoot } from './site-address.ts';

/** The handbook as the JSON that `inspect` prints; `diagnostics` are those of reading and of the rules. */
export function buildHandbookJson(handbook: Handbook, diagnostics: readonly Diagnostic[]): HandbookJson {
  const { site, base } = handbook.config;
  return {
    ...(site ? { $schema: schemaAddress('handbook-1', joinSiteRoot(site, base)) } : {}),
    handbook: 1,
    site: describeSite(handbook.config, base),
    records: handbook.records,
    skipped: handbook.skipped,
    diagnostics: [...diagnostics],
  };
}

/** What a handbook that is served below a base says of itself. */
export function describeSite(config: HandbookConfig, base: string): PublishedSite {
  const { title, language } = config;
  return { title, id: placeOf(config, base).site, base, language };
}
