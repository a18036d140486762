import { numberOf } from '../kinds/descriptors.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import { addTo } from '../text/add-to.ts';
import { folderOf } from '../text/path.ts';
import { indexed } from './indexed.ts';

/** A link of the navigation: to an index by the key of its word, or to a record by its title. */
export type NavigationLink = ({ label: string } | { text: string }) & {
  /** Without base. */
  url: string;
  /** Number of records behind an index. */
  count: number | null;
  /** Stands below the index of its section. */
  nested: boolean;
};

/** Links of the sidebar below one word. */
export interface NavigationGroup {
  /** Key of the group's word. */
  label: string;
  links: NavigationLink[];
}

interface Section {
  label: string;
  url: string;
  kind: Kind | null;
  /** The kind without which a page of its own has nothing to show. */
  of?: Kind;
}

/** Groups of indexes in the order of the sidebar. A page of its own is a line here. */
const GROUPS: readonly { label: string; sections: readonly Section[] }[] = [
  {
    label: 'handbook.nav.start',
    sections: [
      { label: 'handbook.kind.onboarding', url: '/onboarding/', kind: 'onboarding' },
      { label: 'handbook.kind.doc', url: '/guide/', kind: 'doc' },
      { label: 'handbook.kind.service', url: '/services/', kind: 'service' },
    ],
  },
  {
    label: 'handbook.nav.incident',
    sections: [
      { label: 'handbook.kind.playbook', url: '/playbooks/', kind: 'playbook' },
      { label: 'handbook.kind.postmortem', url: '/postmortems/', kind: 'postmortem' },
      { label: 'handbook.actions.title', url: '/postmortems/actions/', kind: null, of: 'postmortem' },
      { label: 'handbook.metrics.title', url: '/postmortems/metrics/', kind: null, of: 'postmortem' },
    ],
  },
  {
    label: 'handbook.kind.adr',
    sections: [
      { label: 'handbook.nav.decisionLog', url: '/adr/', kind: 'adr' },
      { label: 'handbook.nav.inForce', url: '/adr/in-force/', kind: null, of: 'adr' },
      { label: 'handbook.nav.graph', url: '/adr/graph/', kind: null, of: 'adr' },
      { label: 'handbook.nav.timeline', url: '/adr/timeline/', kind: null, of: 'adr' },
      { label: 'handbook.nav.compare', url: '/adr/compare/', kind: null, of: 'adr' },
    ],
  },
  {
    label: 'handbook.nav.handbook',
    sections: [
      { label: 'handbook.due.title', url: '/due/', kind: null },
      { label: 'handbook.nav.status', url: '/status/', kind: null },
      { label: 'handbook.nav.rules', url: '/rules/', kind: null },
      { label: 'handbook.outputs.title', url: '/outputs/', kind: null },
    ],
  },
];

/** Records shown on each side of the current one. */
const NEIGHBOURS = 4;

/**
 * The sidebar of a page: all indexes, and below that of the current record its neighbours. Its length does not
 * depend on the number of records.
 */
export function buildNavigation(
  records: readonly HandbookRecord[],
  current: HandbookRecord | null,
): NavigationGroup[] {
  const counts = indexed(records, 'counts', countKinds);
  return GROUPS.map(({ label, sections }) => ({
    label,
    links: sections
      .filter(({ kind, of = kind }) => of === null || counts.has(of))
      .flatMap((section) => [
        {
          label: section.label,
          url: section.url,
          count: section.kind === null ? null : (counts.get(section.kind) ?? 0),
          nested: false,
        },
        ...(current && section.kind === current.kind ? neighbourhood(records, current) : []),
      ]),
  })).filter((group) => group.links.length > 0);
}

/** The records before and after one in its section. */
export function findNeighbours(
  records: readonly HandbookRecord[],
  current: HandbookRecord,
): { previous: HandbookRecord | null; next: HandbookRecord | null } {
  const siblings = siblingsOf(records, current);
  const at = siblings.indexOf(current);
  return { previous: siblings[at - 1] ?? null, next: at < 0 ? null : (siblings[at + 1] ?? null) };
}

/** Short name of a record in a list: a decision begins with its number. */
export function shortTitle(record: HandbookRecord): string {
  const number = numberOf(record)?.raw;
  return number ? `${number} ${record.title.value}` : record.title.value;
}

function neighbourhood(records: readonly HandbookRecord[], current: HandbookRecord): NavigationLink[] {
  const siblings = siblingsOf(records, current);
  const at = Math.max(0, siblings.indexOf(current));
  const first = Math.max(0, Math.min(at - NEIGHBOURS, siblings.length - 2 * NEIGHBOURS - 1));
  return siblings
    .slice(first, first + 2 * NEIGHBOURS + 1)
    .map((record) => ({ text: shortTitle(record), url: record.url, count: null, nested: true }));
}

/** Records of the same kind and, for pages of the guide and several folders of a kind, of the same folder. */
function siblingsOf(records: readonly HandbookRecord[], current: HandbookRecord): HandbookRecord[] {
  const folder = folderOf(current.path);
  return indexed(records, 'siblings', indexSiblings).get(`${current.kind} ${folder}`) ?? [];
}

function indexSiblings(records: readonly HandbookRecord[]): Map<string, HandbookRecord[]> {
  const index = new Map<string, HandbookRecord[]>();
  for (const record of records) {
    const key = `${record.kind} ${folderOf(record.path)}`;
    addTo(index, key, record);
  }
  return index;
}

function countKinds(records: readonly HandbookRecord[]): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
