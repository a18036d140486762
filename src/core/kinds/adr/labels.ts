import { decisionFieldNamed, decisionHeadingNamed } from '../../words/decision.ts';
import { fold } from '../../words/fold.ts';
import type { DecisionField } from '../../words/tables/decision-fields.ts';
import { OUTCOME_WORDS } from '../../words/tables/sentence-words.ts';
import { allWords } from '../../words/word-table.ts';

/** Dates in the order of preference: the day of the decision, a plain date, the day of writing, the last change. */
const DATES: readonly DecisionField[] = ['dateDecided', 'date', 'dateWritten', 'dateChanged'];

/** A field of a decision; its dates are one. */
export type FieldName = Exclude<DecisionField, 'dateDecided' | 'dateWritten' | 'dateChanged'>;

/** The field that a label or heading names, or null. */
export function fieldNameOf(label: string): FieldName | null {
  const name = decisionFieldNamed(label);
  return name === 'dateDecided' || name === 'dateWritten' || name === 'dateChanged' ? 'date' : name;
}

/** Whether a label names what a decision came to. */
export function isOutcome(label: string): boolean {
  return outcomes().has(fold(label));
}

let known: Set<string> | null = null;

function outcomes(): Set<string> {
  known ??= new Set(allWords(OUTCOME_WORDS).map(fold));
  return known;
}

/** Place of a date label in the order of preference; lower is better. */
export function dateRank(label: string): number {
  const name = decisionFieldNamed(label);
  const rank = name === null ? -1 : DATES.indexOf(name);
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}

/** Whether a heading opens a list of fields, such as "Metadata". */
export function isMetadataHeading(text: string): boolean {
  return decisionHeadingNamed(text) === 'metadata';
}

/** Whether a heading is the name of a usual part of a record, and so no title. */
export function isSectionName(text: string): boolean {
  const field = fieldNameOf(text);
  return decisionHeadingNamed(text) !== null || field === 'status' || field === 'date';
}

/** Whether a heading is one that a decision has and other pages do not. */
export function isDecisiveHeading(text: string): boolean {
  const heading = decisionHeadingNamed(text);
  return heading === 'decision' || heading === 'decisive';
}

/** Whether what was decided stands below a heading. */
export function isDecisionHeading(text: string): boolean {
  return decisionHeadingNamed(text) === 'decision';
}

/** Whether links to other records stand below a heading. */
export function isRelationsHeading(text: string): boolean {
  return decisionHeadingNamed(text) === 'relations';
}
