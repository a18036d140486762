import type { Kind } from '../../core/schema/record-base.ts';
import { newDecision } from './adr.ts';
import type { Drafter } from './drafter.ts';
import { newOnboarding } from './onboarding.ts';
import { newPostmortem } from './postmortem.ts';

/** Kinds of records that `handbook new` can begin. A new one is a file here and a line in this list. */
export const DRAFTERS: Readonly<Partial<Record<Kind, Drafter>>> = {
  onboarding: newOnboarding,
  adr: newDecision,
  postmortem: newPostmortem,
};
