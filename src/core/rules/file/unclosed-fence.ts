import { documentsOf } from '../../graph/handbook.ts';
import { factOf } from '../../source/facts.ts';
import type { Finding, Rule } from '../rule.ts';
import { isFence } from './dialect-note.ts';

/** A code block that runs over the headings below it. */
export const fileUnclosedFence: Rule = {
  id: 'file/unclosed-fence',
  severity: 'warning',
  title: 'A code block is not closed',
  explanation: `A fence of backticks or tildes opens a code block and none closes it, so that the headings below it would be code. The page is read and shown as if the block ended before the next heading. Add the closing fence.`,
  examples: [
    {
      name: 'a heading within a block',
      files: { 'playbooks/a.md': '# A\n\n```sh\nls\n\n## Mitigation\n\nb\n' },
      expected: ['playbooks/a.md:6'],
    },
    {
      name: 'a closed block',
      files: { 'playbooks/a.md': '# A\n\n```sh\nls\n```\n\n## Mitigation\n\nb\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const document of documentsOf(handbook))
      for (const { raw, source } of factOf(document, 'notes', () => document.notes)) {
        if (!isFence(raw)) continue;
        yield {
          message: `Unexpected heading in a code block that is not closed, expected "${raw}" before it.`,
          path: document.path,
          line: source.line,
          column: source.column,
          help: `Write "${raw}" on a line of its own above the heading.`,
        };
      }
  },
};
