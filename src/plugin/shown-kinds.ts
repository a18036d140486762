import { describeKind } from '../core/kinds/descriptors.ts';
import { KINDS, type Kind } from '../core/schema/record-base.ts';
import { readCompiled } from './compiled.ts';
import type { HandbookOptions } from './options.ts';

/** First segments of addresses by the kind of which they tell. */
const KIND_OF = new Map<string, Kind>([
  ...KINDS.map((kind): [string, Kind] => [describeKind({ kind }).route, kind]),
  ['alert', 'playbook'],
  ['guide', 'doc'],
]);

/** The kinds that a built site has pages of; null where it has those of all, whether there is something to show or not. */
export async function findShownKinds(options: HandbookOptions): Promise<ReadonlySet<Kind> | null> {
  if (options.look === 'handbook') return null;
  const { handbook } = await readCompiled(options);
  return new Set(handbook.records.map(({ kind }) => kind));
}

/** Whether a page at an address, below base and language, has something to show in a site with those kinds. */
export function showsPage(path: string, kinds: ReadonlySet<Kind> | null): boolean {
  const segment = path.replace(/^\//, '').replace(/[/.].*$/, '');
  const kind = segment === '' ? undefined : KIND_OF.get(segment);
  return kinds === null || kind === undefined || kinds.has(kind);
}
