import type { Rule } from '../../../rules/rule.ts';
import { unknownDependency } from './unknown-dependency.ts';
import { unknownServiceName } from './unknown-name.ts';

export const SERVICE_RULES: readonly Rule[] = [unknownDependency, unknownServiceName];
