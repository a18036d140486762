/** Names in a row, with the sign that a language puts between them: a comma, or `、`. */
export function listNames(names: readonly string[], language: string): string {
  return names.join(nameSign(language));
}

/** The sign that a language puts between names. */
export function nameSign(language: string): string {
  const [, sign] = new Intl.ListFormat(language).formatToParts(['a', 'b', 'c']);
  return sign?.value ?? ', ';
}
