import { placeOf } from '../../../rules/rule.ts';
import { ADR_STATUSES } from '../../../schema/adr.ts';
import { nearest } from '../../../text/nearest.ts';
import { DECISION_STATUSES } from '../../../words/tables/decision-status.ts';
import { listWords } from '../../../words/word-table.ts';
import { isChoice, isHint } from '../hints.ts';
import { decisionRule } from './decision-rule.ts';

export const unknownStatus = decisionRule(
  {
    id: 'adr/unknown-status',
    severity: 'warning',
    title: 'A status in other words',
    explanation: `The status says something that is none of draft, proposed, accepted, rejected, deprecated and superseded, nor a usual word for one of them. The page shows it as it is written, and nobody can tell from it whether the decision holds.

Use one of the six, or the team's own word for one of them: approved, implemented, pending and many others are understood, in several languages.`,
    examples: [
      {
        name: 'words that say nothing about force',
        files: { 'adr/0001-a.md': '# A\n\nStatus: on hold\n' },
        expected: ['adr/0001-a.md:3'],
      },
      { name: 'a usual word', files: { 'adr/0001-a.md': '# A\n\nStatus: ✅ Approved\n' }, expected: [] },
    ],
  },
  function* (record) {
    const { status } = record;
    if (status?.value !== 'unknown' || isChoice(status.raw) || isHint(status.raw)) return;
    const meant = nearest(status.raw, [
      ...ADR_STATUSES,
      ...listWords(DECISION_STATUSES).map(({ text }) => text),
    ]);
    yield {
      ...placeOf(status.source),
      message: `Unexpected status "${status.raw}", expected ${ADR_STATUSES.join(', ')}.`,
      help: meant ? `Did you mean ${meant}?` : 'Write one of the six in front of your own words.',
    };
  },
);
