import { linkRule } from './link-rule.ts';

export const unsafeLink = linkRule(
  {
    id: 'link/unsafe',
    severity: 'error',
    stops: true,
    title: 'A link that could run a program',
    explanation: `A link may begin with \`https:\`, \`http:\`, \`mailto:\` or \`tel:\`, or be relative. Anything else, such as \`javascript:\`, \`data:\`, \`vbscript:\` or \`file:\`, can run a program in the reader's browser or read from the reader's machine. Upper case, blanks and control characters in the scheme do not hide it.

Remove the link, or write the address as code.`,
    examples: [
      {
        name: 'a script in a link',
        files: { 'playbooks/a.md': '# A\n\n[run](javascript:alert(1)) [x](JaVaScRiPt:alert(1))\n' },
        expected: ['playbooks/a.md:3', 'playbooks/a.md:3'],
      },
      {
        name: 'a mail address',
        files: { 'playbooks/a.md': '# A\n\n[write](mailto:team@example.org)\n' },
        expected: [],
      },
    ],
  },
  (link) =>
    link.state === 'unsafe'
      ? {
          message: `Unexpected link to "${link.href.slice(0, 60)}", expected https, http, mailto, tel or a path.`,
          help: 'Remove the link, or write the address as code.',
        }
      : null,
);
