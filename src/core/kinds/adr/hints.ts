import { statusOf } from './status-words.ts';

/** Choices of a template: `Proposed | Accepted | Superseded by …`. */
export function isChoice(text: string): boolean {
  const choices = text
    .split(/(?<!\s)(?:\s*[|/]\s*|\s+or\s+)|,\s+(?=or\b|\p{Ll}+\s*(?:,|or\b|\]|$))/u)
    .map((part) => statusOf(part));
  const distinct = new Set(choices.filter((status) => status !== null));
  return distinct.size >= 3 || (distinct.size === 2 && /\s\|\s/.test(text) && choices.length === 2);
}

/** Whether a text is a hint to the author and no value: `{…}`, `[…]`, `<…>` or "What is the status …?". */
export function isHint(raw: string): boolean {
  return (
    /^\s*(?:\{[^{}]*\}|\[[^\][]*\](?!\()|<[^<>]*>)\s*$/.test(raw) ||
    /^what is\b.*\?/i.test(raw) ||
    /^_?\{/.test(raw)
  );
}
