import { wholeFile } from '../../../rules/rule.ts';
import { decisionRule, quoteWord } from './decision-rule.ts';

export const missingStatus = decisionRule(
  {
    id: 'adr/missing-status',
    severity: 'info',
    title: 'A decision without a status',
    explanation: `The file does not say whether the decision is proposed, accepted or something else. It is listed apart from those in force, since nothing is guessed.

Add the status in the form of the folder, or with \`handbook status RECORD accepted\`.`,
    examples: [
      {
        name: 'no word of it',
        files: { 'adr/0001-a.md': '# A\n\n## Decision\n\nx\n' },
        expected: ['adr/0001-a.md'],
      },
      { name: 'stated', files: { 'adr/0001-a.md': '# A\n\nStatus: Accepted\n' }, expected: [] },
    ],
  },
  function* (record) {
    if (record.status !== null) return;
    yield {
      ...wholeFile(record.path),
      message: 'Unexpected silence about the status, expected a word such as "accepted".',
      help: `Run: handbook status ${quoteWord(record.path)} accepted`,
    };
  },
);
