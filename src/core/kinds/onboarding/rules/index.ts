import type { Rule } from '../../../rules/rule.ts';
import { accessTooEarly, unknownAccess } from './access.ts';
import { onboardingDeadDecision } from './dead-decision.ts';
import { onboardingDuplicateTaskId } from './duplicate-task-id.ts';
import { onboardingLockFile } from './lock-file.ts';
import { onboardingNoTasks } from './no-tasks.ts';
import { onboardingProposedTasks } from './proposed-tasks.ts';
import { onboardingRenamedPath } from './renamed-path.ts';
import { onboardingRewordedTask } from './reworded-task.ts';
import { onboardingScorecard } from './scorecard.ts';
import { onboardingUnknownRole } from './unknown-role.ts';
import { onboardingUnlockedTask } from './unlocked-task.ts';
import { onboardingUnreadBox } from './unread-box.ts';

export const ONBOARDING_RULES: readonly Rule[] = [
  accessTooEarly,
  unknownAccess,
  onboardingLockFile,
  onboardingDuplicateTaskId,
  onboardingRenamedPath,
  onboardingRewordedTask,
  onboardingUnlockedTask,
  onboardingUnknownRole,
  onboardingUnreadBox,
  onboardingScorecard,
  onboardingNoTasks,
  onboardingDeadDecision,
  onboardingProposedTasks,
];
