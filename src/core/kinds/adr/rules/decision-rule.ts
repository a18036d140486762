import type { Handbook } from '../../../handbook.ts';
import { recordsOf } from '../../../query/order.ts';
import type { Finding, Rule, RuleContext } from '../../../rules/rule.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import type { HandbookRecord } from '../../../schema/handbook.ts';
import { once } from '../../../text/once.ts';

/** A rule that looks at one decision at a time. */
export function decisionRule(
  rule: Omit<Rule, 'check'>,
  check: (record: AdrRecord, context: RuleContext) => Iterable<Finding>,
): Rule {
  return {
    ...rule,
    *check(context) {
      for (const record of recordsOf(context.handbook.records, 'adr')) yield* check(record, context);
    },
  };
}

/** How a decision is called on the command line: by its number where no other has it, else by its path. */
export function nameOf({ number, path }: AdrRecord, { records }: Handbook): string {
  const isShared = number && (countNumbers(records).get(number.value) ?? 0) > 1;
  return number && !isShared ? String(number.value) : quoteWord(path);
}

/** How many decisions have a number. */
const countNumbers = once((records: readonly HandbookRecord[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const record of records)
    if (record.kind === 'adr' && record.number)
      counts.set(record.number.value, (counts.get(record.number.value) ?? 0) + 1);
  return counts;
});

/** A word as a shell takes it whole. */
export function quoteWord(word: string): string {
  return /^[\w./@%+,:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
