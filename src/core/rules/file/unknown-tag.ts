import { documentsOf } from '../../graph/handbook.ts';
import { factOf } from '../../source/facts.ts';
import { oneLine } from '../../text/spaces.ts';
import type { Finding, Rule } from '../rule.ts';
import { isFence } from './dialect-note.ts';

/** A tag of a template language that no dialect here knows. */
export const fileUnknownTag: Rule = {
  id: 'file/unknown-tag',
  severity: 'warning',
  title: 'A template tag is not understood',
  explanation: `A page holds a tag of another tool (Hugo, GitBook, Jekyll, Middleman, MyST …) whose meaning is not known here. The page shows its name as text, so that nothing is lost in silence and no template code is shown.

Write what the tag would have shown, or remove it.`,
  examples: [
    {
      name: 'a tag of a theme',
      files: { 'playbooks/a.md': '# A\n\nSee {% widget "b" %}.\n' },
      expected: ['playbooks/a.md:3'],
    },
    {
      name: 'tags that are understood',
      files: {
        'playbooks/a.md':
          '# A\n\n[b]({% link playbooks/b.md %})\n\n{% hint style="info" %}\nc\n{% endhint %}\n',
        'playbooks/b.md': '# B\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const document of documentsOf(handbook))
      for (const { raw, source } of factOf(document, 'notes', () => document.notes)) {
        if (isFence(raw)) continue;
        yield {
          message: `Unexpected tag ${oneLine(raw).slice(0, 80)}, expected Markdown or a tag of a known dialect.`,
          path: document.path,
          line: source.line,
          column: source.column,
          help: 'Write what the tag would have shown, or remove it.',
        };
      }
  },
};
