import type { Marks } from './marks.ts';

/** A step as a page tells it to the browser. The last three fields are on the page of the path only, but for a group. */
export interface Step {
  id: string;
  /** Index of its phase. */
  phase: number;
  /** Indexes of the roles it is for, none for everyone. */
  roles: readonly number[];
  /** The step is not part of the whole. */
  optional?: boolean | null | undefined;
  /** The author ticked the step: so it is until the reader says otherwise. */
  checked?: boolean | null | undefined;
  /** Name of its group of alternatives. */
  group?: string | null | undefined;
  /** Hash of its content. */
  hash?: string | null | undefined;
  /** When it is due: days after the start, or months as text. */
  due?: number | string | null | undefined;
}

/** A path as a page tells it to the browser. */
export interface PathManifest {
  /** Key of its ledger. */
  key: string;
  roles: readonly string[];
  steps: readonly Step[];
  /** Today's id of a step by each of its former ids. */
  aliases: Readonly<Record<string, string>>;
}

/** Steps of a part that apply to the reader: how many there are, are done, and were skipped. */
export interface Count {
  done: number;
  total: number;
  skipped: number;
}

/** Where a reader stands on a path. */
export interface Summary extends Count {
  /** By index of the phase. */
  phases: Count[];
  /** Id of the first step that is open, applies to the reader and is not optional. */
  next: string | null;
  /** Ids of the steps that are still to be done: of alternatives the first one. */
  open: Set<string>;
  /** By index of the step: its state, and whether it is for the reader's role. */
  steps: { state: string; mine: boolean }[];
}

/** Ids of the reader's settings in the ledger of a path: the role they took and the ISO day on which they started. */
export const ROLE = '@role';
export const START = '@start';
/** The ids that the page had at the last visit, separated by blanks. */
export const KNOWN = '@known';

/**
 * Counts the steps of a path that apply to the reader: those of everyone and of the role the reader took, all of them
 * without a role that the path knows. A group of alternatives counts as one step, done when one of it is; optional
 * steps and those that do not apply count for nothing; skipped ones are not done. Without a mark, or with
 * one that was cleared, a step is as its author left it.
 */
export function summarise({ steps, roles }: PathManifest, marks: Marks): Summary {
  const summary: Summary = {
    done: 0,
    total: 0,
    skipped: 0,
    phases: [],
    next: null,
    open: new Set(),
    steps: [],
  };
  const role = roles.indexOf(marks.get(ROLE)?.state ?? '');
  const groups = new Map<string, string>();
  const counted: [phase: Count, state: string, id: string][] = [];
  for (const { id, phase, roles: own, group, optional, checked } of steps) {
    const state = marks.get(id)?.state || (checked ? 'done' : 'open');
    const mine = role < 0 || !own.length || own.includes(role);
    summary.steps.push({ state, mine });
    summary.phases[phase] ??= { done: 0, total: 0, skipped: 0 };
    if (optional || state === 'na' || !mine) continue;
    // Of alternatives the best state counts, at the place of the first one.
    const best = group && groups.get(group);
    if (!best) counted.push([summary.phases[phase], group || state, id]);
    if (group) groups.set(group, betterOf(best, state));
  }
  for (const [phase, word, id] of counted) {
    const state = groups.get(word) ?? word;
    const isDone = state === 'done';
    const isSkipped = state === 'skipped';
    for (const count of [summary, phase]) {
      count.total++;
      count.done += +isDone;
      count.skipped += +isSkipped;
    }
    if (isDone || isSkipped) continue;
    summary.next ??= id;
    summary.open.add(id);
  }
  return summary;
}

/** Of the states of alternatives the one that counts: done, then any but skipped. */
function betterOf(best: string | null | undefined, state: string): string {
  return best && (best === 'done' || state === 'skipped') ? best : state;
}

/**
 * The ISO day that lies a time after another: a number is one of days, a text one of months by the calendar, so that a month after the
 * 31st is the last day of a shorter month. Null where the first is no day, as is what comes to the first one of 1970.
 */
export function addDays(day: string, time: number | string): string | null {
  const at = new Date(`${day}T00:00Z`);
  const date = at.getUTCDate();
  if (time === +time) at.setUTCDate(date + time);
  else if (at.setUTCMonth(at.getUTCMonth() + +time) && at.getUTCDate() < date) at.setUTCDate(0);
  return +at ? at.toISOString().slice(0, 10) : null;
}
