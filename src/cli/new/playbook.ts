import { draftPlaybook } from '../../core/kinds/playbook/writer/playbook.ts';
import type { Drafter } from './drafter.ts';

/** A playbook with its parts to fill in. */
export const newPlaybook: Drafter = {
  folder: 'playbooks',
  draft: ({ folder, title, day, language }) => draftPlaybook(folder, { title, day, language }),
};
