import type { Handbook } from '../core/handbook.ts';
import { findNamedDecisions } from '../core/query/named-decisions.ts';
import { recordsOf } from '../core/query/order.ts';
import type { AdrRecord } from '../core/schema/adr.ts';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from '../node/usage-error.ts';

/**
 * The decision that a word of a command line names: by path, id, slug or number.
 * @throws UsageError where none or several answer to it.
 */
export function findDecision(handbook: Handbook, word: string): AdrRecord {
  const found = findNamedDecisions(handbook.records, word);
  const [only, second] = found;
  if (only && !second) return only;
  if (second)
    throw new UsageError(
      `Unexpected "${word}", which ${found.length} decisions answer to, expected a path.`,
      `One of: ${found.map(({ path }) => path).join(', ')}.`,
    );
  const meant = nearest(
    word,
    recordsOf(handbook.records, 'adr').map(({ id }) => id.slice(4)),
  );
  throw new UsageError(
    `Unexpected "${word}", expected the number, path or id of a decision.`,
    meant ? `Did you mean ${meant}?` : null,
  );
}
