import type { Rule } from '../rule.ts';

export const LINK_RULES: readonly Rule[] = [];
