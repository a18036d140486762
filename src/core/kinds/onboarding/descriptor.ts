import type { HandbookRecord } from '../../schema/handbook.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import { countOf } from '../../text/counts.ts';
import { type KindDescriptor, PLAIN } from '../descriptor.ts';

export const ONBOARDING: KindDescriptor<OnboardingRecord> = {
  ...PLAIN,
  kind: 'onboarding',
  route: 'onboarding',
  index: '/onboarding/',
  names: {
    one: 'onboarding path',
    any: 'an onboarding path',
    several: 'onboarding paths',
    many: 'Onboarding',
  },
  readsForms: true,
  hidesKeyFacts: true,
  keys: [
    ...['roles', 'role', 'audience', 'requires', 'after', 'prerequisite', 'prerequisites', 'due', 'when'],
    ...['gated', 'gates', 'sequential', 'gate', 'exit-criteria', 'exit-gate', 'access', 'opens', 'grants'],
    ...['tasks', 'path', 'phase', 'order', 'labels', 'assignees', 'about'],
  ],
  toldRelations: ['reads'],
  // The parts of a path's phases are many and short: the phases alone lead through it.
  contentsDepth: 2,
  columns: ({ phases, tasks }) => [countOf(phases.length, 'phase'), countOf(tasks.length, 'task')],
  // Its steps are what a person follows, so that each counts; a link outside of them counts as one.
  countCitations: ({ tasks }, cited) =>
    Math.max(1, tasks.filter(({ links }) => links.some(({ target }) => target === cited)).length),
};

export function isOnboarding(record: HandbookRecord | null | undefined): record is OnboardingRecord {
  return record?.kind === ONBOARDING.kind;
}
