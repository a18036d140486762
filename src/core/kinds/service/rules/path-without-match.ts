import { areasOfService } from '../../../graph/governs/resolve-scopes.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { servicesOf } from './service-names.ts';

export const pathWithoutMatch: Rule = {
  id: 'service/path-without-match',
  severity: 'warning',
  title: 'A service has code that is not there',
  explanation: `A service names a path or a glob under \`paths\`, and no file matches it. \`handbook why\` then does not know whose code it is asked about, and leaves out the decisions of the service.

Write where the code is today. Paths count from the root of the handbook or from the top of the repository. Another repository is named under \`repositories\`.`,
  examples: [
    {
      name: 'a folder that was renamed',
      files: {
        'services/orders.md': '---\nowner: a\npaths: [apps/orders/, apps/order-jobs/]\n---\n# Orders\n',
        'apps/orders/main.md': '# Main\n',
      },
      expected: ['services/orders.md:3'],
    },
    {
      name: 'what is there, and another repository',
      files: {
        'services/orders.md':
          '---\nowner: a\npaths: apps/orders\nrepositories: https://git.example.com/shop/orders\n---\n# Orders\n',
        'apps/orders/main.md': '# Main\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const service of servicesOf(handbook))
      for (const { said, empty } of areasOfService(handbook, service))
        if (empty && service.paths.includes(said) && said.source.line !== null)
          yield {
            message: `Unexpected path "${said.value}", which matches nothing, expected a path of this repository.`,
            ...placeOf(said.source),
            help: 'Write where the code is today.',
          };
  },
};
