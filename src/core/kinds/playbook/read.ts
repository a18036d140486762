import type { ParsedDocument } from '../../markdown/document.ts';
import type { Skipped } from '../../schema/handbook.ts';
import { PLAYBOOK_SECTIONS, type PlaybookRecord } from '../../schema/playbook.ts';
import type { TextValue } from '../../schema/value.ts';
import { buildTable } from '../../text/keyed-table.ts';
import { fileNameOf } from '../../text/path.ts';
import { type KindReader, type ReadContext, recall } from '../reading.ts';
import { buildRecordBase, readTitle } from '../record-base.ts';
import { statedDate, statedText, statementsOf } from '../stated-fields.ts';
import { hasPlaceholders, liesAmongTemplates } from '../template.ts';
import { readAlerts, readAliases, withoutMark } from './alerts.ts';
import { readCommands } from './commands.ts';
import { findSections } from './sections.ts';
import { readSteps } from './steps.ts';

const INDEX_NAME =
  /^(?:_?index|readme|summary)(?:(?:\.html)?\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt)(?:\.erb)?)?$/i;
const TEMPLATE_NAME = /(?:^|[-_.])template(?:[-_.]|$)/i;
const DEPRECATED =
  /[[(]\s*(?:deprecated|obsolete|retired|archived|removed|veraltet|obsolète|obsoleto)\s*[\])]/i;

/** Reads playbooks and runbooks. What a page does not say stays null; no part of one is required. */
export const readPlaybooks: KindReader = (documents, context) => {
  const records: ReturnType<KindReader>['records'] = [];
  const skipped: Skipped[] = [];
  for (const document of documents) {
    const read = recall(document, 'playbook', context, () => {
      const reason = skipReason(document, context);
      return reason ? { path: document.path, reason } : readPlaybook(document, context);
    });
    if ('reason' in read) skipped.push(read);
    else records.push({ record: read, documents: [document] });
  }
  return { records, skipped, diagnostics: [] };
};

function readPlaybook(document: ParsedDocument, context: ReadContext): PlaybookRecord {
  const found = findSections(document);
  const title = readTitle(document, 'playbook');
  const alerts = readAlerts(document);
  const { commands, placeholders } = readCommands(document);
  return {
    ...buildRecordBase('playbook', document, context),
    alerts,
    aliases: readAliases(document, alerts, title),
    severity: readSeverity(document),
    tier: statedText(document, 'playbook', 'tier'),
    sections: buildTable(PLAYBOOK_SECTIONS, (name) => {
      const section = found.sections[name];
      return section && { heading: section.heading, source: section.source };
    }),
    steps: readSteps(document, found),
    commands,
    placeholders,
    deprecated: isDeprecated(document, title),
    lastExercised: statedDate(document, 'playbook', 'lastExercised'),
  };
}

/** The severity without the emoji in front of it. */
function readSeverity(document: ParsedDocument): TextValue | null {
  const stated = statedText(document, 'playbook', 'severity');
  const value = stated?.value.replace(/^[^\p{L}\p{N}]+/u, '');
  return stated && { ...stated, value: value || stated.value };
}

function isDeprecated(document: ParsedDocument, title: TextValue): boolean {
  const flag = statementsOf(document, 'playbook', 'deprecated').find(({ place }) => place !== 'heading')
    ?.whole.value;
  const status = statedText(document, 'playbook', 'status')?.value ?? '';
  const heading = document.headings.find((candidate) => candidate.depth === 1)?.text ?? '';
  return (
    (flag !== undefined && !/^(?:false|no|off|0)$/i.test(flag)) ||
    ['deprecated', 'obsolete', 'retired', 'archived'].includes(status.toLowerCase()) ||
    [title.value, heading].some((name) => withoutMark(name) !== name && DEPRECATED.test(name))
  );
}

/** Index pages of a folder and templates are no playbooks; an index page with steps or commands of its own is one. */
function skipReason(document: ParsedDocument, context: ReadContext): Skipped['reason'] | null {
  const name = fileNameOf(document.path);
  const named = TEMPLATE_NAME.test(name.replace(/\.\w+$/, '')) || liesAmongTemplates(document.path);
  const titled = /^_?template\.\w+$/i.test(name);
  if (named && (titled || hasPlaceholders(document))) return 'template';
  if (document.body.trim() === '' && !INDEX_NAME.test(name)) return 'empty';
  if (!INDEX_NAME.test(name)) return null;
  const below =
    context.folder.path === '.' ? document.path : document.path.slice(context.folder.path.length + 1);
  if (!below.includes('/') || /^summary/i.test(name)) return 'index';
  const { sections } = findSections(document);
  const works = sections.diagnosis ?? sections.mitigation ?? sections.rollback ?? sections.escalation;
  return works || readCommands(document).commands.length > 0 ? null : 'index';
}
