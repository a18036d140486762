import type { Rule } from '../rule.ts';

export const PLAYBOOK_RULES: readonly Rule[] = [];
