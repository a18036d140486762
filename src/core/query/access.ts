import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { OnboardingRecord, Phase } from '../schema/onboarding.ts';

/** A phase that opens a role, and the phase whose gate has to be passed for it. */
export interface OpeningPhase {
  record: OnboardingRecord;
  phase: Phase;
  /** The phase before it in its path; null for the first. */
  before: Phase | null;
  /** Address of the phase, without base. */
  url: string;
}

/** Which phases of onboarding open which role. */
export function phasesByRole(records: readonly HandbookRecord[]): Map<string, OpeningPhase[]> {
  const found = new Map<string, OpeningPhase[]>();
  for (const record of records) {
    if (!isOnboarding(record)) continue;
    record.phases.forEach((phase, index) => {
      const before = record.phases[index - 1] ?? null;
      for (const role of phase.access) {
        const known = found.get(role.value) ?? [];
        found.set(role.value, [...known, { record, phase, before, url: record.url }]);
      }
    });
  }
  return found;
}
