import { EN } from './en.ts';

/** Interface words of the handbook by language. English stands in for what another language lacks. */
export const TRANSLATIONS = { ...EN } as const satisfies Record<string, Record<string, string>>;
