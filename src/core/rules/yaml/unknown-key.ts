import type { ParsedDocument } from '../../markdown/document.ts';
import { factOf } from '../../source/facts.ts';
import { nearest } from '../../text/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { allKeys, isKnownKey, knownKeys } from './known-keys.ts';

export const yamlUnknownKey: Rule = {
  id: 'yaml/unknown-key',
  severity: 'warning',
  title: 'A key that nothing reads',
  explanation: `A key of a front matter has no meaning for this kind of record. Where it resembles one that has, it is most likely misspelt, and what it says is lost: that is an error. Otherwise it is a warning.

The rule speaks only where the handbook has a config, since other teams keep keys of their own. Correct the key, or turn the rule off: \`severities: { yaml/unknown-key: off }\`.`,
  examples: [
    {
      name: 'a misspelt key',
      files: { '.handbook.yml': '', 'adr/0001-a.md': '---\nstatuss: accepted\n---\n# A\n' },
      expected: ['adr/0001-a.md:2'],
    },
    {
      name: 'the same without a config',
      files: { 'adr/0001-a.md': '---\nstatuss: accepted\n---\n# A\n' },
      expected: [],
    },
    {
      name: 'known keys in any spelling',
      files: {
        '.handbook.yml': '',
        'playbooks/a.md': '---\nlast_reviewed: 2026-01-01\nReview-By: 2027-01-01\n---\n# A\n',
      },
      expected: [],
    },
  ],
  *check({ handbook, config }): Iterable<Finding> {
    if (!config.strict) return;
    for (const record of handbook.records) {
      for (const document of handbook.documents.get(record.id) ?? []) {
        for (const { key, line, column } of factOf(document, 'keys', () => keysOf(document))) {
          if (isKnownKey(record.kind, key)) continue;
          const meant = nearest(key, knownKeys(record.kind));
          // One of many words is near by chance more often.
          const near = meant ?? nearest(key, allKeys(record.kind));
          yield {
            severity: meant ? 'error' : 'warning',
            message: `Unexpected key "${key}", expected one that a record of kind ${record.kind} has.`,
            path: document.path,
            line,
            column,
            help: near ? `Did you mean ${near}?` : 'Remove the key, or turn this rule off in the config.',
          };
        }
      }
    }
  },
};

/** The keys of a front matter with their places. */
function keysOf({ frontmatter, lines }: ParsedDocument): { key: string; line: number; column: number }[] {
  return (frontmatter?.fields ?? []).map(({ key, keyOffset }) => ({ key, ...lines.place(keyOffset) }));
}
