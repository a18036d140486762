import type { Handbook } from '../../graph/handbook.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import { findLocked } from './lock.ts';
import { type LockedStep, type OnboardingLock, stepsOfPath } from './lock-file.ts';
import { currentSteps, findRenamedPaths, pathsWithTasks, updateLock } from './update-lock.ts';

/** A step that was and the one that it is today, by their ids. */
export interface StepPair {
  old: string;
  now: string;
}

/** A path from which steps vanish when the lock is written, with those that are new in it. */
export interface RetiredSteps {
  record: OnboardingRecord;
  retired: LockedStep[];
  fresh: { id: string; text: string }[];
}

/**
 * The lock in which the old step of a pair has the words of the new one, so that both are one step from then on. Where
 * no path has such a pair, the answer is the first that was not found.
 */
export function joinSteps(
  handbook: Handbook,
  lock: OnboardingLock,
  pairs: readonly StepPair[],
): OnboardingLock | { missing: StepPair } {
  const former = new Map(findRenamedPaths(handbook, lock).map(({ record, from }) => [record, from]));
  const paths = { ...lock.paths };
  for (const pair of pairs) {
    const found = pathsWithTasks(handbook).some((record) => {
      const pathId = former.get(record) ?? record.pathId;
      const locked = stepsOfPath({ ...lock, paths }, pathId);
      const step = currentSteps(record, handbook).find(({ id }) => id === pair.now);
      const old = locked.find(({ id }) => id === pair.old);
      if (!step || !old) return false;
      const doubles = locked.filter((entry) => entry !== old && entry.id === pair.now);
      const aliases = [
        ...(old.aliases ?? []),
        ...doubles.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
      ];
      const joined: LockedStep = { id: old.id, phase: step.phase, text: step.text, aliases };
      paths[pathId] = locked
        .filter((entry) => !doubles.includes(entry))
        .map((entry) => (entry === old ? joined : entry));
      return true;
    });
    if (!found) return { missing: pair };
  }
  return { ...lock, paths };
}

/** What a path loses when the lock is written: steps that are found nowhere in it, beside those that are new. */
export function findRetired(handbook: Handbook, lock: OnboardingLock): RetiredSteps[] {
  const former = new Map(findRenamedPaths(handbook, lock).map(({ record, from }) => [record, from]));
  const after = updateLock(handbook, lock);
  return pathsWithTasks(handbook).flatMap((record) => {
    const pathId = former.get(record) ?? record.pathId;
    const before = stepsOfPath(lock, pathId);
    const living = new Set(before.filter((entry) => !entry.retired).map(({ id }) => id));
    const retired = stepsOfPath(after, pathId).filter((entry) => entry.retired && living.has(entry.id));
    const steps = currentSteps(record, handbook);
    const known = new Set(findLocked(steps, before).map(({ step }) => step));
    const kept = new Set(before.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
    const fresh = steps.filter((step) => !known.has(step) && !kept.has(step.id));
    return retired.length > 0 ? [{ record, retired, fresh }] : [];
  });
}
