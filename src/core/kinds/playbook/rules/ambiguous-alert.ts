import { recordsOf } from '../../../query/order.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import { nameKey } from '../../../text/name-key.ts';

export const ambiguousAlert: Rule = {
  id: 'playbook/ambiguous-alert',
  severity: 'warning',
  title: 'Two playbooks answer to one alert',
  explanation: `Two playbooks name the same alert, in their front matter, as their heading or as their file name. Its address then gives a choice, and choosing costs time in an incident. Often a heading was copied with the page: correct it, or merge the two.`,
  examples: [
    {
      name: 'a copied heading',
      files: {
        'playbooks/a/DiskFull.md': '# DiskFull\n',
        'playbooks/b/DiskSlow.md': '# DiskFull\n',
      },
      expected: ['playbooks/b/DiskSlow.md:1'],
    },
    {
      name: 'an alert on one page',
      files: { 'playbooks/a/DiskFull.md': '# DiskFull\n', 'playbooks/b/DiskSlow.md': '# DiskSlow\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const first = new Map<string, { path: string; line: number | null; column: number | null }>();
    for (const record of recordsOf(handbook.records, 'playbook')) {
      for (const { value, source } of record.alerts) {
        const key = nameKey(value);
        const other = first.get(key);
        if (other && other.path !== record.path)
          yield {
            message: `Unexpected second playbook for "${value}", expected only that of ${other.path}.`,
            path: record.path,
            line: source.line,
            column: source.column,
            help: 'Correct the name here or there, or merge the two.',
            related: [{ ...other, message: 'The first playbook of this name.' }],
          };
        else if (!other) first.set(key, { path: record.path, line: source.line, column: source.column });
      }
    }
  },
};
