import { distance } from 'fastest-levenshtein';
import { normaliseWords } from './identity.ts';
import type { LockedStep } from './lock-file.ts';

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
 * Finds the locked steps among the steps of today: by an id, by words in the same phase, by words in another phase.
 * Each is used once.
 */
export function findLocked(steps: readonly CurrentStep[], locked: readonly LockedStep[]): LockMatch[] {
  const matches: LockMatch[] = [];
  const words = new Map([...steps, ...locked].map(({ text }) => [text, normaliseWords(text)]));
  const sameWords = (step: CurrentStep, entry: LockedStep): boolean =>
    words.get(step.text) === words.get(entry.text);
  const freeSteps = new Set(steps);
  const freeLocked = new Set(locked);
  const tests: [LockMatch['by'], (step: CurrentStep, entry: LockedStep) => boolean][] = [
    ['id', (step, entry) => step.explicit && step.id === entry.id],
    // Of steps with the same words each stays itself, whatever their order.
    ['text', (step, entry) => answersTo(entry, step.id) && sameWords(step, entry)],
    ['text', (step, entry) => step.phase === entry.phase && sameWords(step, entry)],
    ['id', (step, entry) => answersTo(entry, step.id)],
    ['moved', sameWords],
  ];
  for (const [by, test] of tests) {
    for (const step of [...freeSteps]) {
      const entry = freeLocked.values().find((candidate) => test(step, candidate));
      if (!entry) continue;
      matches.push({ step, locked: entry, by, similarity: 1 });
      freeSteps.delete(step);
      freeLocked.delete(entry);
    }
  }
  return matches;
}

/** The same, then the most alike of what remains, retired steps left out. */
export function matchLock(steps: readonly CurrentStep[], locked: readonly LockedStep[]): LockMatch[] {
  const matches = findLocked(steps, locked);
  const freeSteps = new Set(steps);
  const freeLocked = new Set(locked.filter((entry) => !entry.retired));
  for (const { step, locked: entry } of matches) {
    freeSteps.delete(step);
    freeLocked.delete(entry);
  }
  const entries = [...freeLocked].map((entry) => ({ entry, words: comparable(entry.text) }));
  const pairs = [...freeSteps].flatMap((step) => {
    const words = comparable(step.text);
    return entries.flatMap(({ entry, words: other }) => {
      const value = similarity(words, other) * (step.phase === entry.phase ? 1 : 0.9);
      return value >= SIMILAR ? { step, entry, value } : [];
    });
  });
  const order = new Map(steps.map((step, index) => [step, index]));
  pairs.sort((a, b) => b.value - a.value || (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0));
  for (const { step, entry, value } of pairs) {
    if (!freeSteps.has(step) || !freeLocked.has(entry)) continue;
    matches.push({ step, locked: entry, by: 'reworded', similarity: value });
    freeSteps.delete(step);
    freeLocked.delete(entry);
  }
  return matches;
}

/**
 * The lock of a path once its steps of today, with the ids they were read with, are confirmed: reworded and moved
 * steps keep their id and remember the id of their words as an alias, lost ones are kept as retired, and new ones are
 * added. No id is forgotten, each stands once, and an alias is no id of another step.
 */
export function confirmLock(steps: readonly CurrentStep[], written: readonly LockedStep[]): LockedStep[] {
  // Two steps that found entries of one id would become one entry, and the next lock would part them again.
  const locked = withOwnIds(written);
  const matches = new Map(matchLock(steps, locked).map((match) => [match.step, match]));
  const given = new Set(steps.map((step) => step.id));
  const entries = steps.map((step): LockedStep => {
    const match = matches.get(step);
    const keeps = match && !step.explicit && !given.has(match.locked.id);
    const id = keeps ? match.locked.id : step.id;
    const aliases = [match?.locked.id ?? id, ...(match?.locked.aliases ?? []), step.id];
    return { id, phase: step.phase, text: step.text, aliases };
  });
  const found = new Set([...matches.values()].map((match) => match.locked));
  const retired = locked
    .filter((entry) => !found.has(entry))
    .map((entry): LockedStep => ({ ...entry, retired: true }));
  return withOwnIds([...entries, ...retired]);
}

/**
 * The entries with ids and aliases that are of one entry only: the first one has it, and ids come before aliases.
 * Entries of one id, as a merge of two branches leaves them, become one.
 */
function withOwnIds(entries: readonly LockedStep[]): LockedStep[] {
  const byId = Map.groupBy(entries, ({ id }) => id);
  const taken = new Set(byId.keys());
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { id, phase, text, retired } = first;
    const aliases = [first, ...others].flatMap((entry) => entry.aliases ?? []);
    const own = aliases.filter((alias) => !taken.has(alias) && taken.add(alias));
    return {
      id,
      phase,
      text,
      ...(own.length > 0 ? { aliases: own } : {}),
      ...(retired ? { retired } : {}),
    };
  });
}

/** Characters of a text that are compared: the cost grows with their square. */
const COMPARED = 400;

interface Comparable {
  text: string;
  words: ReadonlySet<string>;
}

function comparable(text: string): Comparable {
  const words = normaliseWords(text).slice(0, COMPARED);
  return { text: words, words: new Set(words.split(' ')) };
}

/** How alike two texts are, from 0 to 1: the share of words in common, or of characters that need no edit. */
function similarity(a: Comparable, b: Comparable): number {
  const common = [...a.words].filter((word) => b.words.has(word)).length;
  const shared = (2 * common) / (a.words.size + b.words.size);
  const longest = Math.max(a.text.length, b.text.length);
  const best = 1 - Math.abs(a.text.length - b.text.length) / longest;
  if (longest === 0 || best <= Math.max(shared, SIMILAR)) return shared;
  return Math.max(shared, 1 - distance(a.text, b.text) / longest);
}

function answersTo(entry: LockedStep, id: string): boolean {
  return entry.id === id || entry.aliases?.includes(id) === true;
}
