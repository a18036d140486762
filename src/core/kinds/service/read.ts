import { type ParsedDocument, parseDocument } from '../../markdown/document.ts';
import type { RegisterEntry } from '../../schema/register.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import type { TextValue } from '../../schema/value.ts';
import { isProgramCode } from '../../source/file-name.ts';
import { isBelow } from '../../source/folders.ts';
import { fieldNamed } from '../../words/fields.ts';
import { type KindReader, type ReadContext, type ReadRecord, recall } from '../reading.ts';
import { buildRecordBase, readTitle } from '../record-base.ts';
import { findField, readText } from '../record-fields.ts';
import { statedText, statedTexts } from '../stated-fields.ts';
import { readEntries } from './entries.ts';
import { readServiceTable } from './service-table.ts';

/** Whether a text is a field of an entry of a register. */
function isOfEntry({ source }: TextValue, entries: readonly RegisterEntry[]): boolean {
  return entries.some(({ fields }) =>
    fields.some(({ values }) =>
      values.some((value) => value.source.line === source.line && value.source.column === source.column),
    ),
  );
}

/** Reads a service per file, from its front matter and its text, and those of a page that is a catalogue of them. */
export const readServices: KindReader = (documents, context) => {
  const entries = documents.map((document): ServiceEntry => {
    const read = recall(document, 'service', context, () => {
      const record = readService(document, context);
      const isSigned = hasSign(record, document);
      const rows = isSigned && !isIndex(document.path) ? [] : readServiceTable(document, record, context);
      return { record, isSigned, rows };
    });
    return { ...read, documents: [document] };
  });
  // A folder that is only called so may hold the code of services: a page of one says who looks after it.
  const records = entries.filter(
    ({ isSigned, rows }) => rows.length === 0 && (isSigned || !context.folder.found),
  );
  const left = entries.filter((entry) => !records.includes(entry));
  // A page of its own says more of a service than a row does.
  const own = new Set(records.map(({ record }) => record.id));
  const listed = left.flatMap(({ rows, documents: [document] }) =>
    document ? rows.flatMap((record) => (own.has(record.id) ? [] : [rowOf(record, document)])) : [],
  );
  const isCode = [...context.tree.paths].some(
    (path) => isBelow(path, context.folder.path) && isProgramCode(path),
  );
  return {
    records: [...records, ...listed],
    // Of a folder of code alone nothing is said.
    skipped:
      isCode && records.length + listed.length === 0
        ? []
        : left.map(({ record }) => ({ path: record.path, reason: 'not-a-record' })),
    diagnostics: [],
  };
};

/** Whether a page says what only a service has. */
function hasSign(
  { owners, team, onCall, escalation, tier, slos }: ServiceRecord,
  document: ParsedDocument,
): boolean {
  // A key that waits for its value says as much as one that has it.
  const keys = ['team', 'owner', 'owners', 'on-call', 'tier', 'escalation', 'slo', 'slos', 'depends-on'];
  const stated =
    (readText(document, ['kind', 'type'])?.value ?? '').toLowerCase() === 'service' ||
    findField(document, keys) !== null;
  return (
    stated ||
    [team, onCall, tier].some((value) => value !== null) ||
    owners.length + escalation.length + slos.length > 0
  );
}

/** A service that is a row: its page has no text of its own. */
function rowOf(record: ServiceRecord, document: ParsedDocument): ReadRecord {
  const { text, lines } = document;
  return { record, documents: [{ ...parseDocument({ path: document.path, text: '' }), text, lines }] };
}

function isIndex(path: string): boolean {
  return /(?:^|\/)(?:_?index|readme|overview|services|[\w-]*catalog(?:ue)?)\.\w+$/i.test(path);
}

interface ServiceEntry {
  record: ServiceRecord;
  documents: ParsedDocument[];
  /** The services of its rows, where it is a catalogue. */
  rows: ServiceRecord[];
  /** It says what only a service has. */
  isSigned: boolean;
}

function readService(document: ParsedDocument, context: ReadContext): ServiceRecord {
  const title = withoutLabel(readTitle(document, 'service'));
  const base = buildRecordBase('service', document, context, title);
  const team = statedText(document, 'service', 'team');
  return {
    ...base,
    // The team of a service is who owns it, where nobody else is named.
    owners: base.owners.length > 0 ? base.owners : statedTexts(document, 'service', 'team'),
    team,
    lifecycle: readText(document, ['lifecycle', 'stage']),
    onCall: statedText(document, 'service', 'onCall'),
    escalation: readEntries(document, 'escalation'),
    tier: statedText(document, 'service', 'tier'),
    slos: readEntries(document, 'slos'),
    dependsOn: statedTexts(document, 'service', 'dependsOn'),
    dashboards: readEntries(document, 'dashboards'),
    repositories: readEntries(document, 'repositories'),
    paths: readEntries(document, 'paths'),
    // Those with fields of their own are entries of the register.
    bottlenecks: readEntries(document, 'bottlenecks').filter((text) => !isOfEntry(text, base.entries)),
  };
}

/** A title without the word for what it names: `Service: orders` is `orders`. */
function withoutLabel(title: TextValue): TextValue {
  const [, label = '', name = ''] =
    /^([^:：–—]{2,40}?)(?:\s?[:：]|\s[–—-](?=\s))\s*(\S.*)$/u.exec(title.value) ?? [];
  return name !== '' && fieldNamed('playbook', label) === 'services' ? { ...title, value: name } : title;
}
