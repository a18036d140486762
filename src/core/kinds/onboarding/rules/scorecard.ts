import { type ParsedDocument, sourceAt, startOf } from '../../../markdown/document.ts';
import { walk } from '../../../markdown/walk.ts';
import { recordsOf } from '../../../query/order.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { parseScorecard } from '../scorecard.ts';

const GOOD = '```scorecard\nscale: 1-4\ncriteria:\n  - Databases\n```\n';

export const onboardingScorecard: Rule = {
  id: 'onboarding/scorecard',
  severity: 'error',
  title: 'A scorecard cannot be read',
  explanation: `A fence \`scorecard\` in a path becomes a form. It is YAML with \`criteria\`, a list of names or of maps with \`id\`, \`name\` and \`asks\`, and \`scale\`, a range such as \`1-4\` or a list of words. This one is shown as text.

Mend the YAML as the message says:

\`\`\`\`markdown
${GOOD}\`\`\`\`

The name of a criterion may change if its \`id\` stays.`,
  examples: [
    {
      name: 'finds a fence without criteria',
      files: { 'onboarding/path.md': '- [ ] a\n\n```scorecard\nscale: 1-4\n```\n' },
      expected: ['onboarding/path.md:3'],
    },
    {
      name: 'finds broken YAML and a scale of nothing',
      files: {
        'onboarding/path.md':
          '```scorecard\ncriteria: [\n```\n\n```scorecard\nscale: high\ncriteria: [a]\n```\n',
      },
      expected: ['onboarding/path.md:1', 'onboarding/path.md:5'],
    },
    { name: 'accepts a list of names', files: { 'onboarding/path.md': GOOD }, expected: [] },
  ],
  *check({ handbook }) {
    for (const record of recordsOf(handbook.records, 'onboarding')) {
      for (const document of handbook.documents.get(record.id) ?? []) {
        yield* factOf(document, 'faults of scorecards', () => findFaults(document));
      }
    }
  },
};

function findFaults(document: ParsedDocument): Finding[] {
  const found: Finding[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'scorecard') return undefined;
    const card = parseScorecard(node.value);
    const { path, line, column } = sourceAt(document, startOf(document, node), 'body');
    if ('problem' in card)
      found.push({
        path,
        line,
        column,
        message: `Unexpected scorecard: ${card.problem.split('\n')[0]?.replace(/(?<![.\s])[.\s]*$/, '.')}`,
        help: 'Write `scale` and `criteria` as YAML.',
      });
    return undefined;
  });
  return found;
}
