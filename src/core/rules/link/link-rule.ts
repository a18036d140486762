import type { HandbookRecord } from '../../schema/handbook.ts';
import type { Link } from '../../schema/record-base.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** A rule that looks at every link of every record. */
export function linkRule(
  rule: Omit<Rule, 'check'>,
  find: (
    link: Link,
    record: HandbookRecord,
    context: RuleContext,
  ) => Omit<Finding, 'path' | 'line' | 'column'> | null,
): Rule {
  return {
    ...rule,
    *check(context): Iterable<Finding> {
      for (const record of context.handbook.records) {
        for (const link of record.links) {
          const finding = find(link, record, context);
          const { path, line, column } = link.source;
          if (finding) yield { ...finding, path, line, column };
        }
      }
    },
  };
}
