type Translate = App.Locals['t'];

const known = new Map<string, Map<string, string>>();

/**
 * A translator that looks a word without values up once for all pages of a language: each page asks for some hundred,
 * and each answer takes a search through languages, their forms and fallbacks.
 */
export function rememberWords(translate: Translate, language: string): Translate {
  if (import.meta.env.DEV) return translate;
  const words = known.get(language) ?? new Map<string, string>();
  known.set(language, words);
  return new Proxy(translate, {
    apply(target, self, values: unknown[]) {
      const [key] = values;
      if (values.length !== 1 || typeof key !== 'string') return Reflect.apply(target, self, values);
      const word = words.get(key) ?? String(Reflect.apply(target, self, values));
      words.set(key, word);
      return word;
    },
  });
}
