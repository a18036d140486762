import type { Rule } from '../../../rules/rule.ts';
import { alertNameDrift } from './alert-name-drift.ts';
import { alertThreshold } from './alert-threshold.ts';
import { alertWithoutPlaybook } from './alert-without-playbook.ts';
import { ambiguousAlert } from './ambiguous-alert.ts';
import { playbookDeadDecision } from './dead-decision.ts';
import { deadRunbookUrl } from './dead-runbook-url.ts';
import { kubernetesKey } from './kubernetes-key.ts';
import { reviewOverdue } from './review-overdue.ts';
import { playbookTodo } from './todo.ts';
import { unreadableAlertRules } from './unreadable-alert-rules.ts';
import { playbookWithoutAlert } from './without-alert.ts';

export const PLAYBOOK_RULES: readonly Rule[] = [
  alertNameDrift,
  alertThreshold,
  alertWithoutPlaybook,
  ambiguousAlert,
  playbookDeadDecision,
  deadRunbookUrl,
  kubernetesKey,
  playbookTodo,
  playbookWithoutAlert,
  reviewOverdue,
  unreadableAlertRules,
];
