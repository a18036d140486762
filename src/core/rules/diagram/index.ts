import type { Rule } from '../rule.ts';

export const DIAGRAM_RULES: readonly Rule[] = [];
