import { buildLookUp } from './look-up.ts';
import { DECISION_FIELDS, type DecisionField } from './tables/decision-fields.ts';
import { DECISION_HEADINGS, type DecisionHeading } from './tables/decision-headings.ts';
import { DECISION_STATUSES, type KnownStatus } from './tables/decision-status.ts';

const FIELDS = buildLookUp(DECISION_FIELDS);
const HEADINGS = buildLookUp(DECISION_HEADINGS);
const STATUSES = buildLookUp(DECISION_STATUSES);

/** The field of a decision that a label, a heading or a key names, or null. */
export function decisionFieldNamed(label: string): DecisionField | null {
  return FIELDS.find(label);
}

/** What a heading of a decision is, or null where it is none of the usual ones. */
export function decisionHeadingNamed(heading: string): DecisionHeading | null {
  return HEADINGS.find(heading);
}

/** The status that a text begins with, or null. */
export function decisionStatusAt(text: string): KnownStatus | null {
  return STATUSES.findStart(text)?.field ?? null;
}
