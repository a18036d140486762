import { documentsOf } from '../../graph/handbook.ts';
import { MAX_TREE_DEPTH } from '../../markdown/depth.ts';
import { factOf } from '../../source/facts.ts';
import { type Finding, type Rule, wholeFile } from '../rule.ts';

export const tooDeep: Rule = {
  id: 'file/too-deep',
  severity: 'error',
  stops: true,
  title: 'Lists or quotes nested without end',
  explanation: `The text is nested more than ${MAX_TREE_DEPTH} levels deep, which no person writes and no browser shows. It comes from a program that went wrong, or from somebody who wants to stop the build. The body is not read.

Take the nested part out.`,
  examples: [
    {
      name: 'a quote within a quote, and so on',
      files: { 'playbooks/a.md': `# A\n\n${'>'.repeat(400)} x\n`, 'playbooks/b.md': '# B\n\n> > > x\n' },
      expected: ['playbooks/a.md'],
    },
    {
      name: 'as deep as people go',
      files: { 'playbooks/a.md': `# A\n\n${'> '.repeat(10)}x\n` },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const document of documentsOf(handbook)) {
      if (!factOf(document, 'too deep', () => document.tooDeep)) continue;
      yield {
        message: `Unexpected nesting deeper than ${MAX_TREE_DEPTH} levels, expected lists and quotes that a person can read.`,
        ...wholeFile(document.path),
        help: 'Take the nested part out.',
      };
    }
  },
};
