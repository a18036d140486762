import type { Diagnostic } from '../../schema/handbook.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { readSuppressions, type Suppression } from './suppression.ts';

/** Id of the rule that names suppressions without an effect. */
export const UNUSED_SUPPRESSION = 'file/unused-suppression';

/**
 * The findings without those that a comment in the source takes away, and one more for each comment that takes nothing
 * away. `rules` are those that were asked; of a rule that was not, nobody can say whether it would have found anything.
 */
export function suppress(
  found: readonly Diagnostic[],
  context: RuleContext,
  rules: readonly Rule[],
): Diagnostic[] {
  const suppressions = readSuppressions(context.handbook.tree.files);
  if (suppressions.length === 0) return [...found];
  const byPath = Map.groupBy(suppressions, ({ path }) => path);
  const used = new Set<string>();
  const kept = found.filter((diagnostic) => {
    const taking = (byPath.get(diagnostic.path) ?? []).filter((one) => takes(one, diagnostic));
    for (const one of taking) used.add(keyOf(one, diagnostic.rule));
    return taking.length === 0;
  });
  const severity = context.config.severities[UNUSED_SUPPRESSION] ?? 'warning';
  if (severity === 'off' || !rules.some(({ id }) => id === UNUSED_SUPPRESSION)) return kept;
  const asked = new Set<string>(rules.filter((rule) => isAsked(rule, context)).map(({ id }) => id));
  const unused = suppressions.flatMap((one) =>
    one.rules
      .filter((id) => asked.has(id) && one.unknownWord === null && !used.has(keyOf(one, id)))
      .map(
        (id): Diagnostic => ({
          rule: UNUSED_SUPPRESSION,
          severity,
          message: `Unexpected suppression of ${id}, expected a finding of it ${placeOf(one)}.`,
          help: 'Remove the comment, or the name of the rule from it.',
          path: one.path,
          line: one.line,
          column: null,
          related: [],
        }),
      ),
  );
  return [...kept, ...unused];
}

function takes({ rules, lines, unknownWord }: Suppression, { rule, line }: Diagnostic): boolean {
  if (unknownWord !== null || !rules.includes(rule)) return false;
  return lines === null || (line !== null && line >= lines[0] && line <= lines[1]);
}

function keyOf({ path, line }: Suppression, rule: string): string {
  return `${path}\n${line}\n${rule}`;
}

function placeOf({ lines }: Suppression): string {
  if (lines === null) return 'in this file';
  return lines[0] === lines[1] ? `on line ${lines[0]}` : `on lines ${lines[0]} to ${lines[1]}`;
}

/** Whether a rule looked at this context: some speak only of a day, a branch or alert rules, as their examples say. */
export function isAsked(rule: Rule, { config, asOf, base, alertRules }: RuleContext): boolean {
  if (config.severities[rule.id] === 'off') return false;
  const needs = (name: 'asOf' | 'basePaths' | 'alertRules'): boolean =>
    rule.examples.some((example) => example[name] !== undefined);
  return (
    (asOf !== null || !needs('asOf')) &&
    (base !== null || !needs('basePaths')) &&
    (alertRules.length > 0 || !needs('alertRules'))
  );
}
