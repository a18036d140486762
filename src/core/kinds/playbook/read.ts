import type { ParsedDocument } from '../../markdown/document.ts';
import { fieldOf, readFields } from '../../markdown/fields.ts';
import type { Skipped } from '../../schema/handbook.ts';
import { PLAYBOOK_SECTIONS, type PlaybookRecord } from '../../schema/playbook.ts';
import type { TextValue } from '../../schema/value.ts';
import { buildTable } from '../../text/keyed-table.ts';
import type { KindReader, ReadContext } from '../reading.ts';
import { buildRecordBase, readTitle } from '../record-base.ts';
import { findField, readDate, readText } from '../record-fields.ts';
import { readAlerts, readAliases, withoutMark } from './alerts.ts';
import { readCommands } from './commands.ts';
import { findSections } from './sections.ts';
import { readSteps } from './steps.ts';

const INDEX_NAME = /^(?:_?index|readme|summary)(?:\.html)?\.(?:md|markdown|mdx)(?:\.erb)?$/i;
const TEMPLATE_NAME = /(?:^|[-_.])template(?:[-_.]|$)/i;
const DEPRECATED =
  /[[(]\s*(?:deprecated|obsolete|retired|archived|removed|veraltet|obsolète|obsoleto)\s*[\])]/i;

/** Reads playbooks and runbooks. What a page does not say stays null; no part of one is required. */
export const readPlaybooks: KindReader = (documents, context) => {
  const records: ReturnType<KindReader>['records'] = [];
  const skipped: Skipped[] = [];
  for (const document of documents) {
    const reason = skipReason(document, context);
    if (reason) skipped.push({ path: document.path, reason });
    else records.push({ record: readPlaybook(document, context), documents: [document] });
  }
  return { records, skipped, diagnostics: [] };
};

function readPlaybook(document: ParsedDocument, context: ReadContext): PlaybookRecord {
  const found = findSections(document);
  const title = readTitle(document);
  const alerts = readAlerts(document);
  const { commands, placeholders } = readCommands(document);
  return {
    ...buildRecordBase('playbook', document, context),
    alerts,
    aliases: readAliases(document, alerts, title),
    severity: readStated(document, ['severity', 'priority', 'sev']),
    tier: readStated(document, ['tier', 'service-tier']),
    sections: buildTable(PLAYBOOK_SECTIONS, (name) => {
      const section = found.sections[name];
      return section && { heading: section.heading, source: section.source };
    }),
    steps: readSteps(document, found),
    commands,
    placeholders,
    deprecated: isDeprecated(document, title),
    lastExercised: readDate(document, ['last-exercised', 'exercised', 'last-drill', 'last-tested']),
  };
}

/** A field of the front matter, else a `**Severity:** …` line or table row of the body. */
function readStated(document: ParsedDocument, names: readonly string[]): TextValue | null {
  const stated = readText(document, names);
  if (stated) return stated;
  const isLabel = (key: string): boolean => names.includes(key);
  const field = fieldOf(readFields(document, document.tree.children, { isLabel }), names);
  if (!field || field.value === '' || field.nested || field.source.from === 'heading') return null;
  return { value: field.value, raw: field.raw, source: field.source };
}

function isDeprecated(document: ParsedDocument, title: TextValue): boolean {
  const flag = findField(document, ['deprecated'])?.values[0]?.text;
  const status = readText(document, ['status'])?.value ?? '';
  const heading = document.headings.find((candidate) => candidate.depth === 1)?.text ?? '';
  return (
    (flag !== undefined && !/^(?:false|no|off|0)$/i.test(flag)) ||
    /^(?:deprecated|obsolete|retired|archived)$/i.test(status) ||
    [title.value, heading].some((name) => withoutMark(name) !== name && DEPRECATED.test(name))
  );
}

/** Index pages of a folder and templates are no playbooks; an index page with steps or commands of its own is one. */
function skipReason(document: ParsedDocument, context: ReadContext): Skipped['reason'] | null {
  const name = document.path.split('/').at(-1) ?? document.path;
  if (TEMPLATE_NAME.test(name.replace(/\.\w+$/, ''))) return 'template';
  if (document.body.trim() === '' && !INDEX_NAME.test(name)) return 'empty';
  if (!INDEX_NAME.test(name)) return null;
  const below =
    context.folder.path === '.' ? document.path : document.path.slice(context.folder.path.length + 1);
  if (!below.includes('/') || /^summary/i.test(name)) return 'index';
  const { sections } = findSections(document);
  const works = sections.diagnosis ?? sections.mitigation ?? sections.rollback ?? sections.escalation;
  return works || readCommands(document).commands.length > 0 ? null : 'index';
}
