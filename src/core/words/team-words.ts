/**
 * A team's own words, of its config: by subject, then by field, or by a group of fields such as `status` and its fields.
 * `{ decision: { status: { accepted: ['Ratified'] }, deciders: ['Council'] } }`.
 */
export type TeamWords = Readonly<
  Record<string, Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>>
>;

let current: TeamWords = {};
let written = '{}';
let turn = 0;

/**
 * Reads with a team's own words from here on, in place of those of the team before. Compiling and checking a handbook begin
 * with it, so that every look-up of theirs knows the words of its config.
 */
export function useTeamWords(words: TeamWords): void {
  if (words === current) return;
  const text = JSON.stringify(words);
  current = words;
  // Look-ups are made anew for other words only, not for every config that says the same.
  if (text === written) return;
  written = text;
  turn++;
}

/** Changes whenever other team words are in use. */
export function teamTurn(): number {
  return turn;
}

/** The subject and the group of a table's name: `decision status` is `status` of `decision`. */
export function groupOf(subject: string): { subject: string; group: string | null } {
  const [name = subject, ...rest] = subject.split(' ');
  return { subject: name, group: rest.length > 0 ? rest.join('-') : null };
}

/** The words in use of a team of a table, by field. */
export function teamWordsOf(table: string): readonly (readonly [field: string, words: readonly string[]])[] {
  return ownWordsOf(current, table);
}

/** A team's own words of a table, by field. */
export function ownWordsOf(
  words: TeamWords,
  table: string,
): readonly (readonly [field: string, words: readonly string[]])[] {
  const { subject, group } = groupOf(table);
  const own = words[subject] ?? {};
  const fields = group === null ? own : own[group];
  if (fields === undefined || isList(fields)) return [];
  return Object.entries(fields).flatMap(([field, list]) => (isList(list) ? [[field, list] as const] : []));
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
