import { nearest } from '../../text/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { readSuppressions, type Suppression } from '../suppression/suppression.ts';

/** The rule about comments that suppress a finding; `ids` gives those of all rules. */
export function unclearSuppression(ids: () => readonly string[]): Rule {
  return {
    id: 'file/unclear-suppression',
    severity: 'warning',
    title: 'A suppression without a rule or a reason',
    explanation: `A comment takes findings away, but does not say of which rule, names a rule that does not exist, or gives no reason. Without a reason nobody dares to remove it later.

Write the ids of the rules, separated by commas, and the reason behind two hyphens: \`<!-- handbook-disable-next-line link/dead -- made by the build -->\`. \`handbook-disable-line\` counts for the line that it stands on, as in a row of a table; \`handbook-disable-file\` for the whole file. In front matter the comment begins with \`#\`, in reStructuredText with \`..\`, in AsciiDoc with \`//\`.`,
    examples: [
      {
        name: 'no reason, no rule, a rule that does not exist, and a word that is not known',
        files: {
          'adr/0001-a.md':
            '# A\n\n<!-- handbook-disable-next-line link/dead -->\n[B](b.md)\n\n<!-- handbook-disable-next-line -- because -->\n\n<!-- handbook-disable-file link/deed -- because -->\n\n<!-- handbook-disable link/dead -- because -->\n',
        },
        expected: ['adr/0001-a.md:3', 'adr/0001-a.md:6', 'adr/0001-a.md:8', 'adr/0001-a.md:10'],
      },
      {
        name: 'a rule and a reason, and an example in a block of code',
        files: {
          'adr/0001-a.md':
            '# A\n\n<!-- handbook-disable-next-line link/dead -- made by the build -->\n[B](b.md)\n\n```html\n<!-- handbook-disable-next-line -->\n```\n',
        },
        expected: [],
      },
    ],
    *check({ handbook }) {
      const known = ids();
      for (const one of readSuppressions(handbook.tree.files))
        for (const finding of faultsOf(one, known))
          yield { ...finding, path: one.path, line: one.line, column: null };
    },
  };
}

function* faultsOf(one: Suppression, known: readonly string[]): Iterable<Pick<Finding, 'message' | 'help'>> {
  const form = 'Write `handbook-disable-next-line RULE -- REASON`.';
  if (one.unknownWord !== null) {
    const message = `Unexpected "${one.unknownWord}", expected handbook-disable-next-line, handbook-disable-line or handbook-disable-file.`;
    yield { message, help: form };
    return;
  }
  if (one.rules.length === 0)
    yield { message: 'Unexpected suppression without a rule, expected its id.', help: form };
  for (const id of one.rules.filter((rule) => !known.includes(rule))) {
    const hint = nearest(id, known);
    yield {
      message: `Unexpected rule "${id}", expected the id of a rule.`,
      help: hint
        ? `Did you mean ${hint}?`
        : 'Write the id that stands behind the finding, such as link/dead.',
    };
  }
  if (one.reason === null)
    yield {
      message: 'Unexpected suppression without a reason, expected one behind two hyphens.',
      help: 'Write why the finding is meant to be there: `… -- REASON`.',
    };
}
