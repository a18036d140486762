import type { OnboardingRecord, Task } from '../../schema/onboarding.ts';
import { addTo } from '../../text/add-to.ts';

/** How much a path asks for, by what its author wrote: nothing is counted that no step states. */
export interface PathExtent {
  /** Steps that count: a group of alternatives once, optional ones not. */
  steps: number;
  optional: number;
  /** Steps that are one way among others: those beyond the one of each group that counts. */
  alternatives: number;
  /** Steps that count for each role, in the order of the path; those of everyone are in none. */
  roles: { role: string; steps: number }[];
  /** Sum of the times that steps state, of a group of alternatives the shortest; null where no step states one. */
  minutes: number | null;
  /** How many of the steps that count state a time. */
  estimated: number;
  /** The latest of the days after the start at which steps are due; null where none states one. */
  days: number | null;
  /** How many of the steps that count state such a day. */
  dated: number;
}

export function measurePath({ roles, tasks }: OnboardingRecord): PathExtent {
  const required = tasks.filter((task) => !task.optional);
  const groups = new Map<string, Task[]>();
  for (const task of required) {
    const key = task.alternatives ?? `step ${task.id}`;
    addTo(groups, key, task);
  }
  const counted = [...groups.values()];
  const times = counted.flatMap((ways) => {
    const stated = ways.flatMap(({ estimate }) => estimate?.minutes ?? []);
    return stated.length > 0 ? [Math.min(...stated)] : [];
  });
  const days = required.flatMap(({ due }) => due?.days ?? []);
  return {
    steps: counted.length,
    optional: tasks.length - required.length,
    alternatives: required.length - counted.length,
    roles: roles.map(({ value: role }) => ({
      role,
      steps: counted.filter((ways) => ways.some((task) => task.roles.includes(role))).length,
    })),
    minutes: times.length > 0 ? times.reduce((sum, minutes) => sum + minutes, 0) : null,
    estimated: times.length,
    days: days.length > 0 ? Math.max(...days) : null,
    dated: counted.filter((ways) => ways.some(({ due }) => typeof due?.days === 'number')).length,
  };
}
