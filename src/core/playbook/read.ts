import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { readText, readTexts } from '../record-fields.ts';
import { PLAYBOOK_SECTIONS, type PlaybookRecord, type PlaybookSection } from '../schema/playbook.ts';

/** Reads playbooks and runbooks. */
export const readPlaybooks: KindReader = (documents, context) => ({
  records: documents.map((document) => ({
    record: {
      ...buildRecordBase('playbook', document, context),
      alerts: readTexts(document, ['alerts', 'alert']),
      severity: readText(document, ['severity']),
      tier: readText(document, ['tier']),
      sections: Object.fromEntries(PLAYBOOK_SECTIONS.map((name) => [name, null])) as Record<
        PlaybookSection,
        null
      >,
      steps: [],
      commands: [],
      placeholders: [],
      deprecated: false,
      lastExercised: null,
    } satisfies PlaybookRecord,
    documents: [document],
  })),
  skipped: [],
  diagnostics: [],
});
