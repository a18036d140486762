import { TRANSLATIONS } from '../../plugin/translations/index.ts';

const PREFIX = 'handbook.tools.';

type Key = keyof (typeof TRANSLATIONS)['en'];

const KEYS = Object.keys(TRANSLATIONS.en).filter((key): key is Key => key.startsWith(PREFIX));

/** The words of the tools that load on demand, by their last name; those of `only` where it is given. */
export function toolWords(translate: (key: Key) => string, only?: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const name = key.slice(PREFIX.length);
      return !only || only.includes(name) ? [[name, translate(key)]] : [];
    }),
  );
}
