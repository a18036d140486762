import { resolveExercised } from './graph/exercised.ts';
import { resolveForce } from './graph/force.ts';
import { resolveScopes } from './graph/governs/resolve-scopes.ts';
import type { Handbook } from './graph/handbook.ts';
import { resolveTranslations } from './graph/in-language.ts';
import { linkIncidents } from './graph/incidents.ts';
import { resolveLinks } from './graph/links.ts';
import { findMentions } from './graph/mentions.ts';
import { resolveReads } from './graph/reads.ts';
import { resolveRelations } from './graph/relations.ts';
import { buildTargetIndex } from './graph/target-index.ts';
import { readRecords } from './kinds/read-records.ts';
import type { ReadRecord } from './kinds/reading.ts';
import { compareRecords } from './schema/compare-records.ts';
import type { HandbookRecord } from './schema/handbook.ts';
import type { HandbookConfig } from './source/config.ts';
import type { SourceTree } from './source/source.ts';
import { compareText } from './text/order.ts';
import { useTeamWords } from './words/team-words.ts';

export type { Handbook } from './graph/handbook.ts';

/** The one door into core: text in, records, graph and diagnostics out. */
export function compileHandbook(all: SourceTree, config: HandbookConfig): Handbook {
  useTeamWords(config.words);
  const read = readRecords(all, config.drafts, config.language);
  const { tree } = read;
  const entries = read.entries.sort((a, b) => compareRecords(a.record, b.record));
  const handbook: Handbook = {
    records: entries.map((entry) => entry.record),
    byId: new Map(entries.map((entry) => [entry.record.id, entry.record])),
    byPath: new Map([...entries.flatMap(pathsOf), ...pathsOfTranslations(read, entries)]),
    documents: new Map(entries.map((entry) => [entry.record.id, entry.documents])),
    translations: read.translations,
    skipped: read.skipped.sort((a, b) => compareText(a.path, b.path)),
    drafts: read.drafts,
    displaced: read.displaced,
    diagnostics: [...tree.diagnostics, ...read.diagnostics],
    tree,
    config,
  };
  const index = buildTargetIndex(handbook);
  resolveLinks(index);
  findMentions(index);
  resolveReads(handbook);
  linkIncidents(handbook);
  resolveRelations(index);
  resolveForce(handbook.records, handbook.byId);
  resolveExercised(handbook);
  resolveScopes(handbook);
  resolveTranslations(index);
  return handbook;
}

/** A translation is its record: a link to it leads to the page of that, in the language of the reader. */
function pathsOfTranslations(
  { translations }: Pick<Handbook, 'translations'>,
  entries: readonly ReadRecord[],
): [string, HandbookRecord][] {
  const originals = new Map(entries.map(({ record }) => [record.id, record]));
  return [...translations.values()].flatMap((translated) =>
    [...translated.values()].flatMap(({ record, documents }) => {
      const original = originals.get(record.id);
      return original ? documents.map(({ path }): [string, HandbookRecord] => [path, original]) : [];
    }),
  );
}

function pathsOf(entry: ReadRecord): [string, HandbookRecord][] {
  return [entry.record.path, ...entry.documents.map((document) => document.path)].map((path) => [
    path,
    entry.record,
  ]);
}
