import { actionState } from '../../postmortem/action-state.ts';
import type { Action } from '../../schema/postmortem.ts';
import type { Finding, Rule } from '../rule.ts';
import { incidentsOf, placeOf } from './incident.ts';

/** A rule about a field that an open action should have. */
export function actionRule(
  rule: Omit<Rule, 'check' | 'severity' | 'stops'>,
  field: 'owner' | 'due' | 'link',
  wanted: string,
  help: string,
): Rule {
  return {
    ...rule,
    severity: 'info',
    stops: false,
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

function isOpen(action: Action): boolean {
  return actionState(action.status?.value ?? null) === 'open';
}
