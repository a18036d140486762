import { type Finding, type Rule, wholeFile } from '../../../rules/rule.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import { ownerOf } from '../../../source/folders.ts';

export const duplicateNumber: Rule = {
  id: 'adr/duplicate-number',
  severity: 'error',
  title: 'Two decisions with one number',
  explanation: `Two decisions of one folder and category have the same number. "ADR 12" then means both, and a link by number leads to a choice.

Give the younger one the next free number, which \`handbook new adr\` would take, and correct what cites it.`,
  examples: [
    {
      name: 'two files with one number',
      files: { 'adr/0001-a.md': '# A\n\nStatus: Accepted\n', 'adr/0001-b.md': '# B\n\nStatus: Accepted\n' },
      expected: ['adr/0001-b.md'],
    },
    {
      name: 'a category has numbers of its own',
      files: {
        'adr/0001-a.md': '# A\n\nStatus: Accepted\n',
        'adr/web/0001-b.md': '# B\n\nStatus: Accepted\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const seen = new Map<string, AdrRecord>();
    for (const record of handbook.records) {
      if (record.kind !== 'adr' || !record.number) continue;
      const folder = ownerOf(record.path, handbook.tree.folders)?.path ?? '';
      const key = `${folder}\n${record.category ?? ''}\n${record.number.value}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, record);
        continue;
      }
      yield {
        ...wholeFile(record.path),
        message: `Unexpected number ${record.number.raw}, expected one that ${first.path} does not have.`,
        help: 'Give the younger of the two the next free number.',
        related: [{ ...wholeFile(first.path), message: 'has the number too' }],
      };
    }
  },
};
