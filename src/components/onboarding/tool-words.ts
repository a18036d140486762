import { TRANSLATIONS } from '../../plugin/translations/index.ts';

const PREFIX = 'handbook.tools.';

type Key = keyof (typeof TRANSLATIONS)['en'];

/** The words of the tools that load on demand, by their last name; those of `only` where it is given. */
export function toolWords(translate: (key: Key) => string, only?: readonly string[]): Record<string, string> {
  const keys = Object.keys(TRANSLATIONS.en).filter((key): key is Key => key.startsWith(PREFIX));
  return Object.fromEntries(
    keys
      .map((key) => [key.slice(PREFIX.length), translate(key)] as const)
      .filter(([name]) => !only || only.includes(name)),
  );
}
