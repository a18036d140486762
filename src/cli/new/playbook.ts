import { draftPlaybook } from '../../core/authoring/playbook.ts';
import type { Drafter } from './drafter.ts';

/** A playbook with its parts to fill in. */
export const newPlaybook: Drafter = {
  folder: 'playbooks',
  draft: ({ folder, title, day }) => draftPlaybook(folder, { title, day }),
};
