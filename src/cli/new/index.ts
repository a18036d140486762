import type { Kind } from '../../core/schema/record-base.ts';
import { newDecision } from './adr.ts';
import { newDoc } from './doc.ts';
import type { Drafter } from './drafter.ts';
import { newOnboarding } from './onboarding.ts';
import { newPlaybook } from './playbook.ts';
import { newPostmortem } from './postmortem.ts';
import { newService } from './service.ts';

/** Kinds of records that `handbook new` can begin. A new one is a file here and a line in this list. */
export const DRAFTERS: Readonly<Partial<Record<Kind, Drafter>>> = {
  adr: newDecision,
  playbook: newPlaybook,
  postmortem: newPostmortem,
  onboarding: newOnboarding,
  service: newService,
  doc: newDoc,
};
