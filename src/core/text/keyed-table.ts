/** `Object.entries` of a table whose keys are known, in their order. */
export function entriesOf<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  return Object.entries(table) as [Key, Value][];
}

/** A table with what is read for each name, in the order of the names. */
export function buildTable<Key extends string, Value>(
  names: readonly Key[],
  read: (name: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Key, Value>;
}
