import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { originOf } from '../../../core/hub/address.ts';
import type { HubConfig } from '../../../core/hub/config.ts';
import { buildHub, type Hub } from '../../../core/hub/hub.ts';
import type { HubMember } from '../../../core/hub/member.ts';
import { renderHub } from '../../../core/hub/pages/index.ts';
import type { HubSite } from '../../../core/hub/pages/site.ts';
import { buildHomeEntries, buildRecordEntries } from '../../../core/hub/search-entries.ts';
import { withSlash } from '../../../core/text/path.ts';
import { writeHostFiles } from '../../../node/host-files.ts';
import {
  guardOutput,
  makeStage,
  removeStage,
  swapSite,
  writeSiteMark,
} from '../../../node/site-directory.ts';
import { writeBelow } from '../../../node/write-below.ts';
import { directionOf } from '../../../plugin/direction.ts';
import { hubSpeaker } from '../../../plugin/hub-words/index.ts';
import { TRANSLATIONS } from '../../../plugin/translations/index.ts';
import { siteWords } from '../../../plugin/words.ts';
import { writeHubAssets } from './assets.ts';
import { writeSearchIndexes } from './search-index.ts';

/** What a hub was built of, and how large it is. */
export interface BuiltHub {
  hub: Hub;
  files: number;
  bytes: number;
}

/** Where a hub lies: its output, the folder of its config, what is kept from run to run, and what no output may hold. */
export interface HubPlaces {
  out: string;
  folder: string;
  states: string;
  precious: readonly string[];
}

/** Builds a hub beside its place, and only then puts it there. */
export async function writeHub(
  config: HubConfig,
  members: readonly HubMember[],
  { out, folder, states, precious }: HubPlaces,
): Promise<BuiltHub> {
  guardOutput(out, precious);
  const stage = makeStage(out);
  try {
    const hub = buildHub(config, members);
    const built = join(stage, 'built');
    const merged = findMerged(config, members, folder);
    const base = `/${config.base.split('/').filter(Boolean).join('/')}`.replace(/^\/$/, '');
    const site: HubSite = {
      hub,
      base,
      t: hubSpeaker(config.language),
      assets: await writeHubAssets(built),
      connect: [
        ...new Set(
          [...merged.map(({ address }) => address), config.engine?.search ?? ''].flatMap(
            (address) => originOf(address) ?? [],
          ),
        ),
      ],
      direction: directionOf(config.language),
    };
    let files = 0;
    let bytes = 0;
    for (const { path, text } of renderHub(site)) {
      writeBelow(built, path, text);
      files++;
      bytes += Buffer.byteLength(text);
    }
    await writeSearch(site, merged, built, join(states, '.search'));
    writeHostFiles(built, { base: config.base, site: config.site, hosts: [], hashes: null });
    writeSiteMark(built, config.base);
    guardOutput(out, precious);
    swapSite(built, stage, out);
    return { hub, files, bytes };
  } finally {
    removeStage(stage);
  }
}

/** A handbook that is searched by its own index. */
interface Merged {
  name: string;
  address: string;
  language: string | null;
}

function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** What the search of a handbook in another language calls kinds and statuses, and what one in a language calls them. */
function searchWordsOf(language: string): Record<string, Record<string, string>> {
  const own: Readonly<Record<string, string>> = siteWords(language);
  const words: Record<string, Record<string, string>> = { kind: {}, status: {} };
  for (const other of Object.keys(TRANSLATIONS))
    for (const [key, text] of Object.entries(siteWords(other))) {
      const [, name = ''] = /^handbook\.(kind|status)\.\w+$/.exec(key) ?? [];
      const said = own[key];
      const table = words[name];
      if (table && said && said !== text) table[text] = said;
    }
  return words;
}

/** Writes the index of the hub, those of its records, and the list of all that a browser searches besides the first. */
async function writeSearch(
  { hub, base, t }: HubSite,
  merged: readonly Merged[],
  built: string,
  cache: string,
): Promise<void> {
  const groups = buildRecordEntries(hub, new Set(merged.map(({ name }) => name)), t).filter(
    (entries) => entries.length > 0,
  );
  const parts = groups.map((entries, index) => ({
    folder: join(built, `pagefind-${index}/pagefind`),
    entries,
  }));
  const first = { folder: join(built, 'pagefind'), entries: buildHomeEntries(hub, t) };
  await writeSearchIndexes([first, ...parts], hub.config.language, cache);
  const own = baseLanguage(hub.config.language);
  const indexes = [
    ...merged.map(({ name, address, language }) => ({
      handbook: name,
      language: language ?? own,
      url: `${withSlash(address)}pagefind`,
    })),
    ...parts.map((_, index) => ({
      handbook: null,
      language: own,
      url: `${base}/pagefind-${index}/pagefind`,
    })),
  ];
  writeBelow(built, 'search-indexes.json', `${JSON.stringify({ indexes, words: searchWordsOf(own) })}\n`);
}

/** The handbooks that are searched in full by their own indexes: none where they are too many for a browser. */
function findMerged(
  { handbooks, merge }: HubConfig,
  members: readonly HubMember[],
  folder: string,
): Merged[] {
  if (handbooks.length > merge) return [];
  return members.flatMap(({ name, address, condition, published }, index) => {
    const local = handbooks[index]?.folder;
    const hasIndex = local === undefined || existsSync(resolve(folder, local, 'pagefind/pagefind.js'));
    const isThere = condition === 'changed' || condition === 'unchanged';
    return address !== null && published && isThere && hasIndex
      ? [{ name, address, language: published.language ? baseLanguage(published.language) : null }]
      : [];
  });
}
