import type { Handbook } from '../../../handbook.ts';
import type { Finding, Rule, RuleContext } from '../../../rules/rule.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import type { HandbookRecord } from '../../../schema/handbook.ts';

/** A rule that looks at one decision at a time. */
export function decisionRule(
  rule: Omit<Rule, 'check'>,
  check: (record: AdrRecord, context: RuleContext) => Iterable<Finding>,
): Rule {
  return {
    ...rule,
    *check(context) {
      for (const record of context.handbook.records) if (record.kind === 'adr') yield* check(record, context);
    },
  };
}

/** A place without a line, for what stands in the name of a file. */
export function wholeFile(path: string): Pick<Finding, 'path' | 'line' | 'column'> {
  return { path, line: null, column: null };
}

/** The place of a value. */
export function placeOf(value: {
  source: { path: string; line: number | null; column: number | null };
}): Pick<Finding, 'path' | 'line' | 'column'> {
  const { path, line, column } = value.source;
  return { path, line, column };
}

/** How a decision is called on the command line: by its number where no other has it, else by its path. */
export function nameOf({ number, path }: AdrRecord, { records }: Handbook): string {
  const isShared = number && (countNumbers(records).get(number.value) ?? 0) > 1;
  return number && !isShared ? String(number.value) : quoteWord(path);
}

const NUMBERS = new WeakMap<readonly HandbookRecord[], ReadonlyMap<number, number>>();

/** How many decisions have a number. */
function countNumbers(records: readonly HandbookRecord[]): ReadonlyMap<number, number> {
  const known = NUMBERS.get(records);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const record of records)
    if (record.kind === 'adr' && record.number)
      counts.set(record.number.value, (counts.get(record.number.value) ?? 0) + 1);
  NUMBERS.set(records, counts);
  return counts;
}

/** A word as a shell takes it whole. */
export function quoteWord(word: string): string {
  return /^[\w./@%+,:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
