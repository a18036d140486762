import { hashText } from '../../text/hash.ts';

/** Lower-case words of a text in any script, without formatting, punctuation and repeated blanks. */
export function normaliseWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // A text of signs alone is still its own.
  return words === '' ? text.replace(/\s+/gu, ' ').trim() : words;
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
  const within = steps.map((step, index) =>
    step.parentText !== '' && count(base, base[index]) > 1
      ? deriveId(`${step.phase}\n${normaliseWords(step.parentText)}`, step.text)
      : (base[index] ?? ''),
  );
  const taken = new Set<string>();
  return within.map((id) => {
    let unique = id;
    for (let order = 2; taken.has(unique); order++) unique = `${id}-${order}`;
    taken.add(unique);
    return unique;
  });
}

function count<T>(values: readonly T[], value: T): number {
  return values.reduce((sum, other) => sum + (other === value ? 1 : 0), 0);
}
