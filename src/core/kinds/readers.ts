import type { Kind } from '../schema/record-base.ts';
import { readDecisions } from './adr/read.ts';
import { readDocs } from './doc/read.ts';
import { readOnboarding } from './onboarding/read.ts';
import { readPlaybooks } from './playbook/read.ts';
import { readPostmortems } from './postmortem/read.ts';
import type { KindReader } from './reading.ts';
import { readServices } from './service/read.ts';

/** The reader of each kind. A new kind is a schema, a reader and a line here. */
export const READERS: Record<Kind, KindReader> = {
  adr: readDecisions,
  playbook: readPlaybooks,
  postmortem: readPostmortems,
  onboarding: readOnboarding,
  service: readServices,
  doc: readDocs,
};
