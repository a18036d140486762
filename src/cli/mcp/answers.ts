import { ownRepositories } from '../../core/graph/governs/area.ts';
import type { Handbook } from '../../core/handbook.ts';
import { isPending } from '../../core/kinds/postmortem/action-state.ts';
import { buildActionLedger } from '../../core/kinds/postmortem/metrics/action-ledger.ts';
import { answerAlert } from '../../core/query/answer-alert.ts';
import { findInForce } from '../../core/query/decisions.ts';
import { explainFile } from '../../core/query/governs/explain-file.ts';
import { findNamedDecisions } from '../../core/query/named-decisions.ts';
import { newestFirst, recordsOf } from '../../core/query/order.ts';
import { findRecord } from '../../core/query/records.ts';
import { findExcerpt, searchRecords } from '../../core/query/search/search-records.ts';
import { findGoverningDecisions, findRecordsOfService, findService } from '../../core/query/services.ts';
import type { AdrRecord } from '../../core/schema/adr.ts';
import type { Diagnostic, HandbookRecord } from '../../core/schema/handbook.ts';
import type { Kind } from '../../core/schema/record-base.ts';
import type { Source } from '../../core/schema/value.ts';
import { readFilePlace } from '../../core/text/file-place.ts';

/** A page of a list: what follows begins at `next`. */
export interface Page<T> {
  total: number;
  items: T[];
  next: number | null;
}

/** Which part of a list is wanted. */
export interface Paging {
  limit: number;
  offset: number;
}

/** Letters of a record's text in one answer. */
const TEXT = 8000;

export function pageOf<T, U>(all: readonly T[], { limit, offset }: Paging, show: (item: T) => U): Page<U> {
  const end = offset + limit;
  return { total: all.length, items: all.slice(offset, end).map(show), next: end < all.length ? end : null };
}

export function answerSearch(handbook: Handbook, query: string, kind: Kind | undefined, paging: Paging) {
  return pageOf(searchRecords(handbook, query, kind), paging, (found) => {
    const { excerpt, source } = findExcerpt(handbook, found);
    return { ...shortOf(found.record), line: source.line, excerpt };
  });
}

/** A record by id, path or number: its fields with their places, and its text from an offset on; null where there is none. */
export function answerRecord(handbook: Handbook, name: string, offset: number) {
  const [only, second] = findNamedDecisions(handbook.records, name);
  const record = findRecord(handbook.records, name.replace(/^\.?\//, '')) ?? (second ? null : only);
  if (!record) return null;
  const texts = (handbook.documents.get(record.id) ?? []).map(({ path, text }) => ({ path, text }));
  const whole = texts
    .map(({ path, text }) => (texts.length > 1 ? `<!-- ${path} -->\n${text}` : text))
    .join('\n');
  const end = offset + TEXT;
  return {
    ...shortOf(record),
    fields: fieldsOf(record),
    relations: record.relations
      .slice(0, 50)
      .map(({ type, target, raw, source }) => ({ type, target, raw, at: placeOf(source) })),
    text: whole.slice(offset, end),
    next: end < whole.length ? end : null,
  };
}

interface InForceQuery {
  service?: string | undefined;
  path?: string | undefined;
  date: string;
  today: string;
}

/** The decisions in force on a day, of a service or of a file; null where there is no such service. */
export function answerInForce(
  handbook: Handbook,
  { service, path, date, today }: InForceQuery,
  paging: Paging,
) {
  if (path !== undefined) {
    const place = readFilePlace(path.replaceAll('\\', '/'));
    const clean = place.path.replace(/^(?:\.?\/)+/, '');
    const file = {
      path: clean,
      repositoryPath: clean,
      repositories: ownRepositories(handbook.tree),
      own: true,
      former: [],
      line: place.line,
    };
    const { inForce } = explainFile(handbook, file, { day: date, today });
    return pageOf(inForce, paging, ({ decision, reasons }) => ({
      ...shortOf(decision),
      because: reasons.map(({ how, said, source }) => ({ how, said, at: placeOf(source) })),
    }));
  }
  const { holding } = findInForce(handbook.records, date, today);
  if (service === undefined) return pageOf(newestFirst(holding), paging, shortOf);
  const found = findService(handbook.records, service);
  if (!found) return null;
  const own = new Set<HandbookRecord>([
    ...findRecordsOfService(handbook.records, found),
    ...findGoverningDecisions(handbook.records, found),
  ]);
  return pageOf(newestFirst(holding.filter((decision: AdrRecord) => own.has(decision))), paging, shortOf);
}

export function answerPlaybook(
  handbook: Handbook,
  alert: string,
  labels: Readonly<Record<string, string>>,
  paging: Paging,
) {
  return answerAlert(handbook.records, alert, labels).map(({ playbook, exact, commands }) => ({
    ...shortOf(playbook),
    exact,
    severity: playbook.severity?.value ?? null,
    services: playbook.services.map(({ value }) => value),
    steps: playbook.steps
      .slice(0, 20)
      .map(({ text, section, source }) => ({ text, section, at: placeOf(source) })),
    commands: pageOf(commands, paging, ({ command, text, open }) => ({
      text,
      dangerous: command.dangerous,
      unfilled: open,
      at: placeOf(command.source),
    })),
  }));
}

export function answerIncidents(
  handbook: Handbook,
  description: string,
  service: string | undefined,
  paging: Paging,
) {
  const wanted = service === undefined ? null : findService(handbook.records, service);
  const own = wanted ? new Set(findRecordsOfService(handbook.records, wanted)) : null;
  const all = searchRecords(handbook, description, 'postmortem').filter(
    ({ record }) => !own || own.has(record),
  );
  return pageOf(all, paging, (found) => {
    const { record } = found;
    const { excerpt, source } = findExcerpt(handbook, found);
    const [incident] = recordsOf([record], 'postmortem');
    const open = incident ? buildActionLedger([incident]).filter(isPending) : [];
    return {
      ...shortOf(record),
      line: source.line,
      excerpt,
      date: incident?.date?.value ?? null,
      severity: incident?.severity?.value ?? null,
      factors: incident?.factors.slice(0, 5).map(({ value }) => value) ?? [],
      openActions: open
        .slice(0, 5)
        .map(({ text, owner, due, path, line }) => ({ text, owner, due, at: `${path}:${line}` })),
    };
  });
}

/** The next steps of a path for somebody who has done some; null where there is no such path. */
export function answerOnboarding(
  handbook: Handbook,
  name: string,
  { done, role }: { done: readonly string[]; role?: string | undefined },
  paging: Paging,
) {
  const paths = recordsOf(handbook.records, 'onboarding');
  const record = paths.find(({ id, pathId, path, title }) => [id, pathId, path, title.value].includes(name));
  if (!record) return null;
  const ticked = new Set(done);
  const open = record.tasks.filter(
    (task) =>
      ![task.id, ...task.aliases].some((id) => ticked.has(id)) &&
      (role === undefined ||
        task.roles.length === 0 ||
        task.roles.some((other) => other.toLowerCase() === role.toLowerCase())),
  );
  return {
    ...shortOf(record),
    ...pageOf(open, paging, ({ id, text, phase, due, optional, links, source }) => ({
      id,
      text,
      phase: record.phases.find((other) => other.id === phase)?.title ?? phase,
      due: due?.raw ?? null,
      optional,
      reads: links.flatMap(({ targetPath }) => targetPath ?? []),
      at: placeOf(source),
    })),
  };
}

export function answerCheck(diagnostics: readonly Diagnostic[], path: string | undefined, paging: Paging) {
  const wanted = diagnostics.filter(
    (one) => path === undefined || one.path === path || one.path.startsWith(`${path}/`),
  );
  return pageOf(wanted, paging, ({ rule, severity, message, help, path: file, line }) => ({
    rule,
    severity,
    message,
    ...(help ? { help } : {}),
    at: line === null ? file : `${file}:${line}`,
  }));
}

function shortOf(record: HandbookRecord) {
  return {
    id: record.id,
    title: record.title.value,
    ...('status' in record && record.status ? { status: record.status.value } : {}),
    path: record.path,
    url: record.url,
  };
}

/** The values of a record's fields, each with the place that it was read from; lists of objects are in its text. */
function fieldsOf(record: HandbookRecord): Record<string, unknown> {
  const show = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || !('value' in value) || !('source' in value))
      return undefined;
    const { source } = value as { source: Source };
    return { value: value.value, at: placeOf(source) };
  };
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      const shown = Array.isArray(value) ? value.slice(0, 30).map(show).filter(Boolean) : show(value);
      return shown === undefined || (Array.isArray(shown) && shown.length === 0) ? [] : [[name, shown]];
    }),
  );
}

function placeOf({ path, line }: Pick<Source, 'path' | 'line'>): string {
  return line === null ? path : `${path}:${line}`;
}
