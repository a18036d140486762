import type { Handbook } from '../handbook.ts';
import type { PostmortemRecord } from '../schema/postmortem.ts';

/**
 * The last day on which a playbook was used in earnest: the latest date of a postmortem that links to it or says so,
 * unless the playbook itself states a later one.
 */
export function resolveExercised(handbook: Handbook): void {
  const postmortems = handbook.records.filter(
    (record): record is PostmortemRecord => record.kind === 'postmortem',
  );
  for (const { date, links, relations } of postmortems) {
    if (!date) continue;
    const used = new Set([...links, ...relations].map((edge) => edge.target));
    for (const id of used) {
      const playbook = id === null ? undefined : handbook.byId.get(id);
      if (playbook?.kind !== 'playbook') continue;
      if (!playbook.lastExercised || playbook.lastExercised.value < date.value) playbook.lastExercised = date;
    }
  }
}
