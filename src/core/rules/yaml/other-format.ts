import { documentsOf } from '../../graph/handbook.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import { factOf } from '../../source/facts.ts';
import type { Finding, Rule } from '../rule.ts';

const FORMATS = [
  { name: 'TOML', opening: /^\s*\+\+\+[ \t]*(?:\r\n|\n|\r)/ },
  { name: 'JSON', opening: /^\s*(?:;;;[ \t]*(?:\r\n|\n|\r)|\{\s*"[\w-]+"\s*:)/ },
];

export const yamlOtherFormat: Rule = {
  id: 'yaml/other-format',
  severity: 'error',
  title: 'Front matter in another language',
  explanation: `The file opens with a block of JSON, or with one of TOML (\`+++\`) that has no end. The handbook reads front matter in YAML and in TOML: the block would stand on the page as text, and what it says about title, status or owner is not read.

Write the block as \`key: value\` lines between two \`---\` lines.`,
  examples: [
    {
      name: 'TOML without its end',
      files: { 'playbooks/a.md': '+++\ntitle = "A"\n\n# A\n' },
      expected: ['playbooks/a.md:1'],
    },
    {
      name: 'TOML',
      files: { 'playbooks/a.md': '+++\ntitle = "A"\n+++\n# A\n' },
      expected: [],
    },
    { name: 'a page that begins with a brace', files: { 'playbooks/a.md': '{a}\n\n# A\n' }, expected: [] },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const document of documentsOf(handbook)) {
      const name = factOf(document, 'other front matter', () => otherFormat(document));
      if (name === null) continue;
      yield {
        message: `Unexpected ${name} front matter, expected YAML between "---" lines.`,
        path: document.path,
        line: 1,
        column: 1,
        help: 'Write `key: value` lines between two lines "---".',
      };
    }
  },
};

function otherFormat(document: ParsedDocument): string | null {
  const format = FORMATS.find(({ opening }) => opening.test(document.text.slice(0, 1000)));
  return format && !document.frontmatter ? format.name : null;
}
