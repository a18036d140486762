import { nearest } from '../../text/nearest.ts';
import { linkRule } from './link-rule.ts';

export const deadAnchor = linkRule(
  {
    id: 'link/dead-anchor',
    severity: 'error',
    title: 'A link to a heading that is not there',
    explanation: `The part behind the \`#\` of a link names a heading that the page does not have. The link opens the page at its top, and the reader looks for what is meant.

Anchors are made of headings as GitHub makes them: lower-case, punctuation dropped, blanks become hyphens, a second heading of the same words gets \`-1\`.`,
    examples: [
      {
        name: 'a heading of another page, and one of the same page',
        files: {
          'adr/0001-a.md': '# A\n\n[B](0002-b.md#contxt) and [here](#nowhere)\n',
          'adr/0002-b.md': '# B\n\n## Context\n',
        },
        expected: ['adr/0001-a.md:3', 'adr/0001-a.md:3'],
      },
      {
        name: 'headings that exist',
        files: {
          'adr/0001-a.md': '# A\n\n[first](#why-now), [second](#why-now-1)\n\n## Why now?\n\n## Why now?\n',
        },
        expected: [],
      },
    ],
  },
  (link, record, { handbook }) => {
    if (link.state !== 'dead-anchor') return null;
    const target = (link.target && handbook.byId.get(link.target)) || record;
    const anchor = link.href.slice(link.href.indexOf('#') + 1);
    const meant = nearest(
      anchor,
      target.headings.map((heading) => heading.slug),
    );
    const known = target.headings.filter((heading) => heading.depth > 1).slice(0, 5);
    return {
      message: `Unexpected anchor "#${anchor}", expected a heading of ${target.path}.`,
      help: meant
        ? `Did you mean #${meant}?`
        : known.length > 0
          ? `Headings there: ${known.map((heading) => `#${heading.slug}`).join(', ')}.`
          : 'Remove the part from # on.',
    };
  },
);
