import { entriesOf } from '../text/keyed-table.ts';
import { ACTION_COLUMNS, ACTION_STATES } from './tables/action-words.ts';
import { ACTION_SUBJECTS, ASSIGNING_WORDS } from './tables/assignment-words.ts';
import { MONTHS, TIME_WORDS, ZONE_LINES } from './tables/calendar.ts';
import { COMMON_FIELDS } from './tables/common-fields.ts';
import { DECISION_FIELDS } from './tables/decision-fields.ts';
import { DECISION_HEADINGS } from './tables/decision-headings.ts';
import { DECISION_STATUSES } from './tables/decision-status.ts';
import { DURATION_UNITS, RHYTHMS } from './tables/duration-units.ts';
import { EMPTY_WORDS } from './tables/empty-words.ts';
import { PLAYBOOK_STEMS, POSTMORTEM_STEMS } from './tables/heading-stems.ts';
import { JOINERS } from './tables/joiners.ts';
import { ONBOARDING_WORDS, ORDINALS } from './tables/onboarding-words.ts';
import { PLAYBOOK_FIELDS } from './tables/playbook-fields.ts';
import { PLAYBOOK_HEADINGS } from './tables/playbook-sections.ts';
import { POSTMORTEM_FIELDS } from './tables/postmortem-fields.ts';
import { POSTMORTEM_PARTS } from './tables/postmortem-parts.ts';
import { POSTMORTEM_SECTIONS } from './tables/postmortem-sections.ts';
import { RELATION_NAMES } from './tables/relation-names.ts';
import { RELATION_VERBS } from './tables/relation-verbs.ts';
import { ACTING_OFFICES, EVERYONE, OFFICES, PERSONS, READER } from './tables/role-words.ts';
import {
  CODE_WORDS,
  CONCERN_WORDS,
  EXCLUDED_BEHIND,
  MERE_WORDS,
  NEGATING_WORDS,
  NO_WORDS,
  OUTSIDE_WORDS,
  PLACE_WORDS,
  YES_WORDS,
} from './tables/scope-words.ts';
import {
  DAY_LEADS,
  FAVOUR_WORDS,
  OUTCOME_WORDS,
  STATUS_LEADS,
  TURNING_WORDS,
} from './tables/sentence-words.ts';
import { SERVICE_FIELDS } from './tables/service-fields.ts';
import { SEVERITIES } from './tables/severities.ts';
import { TABLE_HEADS } from './tables/table-heads.ts';
import { TIMELINE_COLUMNS } from './tables/timeline-columns.ts';
import type { Words, WordTable } from './word-table.ts';

/** Every table of words that a handbook is read with. */
export const SUBJECTS: readonly WordTable<string>[] = [
  COMMON_FIELDS,
  DECISION_FIELDS,
  DECISION_HEADINGS,
  DECISION_STATUSES,
  RELATION_NAMES,
  PLAYBOOK_FIELDS,
  PLAYBOOK_HEADINGS,
  SERVICE_FIELDS,
  POSTMORTEM_PARTS,
  POSTMORTEM_SECTIONS,
  POSTMORTEM_FIELDS,
  ACTION_COLUMNS,
  ACTION_STATES,
  TIMELINE_COLUMNS,
  MONTHS,
  DURATION_UNITS,
  RHYTHMS,
  ORDINALS,
  SEVERITIES,
];

/** Small words that are found within texts, by what they do. */
export const SMALL_WORDS: Readonly<Record<string, Words>> = {
  'joins two names': JOINERS,
  'a day of the week': TIME_WORDS.weekday,
  'before a time': TIME_WORDS.before,
  'before a length of time': TIME_WORDS.about,
  'before a time until noon': TIME_WORDS.morning,
  'before a time after noon': TIME_WORDS.afternoon,
  'between day and month': TIME_WORDS.of,
  'between two times': TIME_WORDS.until,
  'behind a time': TIME_WORDS.behind,
  'before the zone of a page': ZONE_LINES,
  'nothing to tell': EMPTY_WORDS,
  'above the labels of a table': TABLE_HEADS,
  'an optional step': ONBOARDING_WORDS.optional,
  'a step for spare time': ONBOARDING_WORDS.spare,
  'a required step': ONBOARDING_WORDS.required,
  'optional steps below': ONBOARDING_WORDS.optionalHeading,
  'one of the steps below is enough': ONBOARDING_WORDS.oneOf,
  'before the time by which a step is due': ONBOARDING_WORDS.within,
  'before somebody starts': ONBOARDING_WORDS.beforeStart,
  'before the time that a step takes': ONBOARDING_WORDS.estimate,
  'a numbered part of a path': ONBOARDING_WORDS.phase,
  'before the name of a milestone': ONBOARDING_WORDS.milestone,
  'before the roles that a phase opens': ONBOARDING_WORDS.access,
  'before what ends a phase': ONBOARDING_WORDS.gate,
  'before the role that something is for': ONBOARDING_WORDS.for,
  'a person in an onboarding': PERSONS,
  'a group that acts like a person': OFFICES,
  'an office that acts': ACTING_OFFICES,
  'all readers': EVERYONE,
  'the reader of a path': READER,
  'before the status of a decision': STATUS_LEADS,
  'turning a sentence round': TURNING_WORDS,
  'before what takes the place of something': FAVOUR_WORDS,
  'before a day': DAY_LEADS,
  'what a decision came to': OUTCOME_WORDS,
  'behind whoever is to do something': ASSIGNING_WORDS,
  'what an action is about, and nobody': ACTION_SUBJECTS,
  'before what a decision is not for': OUTSIDE_WORDS,
  'just before what a decision is not for': NEGATING_WORDS,
  'taking that back': MERE_WORDS,
  'behind what a decision is not for': EXCLUDED_BEHIND,
  'a cell that says yes': YES_WORDS,
  'a cell that says no': NO_WORDS,
  'code that a decision may be for': CODE_WORDS,
  'saying that a decision is for code': CONCERN_WORDS,
  'beside words for code': PLACE_WORDS,
};

/** Words within a heading or a sentence that tell what it is about. */
export const TELLING_WORDS: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(
    entriesOf(PLAYBOOK_STEMS).map(([section, words]) => [`telling of "${section}" in a playbook`, words]),
  ),
  ...Object.fromEntries(
    entriesOf(POSTMORTEM_STEMS).map(([part, words]) => [`telling of "${part}" in a postmortem`, words]),
  ),
  ...Object.fromEntries(
    entriesOf(RELATION_VERBS.fields).map(([type, words]) => [`saying "${type}" within a text`, words]),
  ),
};
