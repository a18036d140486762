import { isPlaybook } from '../kinds/playbook/descriptor.ts';
import { isPostmortem } from '../kinds/postmortem/descriptor.ts';
import type { Handbook } from './handbook.ts';

/**
 * The last day on which a playbook was used in earnest: the latest date of a postmortem that exercised it,
 * unless the playbook itself states a later one.
 */
export function resolveExercised(handbook: Handbook): void {
  const postmortems = handbook.records.filter(isPostmortem);
  for (const { date, relations } of postmortems) {
    if (!date) continue;
    // A playbook that a postmortem merely mentions was mostly written because of it.
    const used = new Set(relations.filter((edge) => edge.type === 'exercised').map((edge) => edge.target));
    for (const id of used) {
      const playbook = id === null ? undefined : handbook.byId.get(id);
      if (!isPlaybook(playbook)) continue;
      if (!playbook.lastExercised || playbook.lastExercised.value < date.value) playbook.lastExercised = date;
    }
  }
}
