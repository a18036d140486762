import { relativePath } from '../../text/path.ts';
import { linkRule } from './link-rule.ts';
import { findOtherCase } from './path-hints.ts';

export const linkCase = linkRule(
  {
    id: 'link/case',
    severity: 'error',
    title: 'A link that differs in case from its file',
    explanation: `The path of a link differs from an existing file only in upper and lower case. It works on the machine of its author, whose file system does not tell the two apart, and nowhere else.

Write the path as the file is named.`,
    examples: [
      {
        name: 'a capital letter',
        files: { 'playbooks/a.md': '# A\n\n[B](Disk.md)\n', 'playbooks/disk.md': '# B\n' },
        expected: ['playbooks/a.md:3'],
      },
      {
        name: 'the name as the file has it',
        files: { 'playbooks/a.md': '# A\n\n[B](Disk.md)\n', 'playbooks/Disk.md': '# B\n' },
        expected: [],
      },
    ],
  },
  (link, record, { handbook }) => {
    if (link.state !== 'dead' || link.healed) return null;
    const from = link.source.path || record.path;
    const path = findOtherCase(link.href, from, handbook.tree);
    if (path === null) return null;
    return {
      message: `Unexpected link to "${link.href}", expected the case of ${path}.`,
      help: `Write ${relativePath(from, path)}.`,
    };
  },
);
