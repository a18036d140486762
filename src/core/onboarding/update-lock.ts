import type { Handbook } from '../handbook.ts';
import type { ParsedDocument } from '../markdown/document.ts';
import type { OnboardingRecord } from '../schema/onboarding.ts';
import { type CurrentStep, confirmLock, type LockMatch, matchLock, type OnboardingLock } from './lock.ts';

/** A path's steps beside what the lock remembers of them. */
export interface LockComparison {
  record: OnboardingRecord;
  matches: LockMatch[];
}

/** The steps of a path as a lock sees them. */
export function currentSteps(record: OnboardingRecord, handbook: Pick<Handbook, 'documents'>): CurrentStep[] {
  const documents = handbook.documents.get(record.id) ?? [];
  return record.tasks.map(({ id, phase, text, source }) => {
    const document = documents.find(({ path }) => path === source.path);
    return { id, phase, text, explicit: document !== undefined && saysId(document, id, source.line ?? 1) };
  });
}

/** The steps that look like reworded ones of the lock, which only a person can confirm. */
export function findReworded(handbook: Handbook, lock: OnboardingLock): LockComparison[] {
  return handbook.records.flatMap((record) => {
    if (record.kind !== 'onboarding' || !Object.hasOwn(lock.paths, record.pathId)) return [];
    const matches = matchLock(currentSteps(record, handbook), lock.paths[record.pathId] ?? []);
    const reworded = matches.filter(
      (match) => match.by === 'reworded' && match.step.id !== match.locked.id && !match.step.explicit,
    );
    return reworded.length > 0 ? [{ record, matches: reworded }] : [];
  });
}

/** The lock of a handbook with every step of today confirmed; paths that are gone are kept. */
export function updateLock(handbook: Handbook, lock: OnboardingLock): OnboardingLock {
  const paths = { ...lock.paths };
  for (const record of handbook.records) {
    if (record.kind !== 'onboarding' || record.tasks.length === 0) continue;
    const locked = Object.hasOwn(lock.paths, record.pathId) ? (lock.paths[record.pathId] ?? []) : [];
    paths[record.pathId] = confirmLock(currentSteps(record, handbook), locked);
  }
  return { handbookLock: 1, paths };
}

function saysId(document: ParsedDocument, id: string, line: number): boolean {
  const end = document.text.indexOf(`{#${id}}`, document.lines.start(line));
  return end >= 0 && !/\n\s*\n/.test(document.text.slice(document.lines.start(line), end));
}
