import { hashText } from '../../text/hash.ts';
import { squeeze } from '../../text/spaces.ts';

/** Lower-case words of a text in any script, without formatting, punctuation and repeated blanks. */
export function normaliseWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // A text of signs alone is still its own.
  return words === '' ? squeeze(text) : words;
}

/** What is needed of a step to name it. */
export interface NamedStep {
  phase: string;
  text: string;
  parentText: string;
  explicitId: string | null;
}

/** Id of a step of a phase by its words: eight hex digits. */
export function deriveId(phase: string, text: string): string {
  return hashText(`${phase}\n${normaliseWords(text)}`).slice(0, 8);
}

/**
 * Ids of the steps of a path, in their order: those derived from phase and words, stable when steps are inserted,
 * reordered or formatted. Steps of the same words are told apart by the step they are nested in, if any, then by
 * their order. All ids differ.
 */
export function deriveIds(steps: readonly NamedStep[]): string[] {
  const base = steps.map((step) => deriveId(step.phase, step.text));
  const counts = Map.groupBy(base, (id) => id);
  const within = steps.map((step, index) =>
    step.parentText !== '' && (counts.get(base[index] ?? '')?.length ?? 0) > 1
      ? deriveId(`${step.phase}\n${normaliseWords(step.parentText)}`, step.text)
      : (base[index] ?? ''),
  );
  const taken = new Set<string>();
  const orders = new Map<string, number>();
  return within.map((id) => {
    const unique = freeId(id, taken, orders);
    taken.add(unique);
    return unique;
  });
}

/** An id that is not taken: itself, else with the next number behind it. `orders` remembers how far each has come. */
export function freeId(id: string, taken: { has(id: string): boolean }, orders: Map<string, number>): string {
  if (!taken.has(id)) return id;
  let order = orders.get(id) ?? 2;
  while (taken.has(`${id}-${order}`)) order++;
  orders.set(id, order + 1);
  return `${id}-${order}`;
}
