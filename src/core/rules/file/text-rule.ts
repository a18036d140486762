import { factOf } from '../../source/facts.ts';
import type { SourceFile } from '../../source/source.ts';
import { buildLineIndex } from '../../text/line-index.ts';
import type { Finding, Rule } from '../rule.ts';

/** A rule that reports the first place in each file's text that a pattern finds. */
export function textRule(
  rule: Omit<Rule, 'check'>,
  pattern: RegExp,
  describeMatch: (match: RegExpExecArray, file: SourceFile) => { message: string; help: string } | null,
): Rule {
  return {
    ...rule,
    *check({ handbook }): Iterable<Finding> {
      for (const file of handbook.tree.files) {
        const found = factOf(file, rule.id, (): Finding | null => {
          const match = pattern.exec(file.text);
          const said = match && describeMatch(match, file);
          return said && { ...said, path: file.path, ...buildLineIndex(file.text).place(match.index) };
        });
        if (found) yield found;
      }
    },
  };
}

/** A character by its number, as Unicode writes it. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
