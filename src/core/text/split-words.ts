/** A name with a blank in front of each capital letter behind a small one: `readMe` is `read Me`. */
export function partCapitals(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** The words of an identifier: `KubePodCrashLooping`, `node_cpu_high` and `HTTP5xxRate` by their joints. */
export function splitWords(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}
