import { findWrittenReferences } from '../../elsewhere/written-references.ts';
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
        name: 'a handbook that the settings do not name',
        files: { 'playbooks/a.md': '# A\n\n[theirs](team-z:ADR-0012)\n' },
        expected: ['playbooks/a.md:3'],
      },
      {
        name: 'a mail address',
        files: { 'playbooks/a.md': '# A\n\n[write](mailto:team@example.org)\n' },
        expected: [],
      },
    ],
  },
  (link, _record, { config }) => {
    if (link.state !== 'unsafe') return null;
    const shown = link.href.slice(0, 60);
    const names = Object.keys(config.handbooks);
    const [handbook] = findWrittenReferences(link.href);
    if (handbook?.index === 0)
      return {
        message: `Unexpected handbook "${handbook.handbook}" in "${shown}", expected ${names.length > 0 ? `one of ${names.join(', ')}` : 'a scheme such as https, or a handbook that the settings name'}.`,
        help: `For a link to another handbook say in .handbook.yml where it lies: "handbooks: { ${handbook.handbook}: https://… }". Else remove the link, or write the address as code.`,
      };
    return {
      message: `Unexpected link to "${shown}", expected https, http, mailto, tel or a path.`,
      help: 'Remove the link, or write the address as code.',
    };
  },
);
