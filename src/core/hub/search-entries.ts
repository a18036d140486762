import { searchFacts, searchMeta } from '../query/search/facts.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { addressOf } from './address.ts';
import type { Hub } from './hub.ts';
import { handbookOf } from './hub-id.ts';
import { shardOf } from './shard.ts';

/** A page for the search of a hub: what is found by it, and what is shown and filtered. */
export interface SearchEntry {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The handbooks, by which a search finds where to look. */
export function buildHomeEntries(hub: Hub, t: (key: string) => string): SearchEntry[] {
  return hub.members.flatMap(({ name, title, address }) =>
    address === null
      ? []
      : [
          {
            url: address,
            content: `${title} ${name}`,
            meta: { title },
            filters: { handbook: [name], kind: [t('handbook.hub.handbook')] },
          },
        ],
  );
}

/** At most so many indexes hold the records of a hub: a browser opens all of them. */
const GROUPS = 32;
/** Handbooks that one index is for, as long as that does not make too many of them. */
const MEMBERS = 25;

/**
 * What a search finds of the handbooks that are not searched by their own indexes: every record by its title, names,
 * people and steps. Divided by the name of the handbook, so that a change of one leaves the other indexes as they are.
 */
export function buildRecordEntries(
  hub: Hub,
  merged: ReadonlySet<string>,
  t: (key: string) => string,
): SearchEntry[][] {
  const count = Math.min(GROUPS, Math.ceil(hub.members.length / MEMBERS));
  const groups = Array.from({ length: count }, (): SearchEntry[] => []);
  for (const record of hub.records) {
    const handbook = handbookOf(record);
    if (!merged.has(handbook)) groups[shardOf(handbook, count)]?.push(entryOf(record, hub, t));
  }
  return groups;
}

function entryOf(record: HandbookRecord, hub: Hub, t: (key: string) => string): SearchEntry {
  const facts = searchFacts(record, hub.byId, t);
  const { kind, status, severity, names, labels } = facts;
  const title = record.title.value;
  const tasks = 'tasks' in record ? record.tasks.map(({ text }) => text) : [];
  return {
    url: addressOf(record.url),
    content: [title, record.description?.value ?? '', ...names, ...labels, ...tasks].join('. '),
    meta: { title, ...searchMeta(facts, record, ({ url }) => addressOf(url)) },
    filters: {
      handbook: [handbookOf(record)],
      kind: [kind],
      ...(status ? { status: [status] } : {}),
      ...(severity ? { severity: [severity] } : {}),
    },
  };
}
