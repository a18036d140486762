import { relativePath } from '../../text/path.ts';
import { linkRule } from './link-rule.ts';

export const healedLink = linkRule(
  {
    id: 'link/healed',
    severity: 'warning',
    title: 'A link whose file has moved',
    explanation: `The path of a link is dead, but the number in it is that of exactly one record. The page leads to that record, so a reader loses nothing; on other hosts of the same file the link is broken.

Write the path that the message names.`,
    examples: [
      {
        name: 'a record that was renamed',
        files: {
          'adr/0001-a.md': '# 1. A\n\nSee [B](0002-old-title.md).\n',
          'adr/0002-new-title.md': '# 2. B\n',
        },
        expected: ['adr/0001-a.md:3'],
      },
      {
        name: 'a name that is right',
        files: { 'adr/0001-a.md': '# 1. A\n\nSee [B](0002-b.md).\n', 'adr/0002-b.md': '# 2. B\n' },
        expected: [],
      },
    ],
  },
  (link, record) => {
    if (!link.healed || link.targetPath === null) return null;
    const path = relativePath(link.source.path || record.path, link.targetPath);
    return {
      message: `Unexpected link to "${link.href}", expected ${link.targetPath}, which carries its number.`,
      help: `Write ${path}.`,
    };
  },
);
