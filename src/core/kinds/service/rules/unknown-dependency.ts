import { findServiceElsewhere } from '../../../elsewhere/find-elsewhere.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { isCatalog } from '../../../source/file-name.ts';
import { nameKey } from '../../../text/name-key.ts';
import { nearest } from '../../../text/nearest.ts';
import { namesOf, servicesOf, slugsOf } from './service-names.ts';

const ORDERS = '---\ntitle: Orders\ndepends-on: [postgres]\n---\n';

export const unknownDependency: Rule = {
  id: 'service/unknown-dependency',
  severity: 'error',
  title: 'A dependency that is no service',
  explanation: `A service names another under \`depends-on\` that has no page of its own. The dependency map cannot draw it, and in an incident nobody finds its owner.

Correct the name, or add a page for it to the folder of services: \`handbook new service "Name"\`.`,
  examples: [
    {
      name: 'a name that is not known',
      files: { 'services/orders.md': ORDERS, 'services/postgre.md': '# Postgre\n' },
      expected: ['services/orders.md:3'],
    },
    {
      name: 'a service of another handbook',
      files: {
        '.handbook.yml': 'handbooks:\n  platform: https://platform.example.org/\n',
        'services/orders.md': '---\ntitle: Orders\ndepends-on: [platform:postgres]\n---\n',
      },
      expected: [],
    },
    {
      name: 'a name that is known',
      files: { 'services/orders.md': ORDERS, 'services/postgres.md': '# PostgreSQL\n' },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const services = servicesOf(handbook);
    const known = new Set(services.flatMap(namesOf));
    for (const service of services) {
      // A catalogue of software reaches over repositories.
      if (isCatalog(service.path)) continue;
      for (const { value, source } of service.dependsOn) {
        if (known.has(nameKey(value)) || findServiceElsewhere(value, handbook)) continue;
        const meant = nearest(value, slugsOf(services));
        yield {
          message: `Unexpected dependency "${value}", expected the name of a service.`,
          ...placeOf(source),
          help: meant
            ? `Did you mean ${meant}?`
            : `Correct the name, or add it: handbook new service "${value}".`,
        };
      }
    }
  },
};
