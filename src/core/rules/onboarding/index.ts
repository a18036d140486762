import type { Rule } from '../rule.ts';

export const ONBOARDING_RULES: readonly Rule[] = [];
