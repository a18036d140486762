import { isOnboarding } from '../kinds/onboarding/descriptor.ts';
import type { Handbook } from './handbook.ts';

/** States that an onboarding path reads the records to which its steps link. */
export function resolveReads(handbook: Handbook): void {
  for (const record of handbook.records) {
    if (!isOnboarding(record)) continue;
    const links = new Map(record.tasks.flatMap((task) => task.links).map((link) => [link.target, link]));
    for (const [target, link] of links) {
      if (target === null || target === record.id) continue;
      record.relations.push({
        type: 'reads',
        target,
        targetPath: handbook.byId.get(target)?.path ?? link.targetPath,
        raw: link.href,
        declared: true,
        source: link.source,
      });
    }
  }
}
