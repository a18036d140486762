import type { Rule } from '../../../rules/rule.ts';
import { badDate } from './bad-date.ts';
import { contradiction } from './contradiction.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { indexDrift } from './index-drift.ts';
import { leftover } from './leftover.ts';
import { missingStatus } from './missing-status.ts';
import { numberDisagreement } from './number-disagreement.ts';
import { numberTaken } from './number-taken.ts';
import { oneSided } from './one-sided.ts';
import { proposedTooLong } from './proposed-too-long.ts';
import { reviewPassed } from './review-passed.ts';
import { scopeWithoutMatch } from './scope-without-match.ts';
import { undecidedSuccessor } from './undecided-successor.ts';
import { unknownMention } from './unknown-mention.ts';
import { unknownStatus } from './unknown-status.ts';
import { unknownTarget } from './unknown-target.ts';

export const ADR_RULES: readonly Rule[] = [
  duplicateNumber,
  numberTaken,
  numberDisagreement,
  badDate,
  unknownStatus,
  missingStatus,
  oneSided,
  contradiction,
  undecidedSuccessor,
  unknownTarget,
  unknownMention,
  leftover,
  reviewPassed,
  proposedTooLong,
  indexDrift,
  scopeWithoutMatch,
];
