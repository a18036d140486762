import type { Handbook } from '../../graph/handbook.ts';
import { sourceAt } from '../../markdown/document.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import type { Source } from '../../schema/value.ts';
import { type CurrentStep, confirmLock, findLocked, type LockMatch, matchLock, SIMILAR } from './lock.ts';
import { type OnboardingLock, stepsOfPath } from './lock-file.ts';
import { RoleReader } from './roles.ts';
import { collectTasks } from './tasks.ts';

/** A path's steps beside what the lock remembers of them. */
export interface LockComparison {
  record: OnboardingRecord;
  matches: LockMatch[];
}

/** A path that the lock does not know, and the path id of one that is gone and had the same steps. */
export interface RenamedPath {
  record: OnboardingRecord;
  from: string;
}

/** The steps of a path as a lock sees them. */
export function currentSteps(record: OnboardingRecord, handbook: Pick<Handbook, 'documents'>): CurrentStep[] {
  const given = new Set(
    (handbook.documents.get(record.id) ?? []).flatMap((document) =>
      collectTasks(document, { roles: new RoleReader([]), all: true }).flatMap(({ explicitId, offset }) =>
        explicitId === null ? [] : placeOf(sourceAt(document, offset, 'list'), explicitId),
      ),
    ),
  );
  return record.tasks.map(({ id, phase, text, source }) => ({
    id,
    phase,
    text,
    explicit: given.has(placeOf(source, id)),
  }));
}

/** The steps that look like reworded ones of the lock, which only a person can confirm. */
export function findReworded(handbook: Handbook, lock: OnboardingLock): LockComparison[] {
  return pathsWithTasks(handbook).flatMap((record) => {
    const matches = matchLock(currentSteps(record, handbook), stepsOfPath(lock, record.pathId));
    const reworded = matches.filter(
      (match) => match.by === 'reworded' && match.step.id !== match.locked.id && !match.step.explicit,
    );
    return reworded.length > 0 ? [{ record, matches: reworded }] : [];
  });
}

/** The paths that hold most of the steps of a path that is gone: the same path under another name, as it seems. */
export function findRenamedPaths(handbook: Handbook, lock: OnboardingLock): RenamedPath[] {
  const present = new Set(
    handbook.records.map((record) => (record.kind === 'onboarding' ? record.pathId : null)),
  );
  const gone = Object.keys(lock.paths).filter((path) => !present.has(path));
  const fresh =
    gone.length === 0
      ? []
      : pathsWithTasks(handbook).filter((record) => !Object.hasOwn(lock.paths, record.pathId));
  const pairs = fresh.flatMap((record) => {
    const steps = currentSteps(record, handbook);
    return gone.flatMap((from) => {
      const live = stepsOfPath(lock, from).filter((step) => !step.retired);
      const found = findLocked(steps, live).length;
      const share = found / Math.max(live.length, steps.length);
      return share >= SIMILAR ? [{ record, from, share }] : [];
    });
  });
  const taken = new Set<OnboardingRecord | string>();
  return pairs
    .sort((a, b) => b.share - a.share)
    .filter(({ record, from }) => {
      if (taken.has(record) || taken.has(from)) return false;
      taken.add(record).add(from);
      return true;
    });
}

/** The steps that the lock does not know, so that it could not follow them when they are reworded. */
export function findUnlocked(
  handbook: Handbook,
  lock: OnboardingLock,
): { record: OnboardingRecord; tasks: OnboardingRecord['tasks'] }[] {
  const renamed = new Set(findRenamedPaths(handbook, lock).map(({ record }) => record));
  return pathsWithTasks(handbook).flatMap((record) => {
    if (renamed.has(record)) return [];
    const steps = currentSteps(record, handbook);
    const known = new Set(matchLock(steps, stepsOfPath(lock, record.pathId)).map((match) => match.step));
    const tasks = record.tasks.filter((_, index) => {
      const step = steps[index];
      return step !== undefined && !step.explicit && !known.has(step);
    });
    return tasks.length > 0 ? [{ record, tasks }] : [];
  });
}

/** The lock of a handbook with every step of today confirmed; paths that are gone are kept. */
export function updateLock(handbook: Handbook, lock: OnboardingLock): OnboardingLock {
  const former = new Map(findRenamedPaths(handbook, lock).map(({ record, from }) => [record, from]));
  const paths = { ...lock.paths };
  const renamed = { ...lock.renamed };
  for (const record of pathsWithTasks(handbook)) {
    const from = former.get(record);
    const pathId = from ?? record.pathId;
    paths[pathId] = confirmLock(currentSteps(record, handbook), stepsOfPath(lock, pathId));
    if (from === undefined) continue;
    for (const name of Object.keys(renamed)) if (renamed[name] === from) delete renamed[name];
    const name = record.id.slice('onboarding:'.length);
    if (name !== from) renamed[name] = from;
  }
  return { handbookLock: 1, paths, ...(Object.keys(renamed).length > 0 ? { renamed } : {}) };
}

/** The paths that have a step. */
export function pathsWithTasks(handbook: Handbook): OnboardingRecord[] {
  return handbook.records.flatMap((record) =>
    record.kind === 'onboarding' && record.tasks.length > 0 ? [record] : [],
  );
}

/** A step at its place in its file with an id. */
function placeOf({ path, line, column }: Source, id: string): string {
  return `${path}:${line}:${column}:${id}`;
}
