import type { Rule } from '../rule.ts';
import {
  alertNameDrift,
  alertWithoutPlaybook,
  deadRunbookUrl,
  playbookWithoutAlert,
  unreadableAlertRules,
} from './alert-rules.ts';
import { ambiguousAlert, playbookTodo, reviewOverdue } from './upkeep.ts';

export const PLAYBOOK_RULES: readonly Rule[] = [
  alertNameDrift,
  alertWithoutPlaybook,
  ambiguousAlert,
  deadRunbookUrl,
  playbookTodo,
  playbookWithoutAlert,
  reviewOverdue,
  unreadableAlertRules,
];
