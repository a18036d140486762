import type { Handbook } from '../core/handbook.ts';
import { recordsOf } from '../core/query/order.ts';
import type { AdrRecord } from '../core/schema/adr.ts';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from '../node/usage-error.ts';

/**
 * The decision that a word of a command line names: by path, id, slug or number.
 * @throws UsageError where none or several answer to it.
 */
export function findDecision(handbook: Handbook, word: string): AdrRecord {
  const decisions = recordsOf(handbook.records, 'adr');
  const name = word.replace(/^\.\//, '').replace(/^adr:/, '');
  const digits = /^(?:adr[-_ ]?)?#?(\d+)$/i.exec(word)?.[1];
  const found = decisions.filter(
    (record) =>
      record.path === name ||
      record.path.endsWith(`/${name}`) ||
      record.id === `adr:${name.toLowerCase()}` ||
      (digits !== undefined && record.number?.value === Number(digits)),
  );
  const [only, second] = found;
  if (only && !second) return only;
  if (second)
    throw new UsageError(
      `Unexpected "${word}", which ${found.length} decisions answer to, expected a path.`,
      `One of: ${found.map(({ path }) => path).join(', ')}.`,
    );
  const meant = nearest(
    name,
    decisions.map(({ id }) => id.slice(4)),
  );
  throw new UsageError(
    `Unexpected "${word}", expected the number, path or id of a decision.`,
    meant ? `Did you mean ${meant}?` : null,
  );
}
