import type { RegisterEntry } from '../../schema/register.ts';
import type { TextValue } from '../../schema/value.ts';
import type { KindReader } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { statedText, statedTexts } from '../stated-fields.ts';
import { readEntries } from './entries.ts';

/** Whether a text is a field of an entry of a register. */
function isOfEntry({ source }: TextValue, entries: readonly RegisterEntry[]): boolean {
  return entries.some(({ fields }) =>
    fields.some(({ values }) =>
      values.some((value) => value.source.line === source.line && value.source.column === source.column),
    ),
  );
}

/** Reads a service per file, from its front matter and its text. */
export const readServices: KindReader = (documents, context) => ({
  records: documents.map((document) => {
    const base = buildRecordBase('service', document, context);
    const team = statedText(document, 'service', 'team');
    return {
      record: {
        ...base,
        // The team of a service is who owns it, where nobody else is named.
        owners: base.owners.length > 0 ? base.owners : statedTexts(document, 'service', 'team'),
        team,
        onCall: statedText(document, 'service', 'onCall'),
        escalation: readEntries(document, 'escalation'),
        tier: statedText(document, 'service', 'tier'),
        slos: readEntries(document, 'slos'),
        dependsOn: statedTexts(document, 'service', 'dependsOn'),
        dashboards: readEntries(document, 'dashboards'),
        repositories: readEntries(document, 'repositories'),
        // Those with fields of their own are entries of the register.
        bottlenecks: readEntries(document, 'bottlenecks').filter((text) => !isOfEntry(text, base.entries)),
      },
      documents: [document],
    };
  }),
  skipped: [],
  diagnostics: [],
});
