import type { YamlProblem, YamlProblemCode } from '../../markdown/yaml-field.ts';
import type { Finding, Rule } from '../rule.ts';

/** A rule that reports the faults of front matters which carry one of these codes. */
export function problemRule(
  rule: Omit<Rule, 'check'>,
  codes: readonly YamlProblemCode[],
  help: (problem: YamlProblem, line: string) => string,
): Rule {
  return {
    ...rule,
    *check({ handbook }): Iterable<Finding> {
      for (const document of new Set([...handbook.documents.values()].flat())) {
        for (const problem of document.frontmatter?.problems ?? []) {
          if (!codes.includes(problem.code)) continue;
          const place = document.lines.place(problem.offset);
          yield {
            message: problem.message,
            path: document.path,
            ...place,
            help: help(problem, document.lines.text(place.line)),
          };
        }
      }
    },
  };
}
