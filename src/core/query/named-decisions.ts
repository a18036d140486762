import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { recordsOf } from './order.ts';

/** The decisions that a word of a person names: by path or its end, id, slug, or number in any spelling (`7`, `ADR-0007`, `#7`). */
export function findNamedDecisions(records: readonly HandbookRecord[], word: string): AdrRecord[] {
  const name = word.replace(/^\.?\//, '').replace(/^adr:/, '');
  const digits = /^(?:adr[-_ ]?)?#?(\d+)$/i.exec(word)?.[1];
  return recordsOf(records, 'adr').filter(
    (record) =>
      record.path === name ||
      record.path.endsWith(`/${name}`) ||
      record.id === `adr:${name.toLowerCase()}` ||
      (digits !== undefined && record.number?.value === Number(digits)),
  );
}
