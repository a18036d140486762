import type { Rule } from '../../../rules/rule.ts';
import { serviceDeadDecision } from './dead-decision.ts';
import { pathWithoutMatch } from './path-without-match.ts';
import { unknownDependency } from './unknown-dependency.ts';
import { unknownServiceName } from './unknown-name.ts';

export const SERVICE_RULES: readonly Rule[] = [
  unknownDependency,
  unknownServiceName,
  serviceDeadDecision,
  pathWithoutMatch,
];
