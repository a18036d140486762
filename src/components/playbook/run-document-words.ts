import type { RunDocumentWords } from '../../core/progress/run.ts';
import type { Words } from '../../plugin/translations/translation.ts';

/** What the Markdown of a run says around its events. */
export function runDocumentWords(translate: (key: keyof Words) => string): RunDocumentWords {
  return {
    started: translate('handbook.run.written.started'),
    done: translate('handbook.run.written.done'),
    playbook: translate('handbook.table.playbook'),
    timeline: translate('handbook.nav.timeline'),
    zone: translate('handbook.run.written.zone'),
    time: translate('handbook.run.written.time'),
    event: translate('handbook.incident.event'),
  };
}
