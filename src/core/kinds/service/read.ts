import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { readText, readTexts } from '../record-fields.ts';

/** Reads a service per file from its front matter. */
export const readServices: KindReader = (documents, context) => ({
  records: documents.map((document) => ({
    record: {
      ...buildRecordBase('service', document, context),
      team: readText(document, ['team']),
      onCall: readText(document, ['on-call']),
      escalation: readTexts(document, ['escalation']),
      tier: readText(document, ['tier']),
      slos: readTexts(document, ['slos', 'slo']),
      dependsOn: readTexts(document, ['depends-on', 'dependencies']),
      dashboards: readTexts(document, ['dashboards', 'dashboard']),
      repositories: readTexts(document, ['repositories', 'repository']),
      bottlenecks: readTexts(document, ['bottlenecks']),
    },
    documents: [document],
  })),
  skipped: [],
  diagnostics: [],
});
