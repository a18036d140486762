import { LANGUAGES } from '../../words/languages.ts';
import { foldWord } from './vocabulary.ts';

let numbers: ReadonlyMap<string, string> | null = null;

/** The year and the month that a query names, as both stand in a date; null where it names none. */
export function readMonth(words: readonly string[]): string[] | null {
  numbers ??= nameMonths();
  for (const [at, word] of words.entries()) {
    const month = numbers.get(word);
    const year = [at + 1, at - 1].find((beside) => /^(?:19|20)\d\d$/.test(words[beside] ?? ''));
    if (month === undefined || year === undefined) continue;
    return [words[year] ?? '', month];
  }
  return null;
}

/** What months are called, from 1 to 12. */
export function monthNames(language: string, form: 'long' | 'short' = 'long'): string[] {
  const { format } = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month, 1)));
}

/** The months of every language by their names, as figures of a date. */
function nameMonths(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES)
    for (const form of ['long', 'short'] as const)
      for (const [index, name] of monthNames(language, form).entries())
        names.set(foldWord(name).replace(/\.$/, ''), String(index + 1).padStart(2, '0'));
  return names;
}
