import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { normaliseWords } from './identity.ts';

/** Name of the committed file, at the root, that remembers the steps of every path. */
export const LOCK_FILE = '.handbook-lock.json';

/** A step as it was when the lock was written; `aliases` are ids that its words had or will have. */
const LockedStepSchema = z.strictObject({
  id: z.string(),
  phase: z.string(),
  text: z.string(),
  aliases: z.array(z.string()).optional(),
  retired: z.literal(true).optional(),
});
export type LockedStep = z.infer<typeof LockedStepSchema>;

const LockSchema = z.strictObject({
  handbookLock: z.literal(1),
  paths: z.record(z.string(), z.array(LockedStepSchema)),
});
export type OnboardingLock = z.infer<typeof LockSchema>;

export const EMPTY_LOCK: OnboardingLock = { handbookLock: 1, paths: {} };

/** Reads a lock file; a text that is none answers with what is wrong with it. */
export function parseLock(text: string): OnboardingLock | { problem: string } {
  try {
    const result = LockSchema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    return { problem: `${issue?.path.join('.') || 'The file'}: ${issue?.message ?? 'unexpected shape'}` };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Text of a lock file: one line a step, paths sorted, so that a diff shows what changed. */
export function writeLock(lock: OnboardingLock): string {
  const paths = Object.keys(lock.paths)
    .sort()
    .map((path) => {
      const steps = (lock.paths[path] ?? []).map((step) => `      ${JSON.stringify(step)}`);
      return `    ${JSON.stringify(path)}: [${steps.length > 0 ? `\n${steps.join(',\n')}\n    ` : ''}]`;
    });
  return `{\n  "handbookLock": 1,\n  "paths": {${paths.length > 0 ? `\n${paths.join(',\n')}\n  ` : ''}}\n}\n`;
}

/** A step of today for matching; `explicit` says that the author gave `id`. */
export interface CurrentStep {
  id: string;
  phase: string;
  text: string;
  explicit: boolean;
}

/** How a locked step was found again. `reworded` is a proposal that `handbook lock` confirms. */
export interface LockMatch {
  step: CurrentStep;
  locked: LockedStep;
  by: 'id' | 'text' | 'moved' | 'reworded';
  /** 1 for the same words. */
  similarity: number;
}

/** Words less alike than this are two different steps. */
export const SIMILAR = 0.6;

/**
 * Finds the locked steps among the steps of today: by an id, by words in the same phase, by words in another phase,
 * then the most alike of what remains. Each is used once.
 */
export function matchLock(steps: readonly CurrentStep[], locked: readonly LockedStep[]): LockMatch[] {
  const matches: LockMatch[] = [];
  const freeSteps = new Set(steps);
  const freeLocked = new Set(locked);
  const take = (step: CurrentStep, entry: LockedStep, by: LockMatch['by'], similarity: number): void => {
    matches.push({ step, locked: entry, by, similarity });
    freeSteps.delete(step);
    freeLocked.delete(entry);
  };
  const tests: [LockMatch['by'], (step: CurrentStep, entry: LockedStep) => boolean][] = [
    ['id', (step, entry) => step.explicit && step.id === entry.id],
    ['text', (step, entry) => step.phase === entry.phase && sameWords(step.text, entry.text)],
    ['id', (step, entry) => step.id === entry.id || entry.aliases?.includes(step.id) === true],
    ['moved', (step, entry) => sameWords(step.text, entry.text)],
  ];
  for (const [by, test] of tests) {
    for (const step of [...freeSteps]) {
      const entry = [...freeLocked].find((candidate) => test(step, candidate));
      if (entry) take(step, entry, by, 1);
    }
  }
  const pairs = [...freeSteps].flatMap((step) =>
    [...freeLocked]
      .filter((entry) => !entry.retired)
      .map((entry) => ({ step, entry, similarity: similarity(step, entry) }))
      .filter((pair) => pair.similarity >= SIMILAR),
  );
  pairs.sort((a, b) => b.similarity - a.similarity || steps.indexOf(a.step) - steps.indexOf(b.step));
  for (const { step, entry, similarity: value } of pairs)
    if (freeSteps.has(step) && freeLocked.has(entry)) take(step, entry, 'reworded', value);
  return matches;
}

/**
 * The lock of a path once its steps of today, with the ids they were read with, are confirmed: reworded and moved steps keep their id and remember the
 * id of their words as an alias, lost ones are kept as retired, and new ones are added.
 */
export function confirmLock(steps: readonly CurrentStep[], locked: readonly LockedStep[]): LockedStep[] {
  const matches = matchLock(steps, locked);
  const confirmed = steps.map((step): LockedStep => {
    const match = matches.find((candidate) => candidate.step === step);
    const id = match?.by === 'reworded' && !step.explicit ? match.locked.id : step.id;
    const aliases = [...new Set([...(match?.locked.aliases ?? []), match?.locked.id ?? id, step.id])].filter(
      (alias) => alias !== id,
    );
    return { id, phase: step.phase, text: step.text, ...(aliases.length > 0 ? { aliases } : {}) };
  });
  const ids = new Set(confirmed.map((step) => step.id));
  const found = new Set(matches.map((match) => match.locked));
  const retired = locked
    .filter((entry) => !found.has(entry) && !ids.has(entry.id))
    .map((entry): LockedStep => ({ ...entry, retired: true }));
  return [...confirmed, ...retired];
}

/** How alike two steps are, from 0 to 1: the share of characters that need no edit; another phase counts less. */
function similarity(step: CurrentStep, entry: LockedStep): number {
  const [a, b] = [normaliseWords(step.text), normaliseWords(entry.text)];
  const longest = Math.max(a.length, b.length);
  const alike = longest === 0 ? 0 : 1 - distance(a, b) / longest;
  const shared = sharedWords(a, b);
  const value = Math.max(alike, shared);
  return step.phase === entry.phase ? value : value * 0.9;
}

function sharedWords(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const common = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function sameWords(a: string, b: string): boolean {
  return normaliseWords(a) === normaliseWords(b);
}
