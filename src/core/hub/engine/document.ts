import { searchFacts } from '../../query/search/facts.ts';
import { hashText } from '../../text/hash.ts';
import { addressOf } from '../address.ts';
import type { Hub } from '../hub.ts';
import { handbookOf } from '../hub-id.ts';

/** A record as a search engine keeps it. The engine's own id is `id`, which is one over all handbooks. */
export interface SearchDocument {
  id: string;
  handbook: string;
  /** Of all records of its handbook: which of them an engine holds is told by it, and what is older goes. */
  stamp: string;
  url: string;
  /** In the language of the hub, as a filter shows it. */
  kind: string;
  status: string;
  severity: string;
  title: string;
  number: number;
  names: string[];
  labels: string[];
  content: string;
  retired: boolean;
  urgent: boolean;
  successor: string;
}

/** The records of one handbook for a search engine, all of one stamp. */
export interface SearchBatch {
  handbook: string;
  stamp: string;
  documents: SearchDocument[];
}

/** What a search engine is given of each handbook; `t` gives the words of the interface. */
export function* buildBatches(hub: Hub, t: (key: string) => string): Generator<SearchBatch> {
  const byHandbook = Map.groupBy(hub.records, handbookOf);
  for (const { name, published } of hub.members) {
    const documents = (byHandbook.get(name) ?? []).map((record): SearchDocument => {
      const { number, isRetired, isUrgent, successor, ...facts } = searchFacts(record, hub.byId, t);
      const own = record.id.slice(name.length + 1);
      const tasks = 'tasks' in record ? record.tasks.map(({ text }) => text) : [];
      const text = [record.description?.value ?? '', ...tasks, wordsOf(published?.words, own)];
      return {
        id: record.id,
        handbook: name,
        stamp: '',
        url: addressOf(record.url),
        title: record.title.value,
        ...facts,
        number: number ?? -1,
        content: text.filter(Boolean).join('\n'),
        retired: isRetired,
        urgent: isUrgent,
        successor: successor ? addressOf(successor.url) : '',
      };
    });
    const stamp = `${name}:${hashText(JSON.stringify(documents))}`;
    for (const document of documents) document.stamp = stamp;
    yield { handbook: name, stamp, documents };
  }
}

/** Words by the id of a record, which a stranger has chosen. */
function wordsOf(words: Readonly<Record<string, string>> | undefined, id: string): string {
  return words && Object.hasOwn(words, id) ? (words[id] ?? '') : '';
}
