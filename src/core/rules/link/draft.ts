import { linkRule } from './link-rule.ts';

export const draftLink = linkRule(
  {
    id: 'link/draft',
    severity: 'warning',
    title: 'A link to a draft',
    explanation: `A link leads to a page whose front matter keeps it from being published, such as with \`draft: true\`, \`published: false\` or \`unlisted: true\`. The site has no such page, so the link is shown as text.

Publish the page, or remove the link and keep its text.`,
    examples: [
      {
        name: 'a page that is held back',
        files: {
          'playbooks/a.md': '# A\n\nSee [B](b.md) and [C](c.md).\n',
          'playbooks/b.md': '---\ndraft: true\n---\n# B\n',
          'playbooks/c.md': '---\npublished: false\n---\n# C\n',
        },
        expected: ['playbooks/a.md:3', 'playbooks/a.md:3'],
      },
      {
        name: 'a page that says that it is none',
        files: {
          'playbooks/a.md': '# A\n\nSee [B](b.md).\n',
          'playbooks/b.md': '---\ndraft: false\npublished: true\n---\n# B\n',
        },
        expected: [],
      },
    ],
  },
  (link, _, { handbook }) =>
    link.targetPath !== null && link.target === null && handbook.drafts.has(link.targetPath)
      ? {
          message: `Unexpected link to "${link.href}", expected a page that is published: it is a draft.`,
          help: 'Publish the page, or remove the link and keep its text.',
        }
      : null,
);
