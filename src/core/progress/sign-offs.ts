import { renderCsvRows } from '../text/csv.ts';
import type { Changes, Marks } from './marks.ts';

/** A phase as far as access depends on it. */
export interface GatedPhase {
  id: string;
  title: string;
  /** Who decides that it is done, and by which evidence; null where nobody does. */
  gate: string | null;
  /** Roles that it opens. */
  access: readonly string[];
}

/** Somebody decided that a person has passed the gate of a phase. */
export interface SignOff {
  person: string;
  /** Id of the phase. */
  phase: string;
  /** ISO day. */
  on: string;
  by: string;
}

/** A role that a person has: since the day on which the gate before it was signed, or since their start. */
export interface Access {
  role: string;
  /** ISO day, empty where the start is not known; null where the gate is not signed. */
  since: string | null;
  by: string;
}

/** The change to the marks of a path's sign-offs that adds one, or takes it back. */
export function signOff({ person, phase, on, by }: SignOff, isTakenBack = false): Changes {
  return [[`${phase} ${person}`, { state: isTakenBack ? '' : `${on} ${by}` }]];
}

/** The sign-offs that marks hold, the earliest first. */
export function readSignOffs(marks: Marks): SignOff[] {
  return [...marks]
    .flatMap(([id, { state }]) => {
      const [, phase, person] = /^(\S+) (.+)$/s.exec(id) ?? [];
      const [, on, by] = /^(\d{4}-\d\d-\d\d) (.*)$/s.exec(state) ?? [];
      return phase && person && on && by !== undefined ? [{ person, phase, on, by }] : [];
    })
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Which roles a person has, in the order in which phases open them. The first phase opens its own from the start on. */
export function findAccess(
  phases: readonly GatedPhase[],
  signed: readonly SignOff[],
  person: string,
  start: string,
): Access[] {
  const found = new Map<string, Access>();
  let gate: GatedPhase | null = null;
  for (const phase of phases) {
    const passed = signed.find((own) => own.person === person && own.phase === gate?.id);
    for (const role of phase.access) {
      const since = gate === null ? start : (passed?.on ?? null);
      if ((found.get(role)?.since ?? null) === null) found.set(role, { role, since, by: passed?.by ?? '' });
    }
    if (phase.gate !== null) gate = phase;
  }
  return [...found.values()];
}

/** What passing the gate of a phase opens: the roles of the phases behind it, up to the next gate. */
export function rolesBehind(phases: readonly GatedPhase[], id: string): string[] {
  const at = phases.findIndex((phase) => phase.id === id);
  if (at < 0) return [];
  const behind = phases.slice(at + 1);
  const last = behind.findIndex(({ gate }) => gate !== null);
  return (last < 0 ? behind : behind.slice(0, last + 1)).flatMap(({ access }) => access);
}

/** Sign-offs as a table for elsewhere. */
export function writeSignOffs(
  path: string,
  phases: readonly GatedPhase[],
  signed: readonly SignOff[],
): string {
  return renderCsvRows([
    ['path', 'person', 'phase', 'gate', 'decided by', 'on', 'opens'],
    ...signed.map(({ person, phase: id, by, on }) => {
      const phase = phases.find((other) => other.id === id);
      return [path, person, phase?.title ?? id, phase?.gate ?? '', by, on, rolesBehind(phases, id).join(' ')];
    }),
  ]);
}

function sortKey({ on, person, phase }: SignOff): string {
  return `${on} ${person} ${phase}`;
}
