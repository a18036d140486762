import type { EN } from './en.ts';

type Key = keyof (typeof EN)['en'];

/** All interface words in one language. */
export type Words = Readonly<Record<Key, string>>;

type Counted<K> = K extends `${infer Name}_other` ? Name : never;

/** Names of words that have a form for each kind of number. */
export type CountedKey = Counted<Key>;

/** Interface words in a language, with a form for each kind of number that it tells apart: see `Intl.PluralRules`. */
export type Translation = Readonly<Partial<Record<Key | `${CountedKey}_${'few' | 'many'}`, string>>>;
