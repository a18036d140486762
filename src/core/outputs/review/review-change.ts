import type { CodeFile } from '../../graph/governs/area.ts';
import type { Handbook } from '../../graph/handbook.ts';
import { isEffective, standingOf } from '../../graph/standing.ts';
import { isDecision } from '../../kinds/adr/descriptor.ts';
import { explainFile } from '../../query/governs/explain-file.ts';
import { findImpact } from '../../query/impact.ts';
import { newestFirst, recordsOf } from '../../query/order.ts';
import { statusWordOf } from '../../query/records.ts';
import { collectDiagrams } from '../../render/diagrams.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { Diagnostic, HandbookRecord } from '../../schema/handbook.ts';
import type { Task } from '../../schema/onboarding.ts';
import { addTo } from '../../text/add-to.ts';

/** A file that a branch changed. */
export interface ChangedPath {
  file: CodeFile;
  /** It is there no longer. */
  removed: boolean;
}

/** What a branch was made from and what it made of it. */
export interface Change {
  before: Handbook;
  after: Handbook;
  /** What a path of then is called today. */
  rename(path: string): string;
  paths: readonly ChangedPath[];
  /** The findings that the branch brought. */
  findings: readonly Diagnostic[];
  /** The day that counts as today. */
  day: string;
}

/** A diagram that is not what it was; null where there was none, or is none. */
export interface ChangedDiagram {
  path: string;
  before: string | null;
  after: string | null;
}

/** What a change touches, for those who judge it. */
export interface Review {
  /** Decisions in force that govern changed code, newest first, with the files. */
  governing: { decision: AdrRecord; paths: string[] }[];
  /** Records that are new, gone, or of another status. */
  records: {
    record: HandbookRecord;
    status: string | null;
    was: string | null;
    change: 'new' | 'status' | 'removed';
  }[];
  /** Decisions that this change ends, those that take their place if any, and the records that still speak of them. */
  replaced: { decision: AdrRecord; by: AdrRecord[]; citing: HandbookRecord[] }[];
  /** Steps of onboarding paths that send people to a page which the change touches. */
  steps: { task: Task; path: string }[];
  diagrams: ChangedDiagram[];
  findings: readonly Diagnostic[];
}

/** Looks at a change as the handbook sees it. */
export function reviewChange(change: Change): Review {
  const { findings } = change;
  const former = matchRecords(change);
  return {
    governing: findGoverning(change),
    records: findChangedRecords(change, former),
    replaced: findEnded(change, former),
    steps: findTouchedSteps(change),
    diagrams: compareDiagrams(change),
    findings,
  };
}

/** Whether there is anything to say. */
export function isSilent({ governing, records, replaced, steps, diagrams, findings }: Review): boolean {
  return [governing, records, replaced, steps, diagrams, findings].every((list) => list.length === 0);
}

function findGoverning({ after, paths, day }: Change): Review['governing'] {
  const found = new Map<AdrRecord, string[]>();
  for (const { file } of paths) {
    // Pages of the handbook are judged as records.
    if (file.path !== null && after.byPath.has(file.path)) continue;
    for (const { decision } of explainFile(after, file, { day, today: day }).inForce)
      addTo(found, decision, file.path ?? file.repositoryPath);
  }
  return newestFirst([...found.keys()]).map((decision) => ({ decision, paths: found.get(decision) ?? [] }));
}

/** What a record was before the change, for those that were there, whatever they were called. */
type Former = ReadonlyMap<HandbookRecord, HandbookRecord>;

function matchRecords({ before, after, rename }: Change): Former {
  return new Map(
    before.records.flatMap((record): [HandbookRecord, HandbookRecord][] => {
      // A record of several files is known by each of them.
      const paths = [record.path, ...(before.documents.get(record.id) ?? []).map(({ path }) => path)];
      const now = paths.flatMap((path) => after.byPath.get(rename(path)) ?? after.byPath.get(path) ?? [])[0];
      return now ? [[now, record]] : [];
    }),
  );
}

function findChangedRecords({ before, after }: Change, former: Former): Review['records'] {
  const changed = after.records.flatMap((record): Review['records'] => {
    const old = former.get(record);
    const [status, was] = [statusWordOf(record), old ? statusWordOf(old) : null];
    return old && status === was ? [] : [{ record, status, was, change: old ? 'status' : 'new' }];
  });
  const kept = new Set(former.values());
  const removed = before.records.filter((record) => !kept.has(record));
  return [
    ...changed,
    ...removed.map((record) => ({
      record,
      status: null,
      was: statusWordOf(record),
      change: 'removed' as const,
    })),
  ];
}

function findEnded({ before, after }: Change, former: Former): Review['replaced'] {
  const successors = (decision: HandbookRecord, { byId }: Handbook): HandbookRecord[] =>
    decision.relations.filter(isEffective).flatMap(({ target }) => byId.get(target ?? '') ?? []);
  const holds = (decision: HandbookRecord | undefined, { byId }: Handbook): boolean =>
    isDecision(decision) && standingOf(decision, byId) === 'in-force';
  return recordsOf(after.records, 'adr').flatMap((decision) => {
    const was = former.get(decision);
    const old = new Set(was ? successors(was, before) : []);
    const by = successors(decision, after)
      .filter(isDecision)
      .filter((one) => !old.has(former.get(one) ?? one));
    if (by.length === 0 && !(holds(was, before) && !holds(decision, after))) return [];
    const citing = [...findImpact(decision, after.records).values()].flat();
    return [{ decision, by, citing: citing.filter((record) => !by.some((other) => other === record)) }];
  });
}

function findTouchedSteps({ after, paths }: Change): Review['steps'] {
  const touched = new Set(paths.flatMap(({ file }) => file.path ?? []));
  return recordsOf(after.records, 'onboarding').flatMap(({ tasks }) =>
    tasks.flatMap((task) => {
      const path = task.links.find(
        ({ targetPath }) => targetPath !== null && touched.has(targetPath),
      )?.targetPath;
      return path && !touched.has(task.source.path) ? [{ task, path }] : [];
    }),
  );
}

/** The diagrams of each file, those that are the same in both left out; what is left is compared in order. */
function compareDiagrams({ before, after, rename, paths }: Change): ChangedDiagram[] {
  const touched = new Set(paths.flatMap(({ file }) => file.path ?? []));
  const byPath = (handbook: Handbook, name: (path: string) => string): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    // Other ends of lines are no other diagram.
    for (const { path, text } of collectDiagrams(handbook))
      addTo(found, name(path), text.replaceAll('\r\n', '\n').trim());
    return found;
  };
  const [then, now] = [byPath(before, rename), byPath(after, (path) => path)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((path) => {
    if (!touched.has(path)) return [];
    const [old, fresh] = [then.get(path) ?? [], now.get(path) ?? []];
    const gone = old.filter((text) => !fresh.includes(text));
    const added = fresh.filter((text) => !old.includes(text));
    return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => ({
      path,
      before: gone[index] ?? null,
      after: added[index] ?? null,
    }));
  });
}
