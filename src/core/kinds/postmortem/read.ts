import type { RootContent } from 'mdast';
import type { ParsedDocument } from '../../markdown/document.ts';
import type { Skipped } from '../../schema/handbook.ts';
import { INCIDENT_TIMES, type PostmortemRecord } from '../../schema/postmortem.ts';
import { plainValue, type TextValue, type TimeValue } from '../../schema/value.ts';
import { postmortemPartNamed } from '../../words/postmortem.ts';
import { inOrderOf } from '../day-order.ts';
import { type KindReader, type ReadContext, recall } from '../reading.ts';
import { buildRecordBase } from '../record-base.ts';
import { readTexts as readFieldTexts } from '../record-fields.ts';
import { isActionTable, readActions } from './actions.ts';
import { readTexts, readWhole } from './blocks.ts';
import { compareDuration, isDuration } from './duration.ts';
import { readIncidentDate } from './incident-date.ts';
import { findValue, findValues, type IncidentField, readIncidentFields } from './incident-fields.ts';
import { findParts, type IncidentPart } from './parts.ts';
import { findSkipReason } from './skip.ts';
import { buildTime, type TimeContext } from './time-value.ts';
import { readStory, readTimeline } from './timeline.ts';
import { readRange } from './written-range.ts';
import { findImpossibleDay, findTime, readTimeAt, type WrittenTime } from './written-time.ts';
import { readYamlActions, readYamlTimeline } from './yaml-lists.ts';
import { findZoneLine } from './zone-line.ts';

/** Reads postmortems and incident reports of any template; templates and index pages are skipped. */
export const readPostmortems: KindReader = (documents, context) => {
  const skipped: Skipped[] = [];
  const records = documents.flatMap((document) => {
    const read = recall(document, 'postmortem', context, () => {
      const reason = findSkipReason(document);
      return reason
        ? { path: document.path, reason }
        : inOrderOf(document, () => readPostmortem(document, context));
    });
    if (!('reason' in read)) return [{ record: read, documents: [document] }];
    skipped.push(read);
    return [];
  });
  return { records, skipped, diagnostics: [] };
};

function readPostmortem(document: ParsedDocument, context: ReadContext): PostmortemRecord {
  const base = buildRecordBase('postmortem', document, context);
  const fields = readIncidentFields(document);
  const parts = findParts(document);
  const date = readIncidentDate(document, fields);
  const zone = findValue(fields, 'zone') ?? findZoneLine(document);
  const clock: TimeContext = {
    day: date?.precision === 'day' ? date.value : null,
    last: null,
    zone: zone?.value ?? null,
  };
  const fieldTimes = readTimes(fields, clock);
  const stated = readYamlTimeline(document, clock, fieldTimes.started);
  const timeline = stated.length > 0 ? stated : readEntries(document, parts, clock, fieldTimes.started);
  const times = withMarks(fieldTimes, timeline);
  const owners = base.owners.length > 0 ? base.owners : findValues(fields, 'owners');
  const services = base.services.length > 0 ? base.services : findValues(fields, 'services');
  const day = date ?? timelineDate(timeline);
  return {
    ...base,
    owners,
    services,
    date: day,
    severity: findValue(fields, 'severity'),
    status: findValue(fields, 'status'),
    times,
    durations: fields.flatMap((field) =>
      isDuration(field.name) && /\d/.test(field.value)
        ? [compareDuration(field.name, field.label, plainValue(field), times)]
        : [],
    ),
    impact: readImpact(document, parts) ?? readLabelled(fields, 'impact')[0] ?? null,
    factors: orElse(readListed(document, parts, 'factors'), readLabelled(fields, 'factors')),
    timeline,
    actions: [
      ...readYamlActions(document),
      ...actionBlocks(document, parts).flatMap((blocks) =>
        readActions(document, blocks, day?.precision === 'day' ? day.value : null),
      ),
    ],
    well: readListed(document, parts, 'well'),
    badly: readListed(document, parts, 'badly'),
    lucky: readListed(document, parts, 'lucky'),
  };
}

/** The times that the fields state; a field that holds no readable time states none. */
function readTimes(fields: readonly IncidentField[], clock: TimeContext): PostmortemRecord['times'] {
  const times: PostmortemRecord['times'] = {
    started: null,
    detected: null,
    declared: null,
    mitigated: null,
    resolved: null,
  };
  let context = clock;
  for (const name of INCIDENT_TIMES) {
    const own = findStated(fields.filter((candidate) => candidate.name === name));
    // A record is closed when its paper is done; that says when an incident ended where nothing else does.
    const found =
      own ??
      (name === 'resolved' ? findStated(fields.filter((candidate) => candidate.name === 'closed')) : null);
    if (!found) continue;
    const { field, written } = found;
    const end = /^\s*\(time t[ob][cda]\)/i.exec(field.raw.slice(written.end))?.[0].length ?? 0;
    const raw = field.raw.slice(written.start, written.end + end);
    const source = { ...field.source, ...shift(field, written.start) };
    const built = buildTime(written, raw, source, context);
    if (built.time.value === '') continue;
    times[name] = built.time;
    context = built.context;
  }
  return times.resolved ? times : { ...times, ...rangeTimes(fields, clock, times) };
}

/** Where no field says when an incident ended: both ends of a range that one of its fields states as its time. */
function rangeTimes(
  fields: readonly IncidentField[],
  clock: TimeContext,
  { started }: PostmortemRecord['times'],
): Partial<PostmortemRecord['times']> {
  for (const field of fields) {
    if (!['started', 'date', 'duration', 'downtime'].includes(field.name ?? '')) continue;
    const range = field.raw.length > 120 || findImpossibleDay(field.raw) ? null : readRange(field.raw);
    if (!range) continue;
    const built = (written: WrittenTime, context: TimeContext): ReturnType<typeof buildTime> =>
      buildTime(
        written,
        field.raw.slice(written.start, written.end),
        { ...field.source, ...shift(field, written.start) },
        context,
      );
    const from = built(range.from, clock);
    const to = built(range.to, from.context);
    return { started: started ?? from.time, resolved: to.time };
  }
  return {};
}

/**
 * The field that states a time most plainly: one that begins with a day, then one that begins with a clock, then a
 * short one that holds both. A clock within a sentence says when something happened, not when this step was reached.
 */
function findStated(fields: readonly IncidentField[]): { field: IncidentField; written: WrittenTime } | null {
  const readable = fields.filter((field) => !findImpossibleDay(field.raw));
  const ranks: ((field: IncidentField) => WrittenTime | null)[] = [
    (field) => onlyIf(readTimeAt(field.raw), (written) => written.day !== null),
    (field) => readTimeAt(field.raw, 0, true),
    (field) =>
      field.raw.length > 80
        ? null
        : onlyIf(findTime(field.raw), ({ day, clock }) => day !== null && clock !== null),
  ];
  for (const rank of ranks) {
    for (const field of readable) {
      const written = rank(field);
      if (written) return { field, written };
    }
  }
  return null;
}

function onlyIf(written: WrittenTime | null, holds: (written: WrittenTime) => boolean): WrittenTime | null {
  return written && holds(written) ? written : null;
}

function shift(field: IncidentField, by: number): { column: number | null } {
  return { column: field.source.column === null ? null : field.source.column + by };
}

function readEntries(
  document: ParsedDocument,
  parts: readonly IncidentPart[],
  clock: TimeContext,
  start: TimeValue | null,
): PostmortemRecord['timeline'] {
  const own = parts.filter((part) => part.name === 'timeline');
  const entries = own.flatMap((part) => readTimeline(document, part, clock, start));
  if (entries.length > 0) return entries;
  const story = parts
    .filter((part) => part.name === 'story')
    .flatMap((part) => readTimeline(document, part, clock, start));
  return story.length > 0 || own.length > 0 ? story : readStory(document, clock);
}

/** Marks of a timeline in capitals that say which step of an incident an entry is. */
const MARKS: readonly (readonly [keyof PostmortemRecord['times'], RegExp])[] = [
  ['started', /\b(?:OUTAGE|INCIDENT|IMPACT) (?:BEGINS?|BEGAN|STARTS?|STARTED)\b/],
  ['detected', /\b(?:OUTAGE|INCIDENT) (?:IS )?DETECTED\b/],
  ['declared', /\bINCIDENT (?:IS )?DECLARED\b|\bINCIDENT (?:BEGINS?|BEGAN|STARTS?)\b[^\n]{0,80}\bdeclar/],
  ['mitigated', /\b(?:OUTAGE|INCIDENT|IMPACT) (?:IS )?MITIGATED\b/],
  ['resolved', /\b(?:OUTAGE|INCIDENT|IMPACT) (?:ENDS?|ENDED|(?:IS )?RESOLVED|OVER)\b/],
];

/** The times that the fields state, and those that a timeline marks. */
function withMarks(
  times: PostmortemRecord['times'],
  timeline: PostmortemRecord['timeline'],
): PostmortemRecord['times'] {
  const found = { ...times };
  for (const [name, mark] of MARKS)
    found[name] ??= timeline.find(({ time, text }) => time !== null && mark.test(text))?.time ?? null;
  return found;
}

/** The day of the first entry that states one, for a page that says its date nowhere else. */
function timelineDate(timeline: PostmortemRecord['timeline']): PostmortemRecord['date'] {
  const time = timeline.find((entry) => /^\d{4}-\d\d-\d\d/.test(entry.time?.value ?? ''))?.time;
  const raw = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.exec(time?.raw ?? '')?.[0] ?? time?.raw;
  if (!time || raw === undefined || !time.raw.startsWith(raw)) return null;
  return { value: time.value.slice(0, 10), precision: 'day', raw, source: time.source };
}

/** The blocks of the actions: those of their parts, else tables that can be nothing else. */
function actionBlocks(document: ParsedDocument, parts: readonly IncidentPart[]): (readonly RootContent[])[] {
  const own = parts.filter((part) => part.name === 'actions').map(({ blocks }) => blocks);
  if (own.length > 0) return own;
  return [document.tree.children.filter((block) => block.type === 'table' && isActionTable(block))];
}

function readImpact(document: ParsedDocument, parts: readonly IncidentPart[]): TextValue | null {
  for (const part of parts.filter((candidate) => candidate.name === 'impact')) {
    const whole = readWhole(document, part.blocks);
    if (whole) return whole;
  }
  return null;
}

/** What plain lines such as `Impact: …` and `Trigger: …` say, where no part of the page is about it. */
function readLabelled(fields: readonly IncidentField[], name: IncidentPart['name']): TextValue[] {
  return fields
    .filter(
      ({ name: value, label, source }) =>
        value === null && source.from !== 'frontmatter' && postmortemPartNamed(label) === name,
    )
    .map(plainValue);
}

function orElse<T>(list: T[], other: T[]): T[] {
  return list.length > 0 ? list : other;
}

function readListed(
  document: ParsedDocument,
  parts: readonly IncidentPart[],
  name: IncidentPart['name'],
): TextValue[] {
  const keys = (document.frontmatter?.fields ?? []).map(({ key }) => key);
  const own = keys.filter((key) => postmortemPartNamed(key) === name);
  const stated = own.length > 0 ? readFieldTexts(document, own) : [];
  return [
    ...stated,
    ...parts.filter((part) => part.name === name).flatMap((part) => readTexts(document, part.blocks)),
  ];
}
