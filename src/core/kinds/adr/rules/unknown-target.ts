import { readReferenceIn } from '../../../elsewhere/find-elsewhere.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { nearest } from '../../../text/nearest.ts';

export const unknownTarget: Rule = {
  id: 'adr/unknown-target',
  severity: 'error',
  title: 'A relation to a decision that is not there',
  explanation: `A file says that it supersedes, amends, uses or relates to a record that the handbook does not have: the number is wrong, the file was renamed, or the folder is not read.

Correct the path or the number. A page on another site is no record; mention it in the text instead.`,
  examples: [
    {
      name: 'a number that nobody has',
      files: {
        'adr/0001-a.md': '# A\n\nStatus: Superseded by ADR-7\n',
        'adr/0002-b.md': '# B\n\nStatus: Accepted\n',
      },
      expected: ['adr/0001-a.md:3'],
    },
    {
      name: 'front matter of another kind',
      files: { 'playbooks/a.md': '---\nuses: [adr:0009-gone]\n---\n# A\n' },
      expected: ['playbooks/a.md:2'],
    },
    {
      name: 'a number that a record has',
      files: {
        'adr/0001-a.md': '# A\n\nStatus: Superseded by ADR-2\n',
        'adr/0002-b.md': '# B\n\nStatus: Accepted\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const names = handbook.records.filter(({ kind }) => kind === 'adr').map(({ id }) => id);
    for (const record of handbook.records) {
      for (const relation of record.relations) {
        if (!relation.declared || relation.target !== null || relation.targetPath !== null) continue;
        if (relation.type === 'exercised' || /^<?https?:|\]\(\s*<?https?:/i.test(relation.raw)) continue;
        if (readReferenceIn(relation.raw, handbook.config)) continue;
        const meant = nearest(relation.raw.replace(/^["'[]+|(?<!["'\]])["'\]]+$/g, '').toLowerCase(), names);
        yield {
          ...placeOf(relation.source),
          message: `Unexpected "${relation.raw}", expected a record of the handbook.`,
          help: meant ? `Did you mean ${meant}?` : 'Correct the number or the path.',
        };
      }
    }
  },
};
