import type { AlertEntry } from '../schema/alerts.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { PlaybookRecord } from '../schema/playbook.ts';
import { addTo } from '../text/add-to.ts';
import { nameKey } from '../text/name-key.ts';
import { splitWords } from '../text/split-words.ts';
import { recordsOf } from './order.ts';

/** All alerts of the playbooks; a playbook that names none has an entry under its title. */
export function listAlerts(records: readonly HandbookRecord[]): AlertEntry[] {
  return recordsOf(records, 'playbook').flatMap((record) => {
    const alerts = record.alerts.length > 0 ? record.alerts : [record.title];
    const own = new Set(alerts.map(({ value }) => nameKey(value)));
    const others = record.aliases.map(({ value }) => value).filter((value) => !own.has(nameKey(value)));
    return alerts.map(({ value }) => ({
      alert: value,
      aliases: others,
      url: record.url,
      title: record.title.value,
      severity: record.severity?.value ?? null,
      owner: record.owners[0]?.value ?? null,
      service: record.services[0]?.value ?? null,
    }));
  });
}

/** The playbooks of every name by its key: several where a name is ambiguous. */
export function indexNames(records: readonly HandbookRecord[]): Map<string, PlaybookRecord[]> {
  const index = new Map<string, PlaybookRecord[]>();
  for (const record of recordsOf(records, 'playbook')) {
    for (const key of new Set(record.aliases.map(({ value }) => nameKey(value)))) {
      addTo(index, key, record);
    }
  }
  // A name that a playbook states as its alert is not made ambiguous by another one's file or former address.
  for (const [key, found] of index) {
    const stating = found.filter((record) => record.alerts.some(({ value }) => nameKey(value) === key));
    if (stating.length > 0 && stating.length < found.length) index.set(key, stating);
  }
  return index;
}

/** A page `/alert/<name>/` and the playbooks it leads to. */
export interface AlertPage {
  /** A path segment. */
  name: string;
  /** The name as its source writes it. */
  shown: string;
  playbooks: PlaybookRecord[];
}

/**
 * The pages of all names: as written, in lower case, and in lower case with hyphens between the words. Every other
 * spelling is found by the page for missing addresses.
 */
export function listAlertPages(records: readonly HandbookRecord[]): AlertPage[] {
  const index = indexNames(records);
  const pages = new Map<string, AlertPage>();
  // Pages whose names differ in case alone are the same to the byte: some file systems hold one of them only.
  const shown = new Map<string, string>();
  for (const record of recordsOf(records, 'playbook')) {
    for (const { value } of record.aliases) {
      const playbooks = index.get(nameKey(value)) ?? [record];
      for (const name of spellings(value))
        if (!pages.has(name)) {
          const folded = name.toLowerCase();
          const first = shown.get(folded) ?? value;
          shown.set(folded, first);
          pages.set(name, { name, shown: first, playbooks });
        }
    }
  }
  return [...pages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The pages that let a reader choose among several playbooks; names that differ in the case of their letters alone stand together, since
 * they have one page to the byte.
 */
export function listChoices(pages: readonly AlertPage[]): [AlertPage, ...AlertPage[]][] {
  const choices = new Map<string, [AlertPage, ...AlertPage[]]>();
  for (const page of pages) {
    if (page.playbooks.length === 1) continue;
    const key = page.name.toLowerCase();
    addTo(choices, key, page);
  }
  return [...choices.values()];
}

function spellings(name: string): string[] {
  const segment = pathSegment(name);
  const lower = segment.toLowerCase();
  return [...new Set([segment, lower, splitWords(name).join('-').toLowerCase()])].filter((text) =>
    /[\p{L}\p{N}]/u.test(text),
  );
}

/** A name as one segment of a path: what a file system or an address reads specially becomes a hyphen. */
function pathSegment(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '');
}
