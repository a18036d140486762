import { draftOnboarding } from '../../core/authoring/onboarding.ts';
import type { Drafter } from './drafter.ts';

/** An onboarding path with phases, roles and due times to fill in. */
export const newOnboarding: Drafter = {
  folder: 'content/onboarding',
  draft: ({ folder, title, day }) => draftOnboarding(folder, { title, day }),
};
