import { type Finding, type Rule, wholeFile } from '../rule.ts';

export const duplicateUrl: Rule = {
  id: 'file/duplicate-url',
  severity: 'error',
  stops: true,
  title: 'Two files with one address',
  explanation: `Two files want the same address. The first of them by name has it; the other has a mark behind its own, and links to it end when somebody mends it. Addresses are lower-case and without extension, so \`A.md\` and \`a.md\`, \`a.md\` and \`a.markdown\`, or one name in two Unicode forms meet at one address.

Rename one of the files.`,
  examples: [
    {
      name: 'names that differ in case',
      files: { 'playbooks/Disk.md': '# A\n', 'playbooks/disk.md': '# B\n' },
      expected: ['playbooks/disk.md'],
    },
    {
      name: 'names that differ in their extension',
      files: { 'playbooks/disk.markdown': '# A\n', 'playbooks/disk.md': '# B\n' },
      expected: ['playbooks/disk.md'],
    },
    {
      name: 'one name in two Unicode forms',
      files: { 'playbooks/caf\u00E9.md': '# A\n', 'playbooks/cafe\u0301.md': '# B\n' },
      expected: ['playbooks/caf\u00E9.md'],
    },
    {
      name: 'two names',
      files: { 'playbooks/disk.md': '# A\n', 'playbooks/disk-2.md': '# B\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const [record, first] of handbook.displaced)
      yield {
        message: `Unexpected second page at the address of ${first}, expected one file for an address: this one is at ${record.url}.`,
        ...wholeFile(record.path),
        help: 'Rename one of the two files.',
        related: [{ path: first, line: null, column: null, message: 'The first is' }],
      };
  },
};
