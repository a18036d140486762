import { type Finding, type Rule, wholeFile } from '../rule.ts';

export const emptyFile: Rule = {
  id: 'file/empty',
  severity: 'warning',
  title: 'An empty file',
  explanation: `A file in a folder of records holds no text. Nothing can be read from it.

Write the record, or remove the file.`,
  examples: [
    {
      name: 'nothing but blank lines',
      files: { 'adr/0001-a.md': '\n\n', 'adr/0002-b.md': '# B\n' },
      expected: ['adr/0001-a.md'],
    },
    { name: 'a single word', files: { 'adr/0001-a.md': 'A\n' }, expected: [] },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const file of handbook.tree.files) {
      if (file.text.trim() !== '') continue;
      yield {
        message: 'Unexpected empty file, expected a record.',
        ...wholeFile(file.path),
        help: 'Write the record, or remove the file.',
      };
    }
  },
};
