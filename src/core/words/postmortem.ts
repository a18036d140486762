import { buildLookUp } from './look-up.ts';
import { ACTION_COLUMNS, ACTION_STATES, type ActionColumn, type ActionWord } from './tables/action-words.ts';
import { EMPTY_WORDS } from './tables/empty-words.ts';
import { POSTMORTEM_FIELDS, type PostmortemField } from './tables/postmortem-fields.ts';
import { POSTMORTEM_PARTS, type PostmortemPart } from './tables/postmortem-parts.ts';
import { POSTMORTEM_SECTIONS } from './tables/postmortem-sections.ts';
import { TIMELINE_COLUMNS, type TimelineColumn } from './tables/timeline-columns.ts';

const PARTS = buildLookUp(POSTMORTEM_PARTS);
const PROSE = buildLookUp(POSTMORTEM_SECTIONS);
const FIELDS = buildLookUp(POSTMORTEM_FIELDS);
const ACTION = buildLookUp(ACTION_COLUMNS);
const STATE = buildLookUp(ACTION_STATES);
const TIMELINE = buildLookUp(TIMELINE_COLUMNS);
const EMPTY = buildLookUp({ subject: 'nothing', fields: { nothing: EMPTY_WORDS } });

/** The part of a postmortem that a heading, a label or a key names, or null. */
export function postmortemPartNamed(label: string): PostmortemPart | null {
  return PARTS.find(label);
}

/** Parts that are lists of their own, which other words would be taken for entries of. */
const LISTED: ReadonlySet<PostmortemPart> = new Set(['timeline', 'actions', 'story']);

/** The parts that a heading names: one, or those that it joins (`Impact and root cause`) as far as prose holds them. */
export function postmortemPartsNamed(heading: string): PostmortemPart[] {
  const found = PARTS.findAll(heading);
  return found.length > 1 ? found.filter((part) => !LISTED.has(part)) : found;
}

/** The value of a postmortem that a label, a heading or a key names, or null. */
export function postmortemFieldNamed(label: string): PostmortemField | null {
  return FIELDS.find(label);
}

/** Whether a heading is one that postmortems usually have, whether or not something is taken out of it. */
export function isPostmortemHeading(heading: string): boolean {
  return (
    PARTS.findAll(heading).length > 0 || PROSE.findAll(heading).length > 0 || FIELDS.find(heading) !== null
  );
}

/** The column of a table of actions that a title, a label or a key names, or null. */
export function actionColumnNamed(label: string): ActionColumn | null {
  return ACTION.find(label);
}

/** The state that the words of an action's status begin with, or null. */
export function actionStateNamed(status: string): ActionWord | null {
  return STATE.findStart(status)?.field ?? null;
}

/** The column of a timeline that a title or a key names, or null. */
export function timelineColumnNamed(label: string): TimelineColumn | null {
  return TIMELINE.find(label);
}

/** Whether a text says that there is nothing to tell. */
export function isEmptyWord(text: string): boolean {
  return EMPTY.find(text) !== null;
}
