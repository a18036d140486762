import type { Kind } from '../schema/record-base.ts';
import { buildLookUp, type LookUp } from './look-up.ts';
import { COMMON_FIELDS, type CommonField } from './tables/common-fields.ts';
import { DECISION_FIELDS } from './tables/decision-fields.ts';
import { PLAYBOOK_FIELDS, type PlaybookField } from './tables/playbook-fields.ts';
import { PLAYBOOK_HEADINGS, type PlaybookHeading } from './tables/playbook-sections.ts';
import { POSTMORTEM_FIELDS, type PostmortemField } from './tables/postmortem-fields.ts';
import { RELATION_NAMES } from './tables/relation-names.ts';
import { SERVICE_FIELDS, type ServiceField } from './tables/service-fields.ts';
import { TABLE_HEADS } from './tables/table-heads.ts';
import type { WordTable } from './word-table.ts';

/** The fields of a kind's own, beside those that every kind has. */
export interface OwnFields {
  playbook: PlaybookField;
  postmortem: PostmortemField;
  service: ServiceField;
}

/** A field of records of one kind. */
export type FieldOf<K extends Kind> = CommonField | (K extends keyof OwnFields ? OwnFields[K] : never);

/** The tables of the words under which records of a kind state their fields. */
const TABLES: Readonly<Partial<Record<Kind, readonly WordTable<string>[]>>> = {
  adr: [DECISION_FIELDS, RELATION_NAMES],
  playbook: [PLAYBOOK_FIELDS],
  postmortem: [POSTMORTEM_FIELDS],
  service: [SERVICE_FIELDS],
};

/** The tables of the words under which records of a kind state their fields, those of every kind included. */
export function tablesOf(kind: Kind): readonly WordTable<string>[] {
  return [...(TABLES[kind] ?? []), COMMON_FIELDS];
}

const COMMON = buildLookUp(COMMON_FIELDS);
const OWN: { readonly [K in Kind]?: LookUp<FieldOf<K>> } = {
  playbook: buildLookUp(PLAYBOOK_FIELDS),
  postmortem: buildLookUp(POSTMORTEM_FIELDS),
  service: buildLookUp(SERVICE_FIELDS),
};

/**
 * The field that a label, a heading or a key of front matter names in records of a kind, in any language and spelling;
 * null where it names none. A kind's own fields come before those of every kind.
 */
export function fieldNamed<K extends Kind>(kind: K, label: string): FieldOf<K> | null {
  return OWN[kind]?.find(label) ?? COMMON.find(label);
}

const HEADINGS = buildLookUp(PLAYBOOK_HEADINGS);

/** The parts of a playbook that a heading names: one, several where it joins them, none where any part is no such name. */
export function playbookHeadingsNamed(heading: string): PlaybookHeading[] {
  return HEADINGS.findAll(heading);
}

const HEADS = buildLookUp({ subject: 'table head', fields: { head: TABLE_HEADS } });

/** Whether a label is what stands above the labels of a table of fields: "Field", "Value". */
export function isTableHead(label: string): boolean {
  return HEADS.find(label) !== null;
}
