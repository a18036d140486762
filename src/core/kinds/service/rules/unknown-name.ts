import { findServiceElsewhere } from '../../../elsewhere/find-elsewhere.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { nameKey } from '../../../text/name-key.ts';
import { nearest } from '../../../text/nearest.ts';
import { namesOf, servicesOf, slugsOf } from './service-names.ts';

export const unknownServiceName: Rule = {
  id: 'service/unknown-name',
  severity: 'error',
  title: 'A record of a service that is not known',
  explanation: `The front matter of a record names a service under \`services\` that has no page. The record is then missing on the page of the service that is meant: a playbook that nobody finds from the service it is for.

The rule speaks only where the handbook has services at all. Correct the name, or add a page for the service.`,
  examples: [
    {
      name: 'a misspelt service',
      files: {
        'services/orders.md': '# Orders\n',
        'playbooks/a.md': '---\nservices: [order, orders]\n---\n# A\n',
      },
      expected: ['playbooks/a.md:2'],
    },
    {
      name: 'a handbook without services',
      files: { 'playbooks/a.md': '---\nservices: [orders]\n---\n# A\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const services = servicesOf(handbook);
    if (services.length === 0) return;
    const known = new Set(services.flatMap(namesOf));
    for (const record of handbook.records) {
      for (const { value, source } of record.services) {
        if (source.from !== 'frontmatter' || known.has(nameKey(value))) continue;
        if (findServiceElsewhere(value, handbook)) continue;
        const meant = nearest(value, slugsOf(services));
        yield {
          message: `Unexpected service "${value}", expected the name of a service.`,
          ...placeOf(source),
          help: meant ? `Did you mean ${meant}?` : `Services: ${slugsOf(services).slice(0, 12).join(', ')}.`,
        };
      }
    }
  },
};
