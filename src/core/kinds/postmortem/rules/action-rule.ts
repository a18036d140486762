import { type Finding, placeOf, type Rule, type RuleExample } from '../../../rules/rule.ts';
import type { Action } from '../../../schema/postmortem.ts';
import { actionState, isPending } from '../action-state.ts';
import { incidentsOf } from './incident.ts';

/** What sets one rule about the fields of actions apart from the others. */
interface ActionRule extends Pick<Rule, 'id' | 'title'> {
  /** Why the field matters and how it is written; that only open actions count is added. */
  explanation: string;
  field: 'owner' | 'due' | 'link';
  /** The field in a message, with its article. */
  wanted: string;
  help: string;
  /** An action that states the field. */
  stated: string;
}

/** A rule about a field that an open action should have. */
export function actionRule({ id, title, explanation, field, wanted, help, stated }: ActionRule): Rule {
  return {
    id,
    severity: 'info',
    title,
    explanation: `${explanation}\n\nActions that are done or dropped are not reported.`,
    examples: [
      example('nothing stated', '- [ ] Alert on the queue', ['incidents/a.md:5']),
      example('stated', `- [ ] ${stated}`, []),
      example('done', '- [x] Alert on the queue', []),
    ],
    *check({ handbook }): Iterable<Finding> {
      for (const { record } of incidentsOf(handbook)) {
        for (const action of record.actions) {
          if (action[field] !== null || !isOpen(action)) continue;
          yield {
            message: `Unexpected action without ${wanted}: "${action.text.slice(0, 80)}".`,
            ...placeOf(action.source),
            help,
          };
        }
      }
    },
  };
}

function example(name: string, item: string, expected: string[]): RuleExample {
  const files = { 'incidents/a.md': `# 2024-05-14, slow\n\n## Action items\n\n${item}\n` };
  return { name, files, expected };
}

function isOpen(action: Action): boolean {
  return isPending({ state: actionState(action.status?.value ?? null) });
}
