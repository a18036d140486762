import { splitWords } from '../../text/split-words.ts';

/** Identifiers of a page beyond this many add nothing that somebody would look for. */
const MAX_IDENTIFIERS = 150;

/**
 * Words under which a search that completes words finds identifiers whole and in part: of `KubePodCrashLooping` the
 * words `kubepodcrashlooping podcrashlooping crashlooping looping`, so that "podcrash" finds it as well.
 */
export function searchWords(text: string): string {
  return wordsOfIdentifiers(findIdentifiers(text));
}

/** The first identifiers of a text, each once. */
export function findIdentifiers(text: string): string[] {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}_])(?=[\p{L}_]*(?:\p{Ll}\p{Lu}|_))[\p{L}][\p{L}\p{N}_]{3,79}/gu,
  );
  return [...new Set([...found].map(([identifier]) => identifier))].slice(0, MAX_IDENTIFIERS);
}

/** The words of the first identifiers of a page, in one text. */
export function wordsOfIdentifiers(identifiers: readonly string[]): string {
  const words = new Set<string>();
  for (const identifier of identifiers.slice(0, MAX_IDENTIFIERS)) {
    const parts = splitWords(identifier).map((part) => part.toLowerCase());
    if (parts.length < 2) continue;
    for (let from = 0; from < parts.length; from++) {
      words.add(parts.slice(from).join(''));
      const part = parts[from];
      if (part) words.add(part);
    }
  }
  return [...words].join(' ');
}
