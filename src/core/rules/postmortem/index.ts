import type { Rule } from '../rule.ts';

export const POSTMORTEM_RULES: readonly Rule[] = [];
