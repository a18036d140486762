import type { Handbook } from '../../graph/handbook.ts';
import { storageKey } from '../../progress/storage-key.ts';
import type { PathManifest, Step } from '../../progress/summary.ts';
import { recordsOf } from '../../query/order.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { OnboardingRecord, Task } from '../../schema/onboarding.ts';
import type { HandbookConfig } from '../../source/config.ts';
import { hashText } from '../../text/hash.ts';
import { normaliseWords } from './identity.ts';
import { asksToRead } from './wording.ts';

/** The handbook and the path below which it is served: what tells its ledgers from others of the origin. */
export interface Place {
  site: string;
  base: string;
}

/** The place of a handbook that is served below a base. */
export function placeOf(config: HandbookConfig, base: string): Place {
  return { site: normaliseWords(config.id ?? config.title).replaceAll(' ', '-'), base };
}

/** Key of the ledger of a path. */
export function pathKey(record: OnboardingRecord, place: Place): string {
  return storageKey(place, 'onboarding', record.pathId);
}

/** Key of the ledger in which a lead keeps who passed the gates of a path. */
export function signOffsKey(record: OnboardingRecord, place: Place): string {
  return storageKey(place, 'signoffs', record.pathId);
}

/** Key of the ledger in which a reader marks records as read, by record id. */
export function readsKey(place: Place): string {
  return storageKey(place, 'reads', 'records');
}

/** A path for a page that only counts: what its sidebar or a card needs. */
export function buildManifest(record: OnboardingRecord, place: Place): PathManifest {
  const roles = record.roles.map((role) => role.value);
  const phases = record.phases.map((phase) => phase.id);
  return {
    key: pathKey(record, place),
    roles,
    steps: record.tasks.map((task) => toStep(task, phases, roles)),
    aliases: Object.fromEntries(
      record.tasks.flatMap((task) => task.aliases.map((alias) => [alias, task.id])),
    ),
  };
}

/** One phase of a path, for what counts no more than that phase: the ledger and the settings are those of the path. */
export function phaseManifest({ steps, aliases, ...manifest }: PathManifest, phase: number): PathManifest {
  const own = steps.filter((step) => step.phase === phase);
  const ids = new Set(own.map(({ id }) => id));
  return {
    ...manifest,
    steps: own,
    aliases: Object.fromEntries(Object.entries(aliases).filter(([, id]) => ids.has(id))),
  };
}

/** A path for its own page, with hashes and due days. */
export function buildPathManifest(
  record: OnboardingRecord,
  byId: Handbook['byId'],
  place: Place,
): PathManifest {
  const manifest = buildManifest(record, place);
  return {
    ...manifest,
    steps: manifest.steps.map((step, index): Step => {
      const task = record.tasks[index];
      if (!task) return step;
      const due = task.due?.months?.toString() ?? task.due?.days ?? null;
      return { ...step, hash: taskHash(task, byId), due };
    }),
  };
}

/**
 * Hash of what a step asks for: its words and, where it asks to read records, what those say and whether they still
 * stand, so that a decision that was superseded is to be read again.
 */
export function taskHash(task: Task, byId: Handbook['byId']): string {
  const records = readingOf(task, byId).map((record) => `${record.id} ${recordHash(record)}`);
  return records.length === 0 ? task.hash : hashText([task.hash, ...records].join('\n')).slice(0, 8);
}

/** Hash of what a record says and how it stands. */
export function recordHash(record: HandbookRecord): string {
  const status = record.kind === 'adr' ? record.status?.value : null;
  const successors = record.relations.filter((edge) => edge.type === 'superseded-by' && !edge.pending);
  return hashText([record.hash, status, ...successors.map((edge) => edge.target)].join('\n')).slice(0, 8);
}

/** The records that a step asks to read. */
export function readingOf(task: Task, byId: Handbook['byId']): HandbookRecord[] {
  if (!asksToRead(stripLabel(task.text))) return [];
  const ids = new Set(task.links.flatMap((link) => (link.target === null || link.image ? [] : link.target)));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** A step that asks to read a record: the ledger and id to tick, the hash to tick it with, and what else it asks for. */
export interface ReadingStep {
  key: string;
  id: string;
  hash: string;
  text: string;
  path: string;
  url: string;
  /** Records that must have been read too, with their hashes. */
  others: [id: string, hash: string][];
}

/** The steps of all paths that ask to read a record. */
export function readingSteps(
  record: HandbookRecord,
  records: readonly HandbookRecord[],
  byId: Handbook['byId'],
  place: Place,
): ReadingStep[] {
  return recordsOf(records, 'onboarding').flatMap((path) => {
    return path.tasks.flatMap((task): ReadingStep[] => {
      const reading = readingOf(task, byId);
      if (!reading.includes(record)) return [];
      return [
        {
          key: pathKey(path, place),
          id: task.id,
          hash: taskHash(task, byId),
          text: task.text,
          path: path.title.value,
          url: `${path.url}#${stepAnchor(task.id)}`,
          others: reading.filter((other) => other !== record).map((other) => [other.id, recordHash(other)]),
        },
      ];
    });
  });
}

/** Id of a step's box on its page. */
export function stepAnchor(id: string): string {
  return `step-${id}`;
}

/** The words of a step after the label of its role. */
function stripLabel(text: string): string {
  return text.replace(/^[^:：]{1,60}[:：]\s*/u, (label) =>
    /^\s*(?:re-?)?read\b/iu.test(label) ? label : '',
  );
}

function toStep(task: Task, phases: readonly string[], roles: readonly string[]): Step {
  return {
    id: task.id,
    phase: Math.max(0, phases.indexOf(task.phase)),
    roles: task.roles.map((role) => roles.indexOf(role)).filter((index) => index >= 0),
    optional: task.optional,
    checked: task.checked,
    group: task.alternatives,
  };
}
