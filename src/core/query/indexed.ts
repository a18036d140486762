import type { HandbookRecord } from '../schema/handbook.ts';
import { once } from '../text/once.ts';

const indexesOf = once((_: readonly HandbookRecord[]) => new Map<string, unknown>());

/**
 * An index over the records of a handbook, built when it is first asked for: what every page looks up must not be
 * searched for by every page. The records of a handbook do not change once it is compiled.
 */
export function indexed<T>(
  records: readonly HandbookRecord[],
  name: string,
  build: (records: readonly HandbookRecord[]) => T,
): T {
  const own = indexesOf(records);
  if (!own.has(name)) own.set(name, build(records));
  return own.get(name) as T;
}
