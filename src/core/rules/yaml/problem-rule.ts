import { documentsOf } from '../../graph/handbook.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import type { YamlProblem, YamlProblemCode } from '../../markdown/yaml-field.ts';
import { factOf } from '../../source/facts.ts';
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
      for (const document of documentsOf(handbook)) {
        const problems = factOf(document, 'faults of front matter', () => placeProblems(document));
        for (const { problem, line, column, text } of problems)
          if (codes.includes(problem.code))
            yield { message: problem.message, path: document.path, line, column, help: help(problem, text) };
      }
    },
  };
}

/** The faults of a front matter, each with its place and the line at which it stands. */
function placeProblems({ frontmatter, lines }: ParsedDocument) {
  return (frontmatter?.problems ?? []).map((problem) => {
    const { line, column } = lines.place(problem.offset);
    return { problem, line, column, text: lines.text(line) };
  });
}
