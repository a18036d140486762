import { draftOnboarding } from '../../core/kinds/onboarding/writer.ts';
import type { Drafter } from './drafter.ts';

/** An onboarding path with phases, roles and due times to fill in. */
export const newOnboarding: Drafter = {
  folder: 'content/onboarding',
  draft: ({ folder, title, day, language }) => draftOnboarding(folder, { title, day, language }),
};
