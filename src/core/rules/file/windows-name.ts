import { isRefusedByWindows } from '../../text/windows-name.ts';
import type { Finding, Rule } from '../rule.ts';

export const windowsName: Rule = {
  id: 'file/windows-name',
  severity: 'warning',
  title: 'A name that Windows cannot hold',
  explanation: `A file or folder has a name that Windows refuses: a device such as \`CON\` or \`AUX\`, a name that ends with a dot or a blank, or one with a character such as \`:\` or \`?\`. A colleague on Windows cannot check the repository out.

Rename it.`,
  examples: [
    {
      name: 'a device, a question mark and a trailing dot',
      files: { 'playbooks/aux.md': '# A\n', 'playbooks/why?.md': '# B\n', 'playbooks/end./c.md': '# C\n' },
      expected: ['playbooks/aux.md', 'playbooks/end./c.md', 'playbooks/why?.md'],
    },
    { name: 'a usual name', files: { 'playbooks/auxiliary.md': '# A\n' }, expected: [] },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { path } of handbook.tree.files) {
      const bad = path.split('/').find(isRefusedByWindows);
      if (bad === undefined) continue;
      yield {
        message: `Unexpected name "${bad}", expected one that Windows can hold.`,
        path,
        line: null,
        column: null,
        help: 'Rename it without < > : " | ? * \\ and without a dot or a blank at its end.',
      };
    }
  },
};
