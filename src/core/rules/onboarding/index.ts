import type { Rule } from '../rule.ts';
import { onboardingDuplicateTaskId } from './duplicate-task-id.ts';
import { onboardingLockFile } from './lock-file.ts';
import { onboardingNoTasks } from './no-tasks.ts';
import { onboardingRewordedTask } from './reworded-task.ts';
import { onboardingScorecard } from './scorecard.ts';
import { onboardingUnknownRole } from './unknown-role.ts';
import { onboardingUnreadBox } from './unread-box.ts';

export const ONBOARDING_RULES: readonly Rule[] = [
  onboardingLockFile,
  onboardingDuplicateTaskId,
  onboardingRewordedTask,
  onboardingUnknownRole,
  onboardingUnreadBox,
  onboardingScorecard,
  onboardingNoTasks,
];
