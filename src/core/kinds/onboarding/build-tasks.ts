import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { Phase, Task } from '../../schema/onboarding.ts';
import type { Link } from '../../schema/record-base.ts';
import type { TextValue } from '../../schema/value.ts';
import { hashText } from '../../text/hash.ts';
import type { Due } from './due.ts';
import { readEstimate } from './estimate.ts';
import { deriveIds, freeId, normaliseWords } from './identity.ts';
import { type CurrentStep, findLocked } from './lock.ts';
import type { LockedStep } from './lock-file.ts';
import type { RawPhase } from './phases.ts';
import { roleKey } from './role-names.ts';
import type { RawTask } from './tasks.ts';
import { readMilestone } from './wording.ts';

/**
 * The tasks of a path with their ids. `links` are those of the record; `roles` its roles by key; `locked` what the
 * lock file remembers of the path.
 */
export function buildTasks(
  phases: readonly RawPhase[],
  links: readonly Link[],
  roles: ReadonlyMap<string, TextValue>,
  locked: readonly LockedStep[],
): Task[] {
  const order = phases.map(({ phase }) => phase);
  const raw = phases.flatMap(({ phase, document, tasks }) =>
    tasks.map((task) => ({ phase, document, task })),
  );
  const derived = deriveIds(raw.map(({ phase, task }) => ({ ...task, phase: phase.id })));
  const firstOf = new Map<string, number>();
  for (const [index, { task }] of raw.entries())
    if (task.explicitId !== null && !firstOf.has(task.explicitId)) firstOf.set(task.explicitId, index);
  const steps = raw.map(({ phase, task }, index): CurrentStep => {
    const id = derived[index] ?? '';
    // Of two equal explicit ids the first one counts.
    const own = task.explicitId !== null && firstOf.get(task.explicitId) === index;
    return {
      id: own ? (task.explicitId ?? id) : id,
      phase: phase.id,
      text: task.text,
      explicit: own,
    };
  });
  const confirmed = findLocked(steps, locked);
  const lockedOf = new Map(confirmed.map((match) => [match.step, match.locked]));
  const entries = steps.map((step) => lockedOf.get(step));
  const ids = settleIds(steps, entries);
  // A former id leads to one step: not to two, and not to another than the one whose id it is or was.
  const found = new Set(entries);
  const taken = new Set([...ids, ...locked.flatMap((entry) => (found.has(entry) ? [] : entry.id))]);
  return raw.map(({ phase, document, task }, index) => {
    const id = ids[index] ?? '';
    const entry = entries[index];
    const known = entry ? [entry.id, ...(entry.aliases ?? [])] : [];
    const former = [...known, derived[index] ?? id, steps[index]?.id ?? id];
    return {
      id,
      aliases: former.filter((alias) => !taken.has(alias) && taken.add(alias)),
      text: task.text,
      depth: task.depth,
      phase: phase.id,
      roles: namesOf(task, roles),
      optional: task.optional,
      alternatives: task.alternatives,
      due: dueOf(task.due, phase, order),
      estimate: readEstimate(task.text),
      milestone: readMilestone(task.text),
      checked: task.checked,
      proposed: task.proposed,
      links: linksOf(task, document, links),
      hash: hashText(normaliseWords(task.text)).slice(0, 8),
      source: sourceAt(document, task.offset, 'list'),
    };
  });
}

/**
 * The due time of a step: its own, else that of its phase. "Within 7 days" in a phase behind the first weeks counts from something else
 * than the start of the path, and what from is not said: the words are kept, the day is not known.
 */
function dueOf(own: Due | null, phase: Phase, phases: readonly Phase[]): Due | null {
  if (!own) return phase.due;
  const before = phases.slice(0, phases.indexOf(phase)).flatMap(({ due }) => due?.days ?? []);
  const isEarly = own.days !== null && own.days > 0 && before.some((days) => days >= (own.days ?? 0));
  return isEarly ? { raw: own.raw, days: null } : own;
}

/** The final ids: the author's, then those of the lock, then derived ones; each is of the first step that has it. */
function settleIds(steps: readonly CurrentStep[], entries: readonly (LockedStep | undefined)[]): string[] {
  const owners = new Map<string, CurrentStep>();
  const orders = new Map<string, number>();
  const claim = (step: CurrentStep, id: string | undefined): void => {
    if (id !== undefined && !owners.has(id)) owners.set(id, step);
  };
  for (const step of steps) if (step.explicit) claim(step, step.id);
  for (const [index, step] of steps.entries()) if (!step.explicit) claim(step, entries[index]?.id);
  return steps.map((step, index) => {
    const known = step.explicit ? step.id : entries[index]?.id;
    if (known !== undefined && owners.get(known) === step) return known;
    const id = freeId(step.id, owners, orders);
    claim(step, id);
    return id;
  });
}

/** The links of a step's own text; they are the record's own, so that what is found of one is known of the other. */
function linksOf(task: RawTask, document: ParsedDocument, links: readonly Link[]): Link[] {
  const start = document.lines.place(task.offset);
  const end = document.lines.place(task.end);
  return links.filter(
    ({ source: { path, line, column } }) =>
      path === document.path &&
      line !== null &&
      column !== null &&
      (line > start.line || (line === start.line && column >= start.column)) &&
      (line < end.line || (line === end.line && column < end.column)),
  );
}

function namesOf(task: RawTask, roles: ReadonlyMap<string, TextValue>): string[] {
  return [...new Set((task.roles?.names ?? []).map((name) => roles.get(roleKey(name))?.value ?? name))];
}
