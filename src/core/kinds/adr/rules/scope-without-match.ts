import { recordsOf } from '../../../query/order.ts';
import { placeOf } from '../../../rules/rule.ts';
import { nearest } from '../../../text/nearest.ts';
import { decisionRule } from './decision-rule.ts';

export const scopeWithoutMatch = decisionRule(
  {
    id: 'adr/scope-without-match',
    severity: 'warning',
    title: 'A decision governs code that is not there',
    explanation: `A decision names a path or a glob under \`governs\`, \`appliesTo\`, \`affects\` or "Applies to", and no file matches it; or it names a service that has no page. Whoever asks \`handbook why\` about the code that is meant does not hear of the decision.

Mostly the code has moved: write its new path. Paths count from the root of the handbook or from the top of the repository, and are read as in CODEOWNERS. What lies in another repository is not looked at.`,
    examples: [
      {
        name: 'a folder that was renamed',
        files: {
          'adr/0001-a.md':
            '---\nstatus: accepted\ngoverns:\n  - src/orders/**\n  - src/billing/**\n---\n# A\n',
          'src/orders/api.md': '# API\n',
        },
        expected: ['adr/0001-a.md:5'],
      },
      {
        name: 'a section, and a service without a page',
        files: {
          'adr/0001-a.md': '---\nappliesTo: [orders, payments]\n---\n# A\n\n## Applies to\n\n- `lib/*.ts`\n',
          'services/orders.md': '---\nowner: a\n---\n# Orders\n',
        },
        expected: ['adr/0001-a.md:2', 'adr/0001-a.md:8'],
      },
      {
        name: 'what is there, prose, and the field of a house',
        files: {
          'adr/0001-a.md':
            '---\nscope: product\ngoverns: "src/**"\n---\n# A\n\n## Scope\n\nAll services and/or jobs of the shop.\n',
          'src/orders/api.md': '# API\n',
        },
        expected: [],
      },
    ],
  },
  function* (record, { handbook }) {
    const services = recordsOf(handbook.records, 'service').map(({ id }) => id.slice('service:'.length));
    for (const scope of record.governs) {
      if (scope.as === 'text' || scope.service !== null || (scope.files ?? 0) > 0) continue;
      if (scope.as === 'path' && scope.files === null) continue;
      if (scope.as === 'service' && services.length === 0) continue;
      const meant = scope.as === 'path' ? null : nearest(scope.value, services);
      const wanted = {
        path: 'a path of this repository',
        service: 'a service with a page',
        name: 'a service or a path',
      };
      yield {
        ...placeOf(scope.source),
        message: `Unexpected scope "${scope.value}", which matches nothing, expected ${wanted[scope.as]}.`,
        help: meant ? `Did you mean ${meant}?` : 'Write where the code is today.',
      };
    }
  },
);
