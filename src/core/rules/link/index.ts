import type { Rule } from '../rule.ts';
import { linkCase } from './case.ts';
import { deadLink } from './dead.ts';
import { deadAnchor } from './dead-anchor.ts';
import { linkDeadDecision } from './dead-decision.ts';
import { draftLink } from './draft.ts';
import { elsewhereLink } from './elsewhere.ts';
import { healedLink } from './healed.ts';
import { remoteImage } from './remote-image.ts';
import { unsafeLink } from './unsafe.ts';

export const LINK_RULES: readonly Rule[] = [
  deadLink,
  linkCase,
  deadAnchor,
  linkDeadDecision,
  draftLink,
  elsewhereLink,
  healedLink,
  unsafeLink,
  remoteImage,
];
