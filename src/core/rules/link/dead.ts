import { readReference } from '../../elsewhere/find-elsewhere.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { Link } from '../../schema/record-base.ts';
import { relativePath } from '../../text/path.ts';
import { linkRule } from './link-rule.ts';
import { findOtherCase, findSimilarPath } from './path-hints.ts';

export const deadLink = linkRule(
  {
    id: 'link/dead',
    severity: 'error',
    title: 'A link to nothing',
    explanation: `A link or an image leads to a file that does not exist in the repository, or out of it. On the page it is shown as broken, so that a reader does not follow it into an error.

Correct the path; it counts from the folder of the file that it stands in, or from the root of the repository where it begins with a slash. Where the target was removed on purpose, remove the link and keep its text.`,
    examples: [
      {
        name: 'a file that was renamed',
        files: {
          'playbooks/a.md': '# A\n\nSee [B](disk-ful.md) and ![plan](plan.png).\n',
          'playbooks/disk-full.md': '# B\n',
        },
        expected: ['playbooks/a.md:3', 'playbooks/a.md:3'],
      },
      {
        name: 'a file that exists, and a link to a page elsewhere',
        files: {
          'adr/0001-a.md': '# A\n\n[B](0002-b.md), [code](../src/main.ts), [site](https://example.org/x)\n',
          'adr/0002-b.md': '# B\n',
          'src/main.ts': '',
        },
        expected: [],
      },
    ],
  },
  (link, record, { handbook }) => {
    if (link.state !== 'dead' || link.healed || statesRelation(link, record)) return null;
    // Told by a rule of its own.
    if (readReference(link.href, handbook.config)) return null;
    const from = link.source.path || record.path;
    if (findOtherCase(link.href, from, handbook.tree)) return null;
    const similar = findSimilarPath(link.href, from, handbook.tree);
    return {
      message: `Unexpected ${link.image ? 'image' : 'link'} to "${link.href}", expected a file that exists.`,
      help: similar
        ? `Did you mean ${relativePath(from, similar)}?`
        : 'Correct the path, or remove the link and keep its text.',
    };
  },
);

/** Whether a link states a relation, whose missing target is a finding of its own. */
function statesRelation(link: Link, record: HandbookRecord): boolean {
  return record.relations.some(
    ({ type, declared, target, targetPath, source }) =>
      declared &&
      type !== 'exercised' &&
      target === null &&
      targetPath === null &&
      source.path === link.source.path &&
      source.line === link.source.line &&
      source.column === link.source.column,
  );
}
