import type { Rule } from '../../../rules/rule.ts';
import { abbreviationOutOfSeason } from './abbreviation-out-of-season.ts';
import { actionWithoutDue } from './action-without-due.ts';
import { actionWithoutLink } from './action-without-link.ts';
import { actionWithoutOwner } from './action-without-owner.ts';
import { ambiguousZone } from './ambiguous-zone.ts';
import { contradictoryZone } from './contradictory-zone.ts';
import { dateContradictsFileName } from './date-contradicts-file-name.ts';
import { durationDisagrees } from './duration-disagrees.ts';
import { endBeforeStart } from './end-before-start.ts';
import { eventsOutOfOrder } from './events-out-of-order.ts';
import { impossibleDate } from './impossible-date.ts';
import { missingZone } from './missing-zone.ts';
import { noPlaybook } from './no-playbook.ts';
import { unfilledSection } from './unfilled-section.ts';
import { unknownZone } from './unknown-zone.ts';
import { unreadableTime } from './unreadable-time.ts';

export const POSTMORTEM_RULES: readonly Rule[] = [
  dateContradictsFileName,
  impossibleDate,
  endBeforeStart,
  eventsOutOfOrder,
  durationDisagrees,
  unreadableTime,
  missingZone,
  contradictoryZone,
  unknownZone,
  ambiguousZone,
  abbreviationOutOfSeason,
  unfilledSection,
  actionWithoutOwner,
  actionWithoutDue,
  actionWithoutLink,
  noPlaybook,
];
