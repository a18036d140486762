import type { HandbookRecord } from '../schema/handbook.ts';
import type { Kind } from '../schema/record-base.ts';
import type { DateValue, NumberValue, TextValue } from '../schema/value.ts';
import { DECISION } from './adr/descriptor.ts';
import type { KindDescriptor, StatusValue } from './descriptor.ts';
import { DOC } from './doc/descriptor.ts';
import { ONBOARDING } from './onboarding/descriptor.ts';
import { PLAYBOOK } from './playbook/descriptor.ts';
import { POSTMORTEM } from './postmortem/descriptor.ts';
import { SERVICE } from './service/descriptor.ts';

/** The kinds. A new one is a room with a descriptor, and a line here. */
const DESCRIPTORS: Readonly<Record<Kind, KindDescriptor>> = {
  adr: DECISION,
  playbook: PLAYBOOK,
  postmortem: POSTMORTEM,
  onboarding: ONBOARDING,
  service: SERVICE,
  doc: DOC,
};

/** What the kind of a record or of a folder is. */
export function describeKind({ kind }: { kind: Kind }): KindDescriptor {
  return DESCRIPTORS[kind];
}

/** First segments of addresses that kinds have taken. */
export const ROUTES: readonly string[] = Object.values(DESCRIPTORS).flatMap(({ route }) => route || []);

/** The number of a record whose kind has numbers. */
export function numberOf(record: HandbookRecord): NumberValue | null {
  return describeKind(record).number(record);
}

/** The day that a record tells of: of the decision, of the incident. */
export function dateOf(record: HandbookRecord): DateValue | null {
  return describeKind(record).date(record);
}

/** How a record stands, where its kind is decided upon. */
export function statusOf(record: HandbookRecord): StatusValue | null {
  return describeKind(record).status(record);
}

/** How severe what a record is about is. */
export function severityOf(record: HandbookRecord): TextValue | null {
  return describeKind(record).severity(record);
}
