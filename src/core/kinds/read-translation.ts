import type { ParsedDocument } from '../markdown/document.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { ownerOf } from '../source/folders.ts';
import type { SourceTree } from '../source/source.ts';
import { READERS } from './readers.ts';
import type { ReadRecord } from './reading.ts';

/**
 * What a record says, in contrast to what holds of it: a translation has words of its own, and the facts of its original, so that
 * no two languages tell a status or a date differently.
 */
const WORDS: ReadonlySet<string> = new Set([
  'path',
  'title',
  'description',
  'headings',
  'links',
  'hash',
  'lastUpdated',
  'sections',
  'steps',
  'commands',
  'placeholders',
  'factors',
  'timeline',
  'actions',
  'well',
  'badly',
  'lucky',
  'phases',
  'tasks',
]);

/** Reads a record anew from its documents in another language; null where no record can be read from them. */
export function readTranslation(
  original: ReadRecord,
  documents: readonly ParsedDocument[],
  tree: SourceTree,
): ReadRecord | null {
  const { record, documents: own } = original;
  const [first] = documents;
  const folder = ownerOf(own[0]?.path ?? record.path, tree.folders);
  if (!first || !folder) return null;
  const read = (kind: HandbookRecord['kind']): HandbookRecord | undefined =>
    READERS[kind](documents, { tree, folder: { ...folder, kind } }).records[0]?.record;
  const translated = read(record.kind) ?? read('doc');
  if (!translated) return null;
  const merged: HandbookRecord = { ...record, mentions: [] };
  for (const [name, value] of Object.entries(translated))
    if (
      name in record &&
      (WORDS.has(name)
        ? isSaid(value) || name === 'links'
        : !isSaid(Reflect.get(record, name)) && isFact(name))
    )
      Reflect.set(merged, name, value);
  if (record.kind === 'onboarding' && merged.kind === 'onboarding') keepTicks(record, merged);
  return { record: merged, documents: [...documents] };
}

/** Facts that graph and rules have made of all records, and those that say which record it is. */
function isFact(name: string): boolean {
  return ![
    'id',
    'url',
    'kind',
    'category',
    'pathId',
    'relations',
    'inForce',
    'governs',
    'history',
    'mentions',
  ].includes(name);
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Steps keep their marks in every language, as long as both have the same ones in the same order. */
function keepTicks(
  original: Extract<HandbookRecord, { kind: 'onboarding' }>,
  translated: Extract<HandbookRecord, { kind: 'onboarding' }>,
): void {
  const { tasks, phases } = original;
  const isSame =
    tasks.length === translated.tasks.length &&
    phases.length === translated.phases.length &&
    tasks.every(({ depth }, at) => depth === translated.tasks[at]?.depth);
  if (!isSame) return;
  const phaseIds = new Map(translated.phases.map(({ id }, at) => [id, phases[at]?.id ?? id]));
  translated.phases = translated.phases.map((phase, at) => ({
    ...phase,
    id: phases[at]?.id ?? phase.id,
    requires: phases[at]?.requires ?? null,
  }));
  translated.tasks = translated.tasks.map((task, at) => ({
    ...task,
    id: tasks[at]?.id ?? task.id,
    aliases: tasks[at]?.aliases ?? [],
    hash: tasks[at]?.hash ?? task.hash,
    alternatives: tasks[at]?.alternatives ?? null,
    phase: phaseIds.get(task.phase) ?? task.phase,
  }));
}
