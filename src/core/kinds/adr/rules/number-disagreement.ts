import { placeOf } from '../../../rules/rule.ts';
import { factOf } from '../../../source/facts.ts';
import { readStatedNumbers } from '../number.ts';
import { buildOutline } from '../outline.ts';
import { decisionRule } from './decision-rule.ts';

export const numberDisagreement = decisionRule(
  {
    id: 'adr/number-disagreement',
    severity: 'warning',
    title: 'A number that differs from that of the file name',
    explanation: `The title or the front matter gives another number than the name of the file. A reader who looks for one of them finds the other decision.

The file name counts. Correct the number in the text, or rename the file.`,
    examples: [
      {
        name: 'a title that was copied',
        files: { 'adr/0002-b.md': '# 1. B\n\nStatus: Accepted\n' },
        expected: ['adr/0002-b.md:1'],
      },
      {
        name: 'another width is the same number',
        files: { 'adr/0002-b.md': '---\nid: ADR-2\n---\n# ADR 002: B\n' },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    const [document] = handbook.documents.get(record.id) ?? [];
    if (!document || record.number?.source.from !== 'filename') return;
    const stated = factOf(document, 'stated numbers', () => readStatedNumbers(buildOutline(document)));
    const other = stated.find(({ value }) => value !== record.number?.value);
    if (!other) return;
    yield {
      ...placeOf(other.source),
      message: `Unexpected number ${other.value}, expected ${record.number.value} as in the name of the file.`,
      help: 'Correct the number in the text, or rename the file.',
    };
  },
);
