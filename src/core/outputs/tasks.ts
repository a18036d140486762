import type { OnboardingRecord } from '../schema/onboarding.ts';
import type { OutputTable } from './table.ts';

/** The steps of onboarding paths as a table for elsewhere. */
export function buildTaskTable(records: readonly OnboardingRecord[]): OutputTable {
  return {
    columns: ['path', 'phase', 'step', 'roles', 'optional', 'due', 'milestone', 'id', 'source'],
    rows: records.flatMap((record) =>
      record.tasks.map((task) => [
        record.title.value,
        record.phases.find((phase) => phase.id === task.phase)?.title ?? task.phase,
        task.text,
        task.roles.join(' '),
        task.optional ? 'yes' : '',
        task.due?.raw ?? '',
        task.milestone ?? '',
        task.id,
        task.source.line === null ? task.source.path : `${task.source.path}:${task.source.line}`,
      ]),
    ),
  };
}
