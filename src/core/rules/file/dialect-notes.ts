import type { Finding, Rule } from '../rule.ts';

/** A tag of a template language that no dialect here knows. */
export const fileUnknownTag: Rule = {
  id: 'file/unknown-tag',
  severity: 'warning',
  stops: false,
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
    for (const document of new Set([...handbook.documents.values()].flat()))
      for (const { raw, source } of document.notes) {
        if (isFence(raw)) continue;
        yield {
          message: `Unexpected tag ${raw.replace(/\s+/g, ' ').slice(0, 80)}, expected Markdown or a tag of a known dialect.`,
          path: document.path,
          line: source.line,
          column: source.column,
          help: 'Write what the tag would have shown, or remove it.',
        };
      }
  },
};

/** A code block that runs over the headings below it. */
export const fileUnclosedFence: Rule = {
  id: 'file/unclosed-fence',
  severity: 'warning',
  stops: false,
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
    for (const document of new Set([...handbook.documents.values()].flat()))
      for (const { raw, source } of document.notes) {
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

function isFence(raw: string): boolean {
  return /^(?:`{3,}|~{3,})$/.test(raw);
}
