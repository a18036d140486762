import { type Marks, renameMarks } from './marks.ts';
import type { GatedPhase } from './sign-offs.ts';
import { type Count, type PathManifest, ROLE, START, summarise } from './summary.ts';

/** A path with the words that a table needs. */
export interface CohortPath {
  title: string;
  url: string;
  manifest: PathManifest;
  phases: readonly GatedPhase[];
  /** Key of the ledger of its sign-offs. */
  signOffs: string;
  /** Steps that are the first time of something, by its name. */
  milestones: readonly { name: string; id: string }[];
  /** Words of the steps, in the order of the manifest. */
  texts: readonly string[];
}

/** Where one person stands. Times are milliseconds since 1970, null where nothing was ticked. */
export interface CohortRow extends Count {
  name: string;
  role: string;
  start: string;
  phases: Count[];
  next: string | null;
  lastTick: number | null;
}

/** How long after their start people came somewhere: `days` is the median of the `n` who did. */
export interface CohortSpan {
  name: string;
  isMilestone: boolean;
  days: number | null;
  n: number;
}

/** What happened to one step: `days` is the median time since the tick before it, of `ticks` ticks that had one. */
export interface CohortStep {
  id: string;
  text: string;
  days: number | null;
  ticks: number;
  done: number;
  skipped: number;
  na: number;
}

export interface Cohort {
  rows: CohortRow[];
  /** Milestones in the order of their steps, then whole phases. */
  spans: CohortSpan[];
  steps: CohortStep[];
}

const DAY = 86_400_000;

/** Puts several people's marks of one path side by side. */
export function buildCohort(path: CohortPath, people: readonly { name: string; marks: Marks }[]): Cohort {
  /** Times by step, milestone and index of a phase. */
  const times = new Map<string | number, number[]>();
  const note = (key: string | number, time: number): void => {
    times.set(key, [...(times.get(key) ?? []), time]);
  };
  const phaseOf = new Map(path.manifest.steps.map(({ id, phase }) => [id, phase]));
  const steps = path.manifest.steps.map(
    ({ id }, index): CohortStep => ({
      id,
      text: path.texts[index] ?? id,
      days: null,
      ticks: 0,
      done: 0,
      skipped: 0,
      na: 0,
    }),
  );
  const rows = people.map(({ name, marks: raw }): CohortRow => {
    const marks = renameMarks(raw, path.manifest.aliases);
    const { done, total, skipped, phases, next, steps: states } = summarise(path.manifest, marks);
    steps.forEach((step, index) => {
      const state = states[index]?.state;
      if (state === 'done' || state === 'skipped' || state === 'na') step[state]++;
    });
    const ticks = steps
      .flatMap(({ id }) => {
        const mark = marks.get(id);
        return mark?.state === 'done' && mark.at > 0 ? [{ id, at: mark.at }] : [];
      })
      .sort((a, b) => a.at - b.at);
    const stated = Date.parse(marks.get(START)?.state ?? '');
    const start = Number.isNaN(stated) ? (ticks[0]?.at ?? 0) : stated;
    const firsts = new Map(
      ticks
        .flatMap(({ id, at }) =>
          path.milestones.filter((own) => own.id === id).map((own) => [own.name, at] as const),
        )
        .reverse(),
    );
    for (const [milestone, at] of firsts) note(`@${milestone}`, at - start);
    phases.forEach((count, phase) => {
      const last = ticks.findLast(({ id }) => phaseOf.get(id) === phase);
      if (last && count.done + count.skipped === count.total) note(phase, last.at - start);
    });
    ticks.forEach(({ id, at }, index) => {
      const before = ticks[index - 1];
      if (before) note(id, at - before.at);
    });
    return {
      name,
      role: marks.get(ROLE)?.state ?? '',
      start: marks.get(START)?.state ?? '',
      done,
      total,
      skipped,
      phases,
      next: next === null ? null : (steps.find((step) => step.id === next)?.text ?? next),
      lastTick: ticks.at(-1)?.at ?? null,
    };
  });
  const daysOf = (key: string | number): { days: number | null; n: number } => {
    const own = times.get(key) ?? [];
    return { days: own.length === 0 ? null : median(own) / DAY, n: own.length };
  };
  for (const step of steps) {
    const { days, n } = daysOf(step.id);
    step.days = days;
    step.ticks = n;
  }
  const names = [...new Set(path.milestones.map(({ name }) => name))];
  const spans = [
    ...names.map((name) => ({ name, isMilestone: true, ...daysOf(`@${name}`) })),
    ...path.phases.map(({ title: name }, index) => ({ name, isMilestone: false, ...daysOf(index) })),
  ];
  return { rows, spans, steps };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}
