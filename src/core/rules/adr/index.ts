import type { Rule } from '../rule.ts';

export const ADR_RULES: readonly Rule[] = [];
