import { placeOf } from '../../../rules/rule.ts';
import { decisionRule, nameOf } from './decision-rule.ts';

const DAY = 86_400_000;

export const proposedTooLong = decisionRule(
  {
    id: 'adr/proposed-too-long',
    severity: 'warning',
    title: 'A proposal that nobody decides',
    explanation: `A decision has been a draft or a proposal for longer than \`proposedDays\` of the config allows, 90 days unless set. Readers cannot tell whether to follow it.

Decide it: \`handbook status RECORD accepted\` or \`rejected\`. The rule speaks only where \`check --as-of DATE\` names a day.`,
    examples: [
      {
        name: 'half a year',
        files: { 'adr/0001-a.md': '---\nstatus: proposed\ndate: 2025-06-01\n---\n# A\n' },
        asOf: '2026-01-01',
        expected: ['adr/0001-a.md:2'],
      },
      {
        name: 'last week',
        files: { 'adr/0001-a.md': '---\nstatus: proposed\ndate: 2025-12-28\n---\n# A\n' },
        asOf: '2026-01-01',
        expected: [],
      },
    ],
  },
  function* (record, { asOf, config, handbook }) {
    const { status, date } = record;
    if (!asOf || !status || !date || (status.value !== 'proposed' && status.value !== 'draft')) return;
    const days = Math.floor((toTime(asOf) - toTime(date.value)) / DAY);
    if (days <= config.proposedDays) return;
    yield {
      ...placeOf(status.source),
      message: `Unexpected ${status.value} decision after ${days} days, expected a decision within ${config.proposedDays}.`,
      help: `Run: handbook status ${nameOf(record, handbook)} accepted`,
    };
  },
);

function toTime(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}
