import { addTo } from '../text/add-to.ts';
import { nameKey } from '../text/name-key.ts';
import { fileNameOf, trimSlashes } from '../text/path.ts';

/** What a record may be called by those who refer to it from another handbook. */
export interface RecordNames {
  id: string;
  path: string;
  /** Its address below the home page of its handbook, such as `/playbooks/queue-grows/`. */
  below: string;
  title: string;
  number: number | null;
  /** Keys of the alerts that lead to it. */
  alerts: readonly string[];
}

/** The records of one handbook by everything that they may be called. */
export interface NameIndex<T> {
  exact: Map<string, T[]>;
  numbers: Map<number, T[]>;
  alerts: Map<string, T[]>;
  names: Map<string, T[]>;
}

/** Indexes the records of one handbook; `namesOf` tells what each may be called. */
export function indexNamed<T>(records: readonly T[], namesOf: (record: T) => RecordNames): NameIndex<T> {
  const index: NameIndex<T> = { exact: new Map(), numbers: new Map(), alerts: new Map(), names: new Map() };
  for (const record of records) {
    const { id, path, below, title, number, alerts } = namesOf(record);
    const file = path.replace(/\.(?:md|mdx|markdown|adoc|asciidoc|rst)$/i, '');
    for (const name of new Set([id, path, file, trimSlashes(below)])) addTo(index.exact, name, record);
    if (number !== null) addTo(index.numbers, number, record);
    for (const alert of alerts) addTo(index.alerts, alert, record);
    const slug = id.slice(id.indexOf(':') + 1);
    for (const key of new Set([slug, fileNameOf(slug), title].map(nameKey))) addTo(index.names, key, record);
  }
  return index;
}

/**
 * The records that a name means: an id, a path or an address below the home page, else the number of a decision, else
 * an alert, else a slug or a title. Several where it is ambiguous.
 */
export function findNamed<T>(name: string, index: NameIndex<T>): T[] {
  const plain = trimSlashes(name.split('#')[0] ?? name);
  const exact = index.exact.get(plain);
  if (exact) return exact;
  const number = /^(?:\p{L}{2,10}[-_ ]?)?0*(\d{1,6})$/u.exec(plain)?.[1];
  const numbered = number === undefined ? undefined : index.numbers.get(Number(number));
  if (numbered) return numbered;
  const key = nameKey(plain);
  return key === '' ? [] : (index.alerts.get(key) ?? index.names.get(key) ?? []);
}
