import { INCIDENT_TIMES } from '../../../schema/postmortem.ts';
import { squeeze } from '../../../text/spaces.ts';
import { postmortemFieldNamed, timelineColumnNamed } from '../../../words/postmortem.ts';
import {
  type ExportedAction,
  type ExportedEvent,
  type ExportedMoment,
  type IncidentExport,
  readMoment,
} from './incident-export.ts';
import { readWrittenMoment } from './written-moment.ts';

type Fields = Record<string, unknown>;

/** Keys of the time and the words of an event, the best first; others are known by the words of a timeline. */
const TIME_KEYS = [
  ...['occurred_at', 'event_time', 'display_at', 'timestamp', 'ts', 'time', 'date_unixtime'],
  ...['created_at', 'create_at', 'created_on', 'created_date_time', 'created_date', 'sent_at', 'date'],
];
const TEXT_KEYS = [
  ...['message', 'text', 'summary', 'description', 'content', 'body', 'event', 'note', 'title', 'name'],
  ...['milestone', 'current_milestone', 'status'],
];
/** What an entry is wrapped in. */
const ENVELOPES = ['attributes', 'node', 'post', 'data', 'payload', 'note', '_source'];
/** Kinds of entries by which a program says that somebody came or went, or that something was pinned. */
const NOTICE =
  /_(?:join|leave|topic|purpose)(?:_|$)|^bot_add$|^service$|^system(?:_|EventMessage)|Member(?:Join|Leave)|^(?:Recipient|Channel\w*)(?:Add|Remove|Pinned|Change)/;
const ACTION_LISTS = /^(?:follow[-_ ]?ups?|action[-_ ]?items?|actions|tasks|todos)$/i;
const TIME_LISTS = /timestamps?(?:_values)?$|^milestones$/i;
const ROLE_LISTS = /role_assignments$|^roles$|^responders$/i;
/** Lists beside what was said: pictures, emoji, who took part. */
const ASIDE_LISTS =
  /^(?:files|attachments|reactions|blocks|elements|users|members|channels|teams|links|affected_components)$/i;
const MAX_DEPTH = 8;

/**
 * Reads an export in JSON by the form of its parts, whoever wrote it: messages of a chat, the log of a pager, the timeline of a
 * tool for incidents. All lists of things with a time and words are the timeline.
 */
export function readJsonExport(data: unknown): IncidentExport {
  const lists: { key: string; items: Fields[] }[] = [];
  collect(data, '', 0, lists);
  const roles = readRoles(lists);
  const persons = readPersons(lists, roles);
  const events = lists
    .filter(
      ({ key }) => ![ACTION_LISTS, TIME_LISTS, ROLE_LISTS, ASIDE_LISTS].some((aside) => aside.test(key)),
    )
    .flatMap(({ items }) => items.flatMap((item) => readEvent(item, roles, persons) ?? []));
  const unique = new Map(events.map((event) => [`${event.time.value} ${event.text}`, event]));
  const result: IncidentExport = {
    severity: severityOf(data),
    times: timesOf(data),
    events: [...unique.values()],
    actions: [],
  };
  for (const { key, items } of lists) {
    if (ACTION_LISTS.test(key)) result.actions.push(...items.flatMap((item) => readAction(item) ?? []));
    if (TIME_LISTS.test(key)) for (const item of items) readTime(item, result);
    for (const item of items) {
      readLogEntry(item, result);
      readEventKind(item, result);
    }
  }
  return result;
}

function collect(
  value: unknown,
  key: string,
  depth: number,
  lists: { key: string; items: Fields[] }[],
): void {
  if (depth > MAX_DEPTH || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const items = value.filter(isFields).map((item) => open(item));
    if (items.length > 0) lists.push({ key, items });
    for (const item of value) collect(item, key, depth + 1, lists);
  } else if (isById(value)) collect(Object.values(value), key, depth, lists);
  else for (const [name, inner] of Object.entries(value)) collect(inner, name, depth + 1, lists);
}

/** Entries that are kept by their ids: `{ "a1": { "id": "a1", … } }`. */
function isById(value: object): boolean {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([id, item]) => isFields(item) && item.id === id);
}

/** An entry with the fields of what it is wrapped in; its own come first. Keys are as Python writes them: `created_at`. */
function open(item: Fields, depth = 0): Fields {
  const own = Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
  const inner = depth < 3 ? ENVELOPES.map((key) => own[key]).filter(isFields) : [];
  return Object.assign({}, ...inner.map((fields) => open(fields, depth + 1)).reverse(), own);
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The words of a value, or of what tells most in an object. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // A text whose parts are links and names beside plain words.
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isFields(value)) return '';
  for (const key of [
    'value',
    'summary',
    'text',
    'content',
    'body',
    'name',
    'displayName',
    'title',
    'email',
  ]) {
    const inner: unknown = value[key];
    if (typeof inner === 'string' && inner !== '') return inner;
    if (isFields(inner)) return wordsOf(inner);
  }
  return '';
}

/** A moment as programs write it, or as a person does: "Friday, February 6, 2026 at 10:05 AM UTC". */
function readAnyMoment(text: string): ExportedMoment | null {
  const words = text
    .slice(0, 60)
    .replace(/^\p{L}{3,12},\s/u, '')
    .replace(/ at (?=\d)/, ' ');
  return readMoment(text) ?? readWrittenMoment(words);
}

function momentOf(item: Fields): ExportedMoment | null {
  const named = Object.keys(item).filter((key) => timelineColumnNamed(key) === 'clock');
  const moments = [...TIME_KEYS, ...named].flatMap((key) => readAnyMoment(wordsOf(item[key])) ?? []);
  // A certain one before one whose zone is not said.
  return moments.find(({ zone }) => zone !== null) ?? moments[0] ?? null;
}

function readEvent(
  item: Fields,
  roles: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, string>,
): ExportedEvent | null {
  const time = momentOf(item);
  const named = Object.keys(item).filter((key) => timelineColumnNamed(key) === 'event');
  const text = [...TEXT_KEYS, ...named]
    .map((key) => cleanText(wordsOf(item[key]), roles))
    .find((words) => words !== '');
  // That somebody came or went is no event.
  if (
    !time ||
    !text ||
    [item.type, item.subtype, item.message_type].some((kind) => NOTICE.test(String(kind)))
  )
    return null;
  const person = wordsOf(personOf(item));
  return { time, text: withoutPersons(text, persons), role: roles.get(person) ?? null };
}

function personOf(item: Fields): unknown {
  const keys = [
    'user',
    'author',
    'agent',
    'actor',
    'creator',
    'updater',
    'from',
    'username',
    'sender_full_name',
  ];
  const found = keys.map((key) => item[key]).find((value) => value !== undefined && value !== null);
  return isFields(found) && isFields(found.user) ? found.user : found;
}

/** The full names of those who speak, with the role of each or "somebody"; a program is called by its name. */
function readPersons(
  lists: readonly { key: string; items: Fields[] }[],
  roles: ReadonlyMap<string, string>,
): Map<string, string> {
  const persons = new Map<string, string>();
  for (const { key, items } of lists)
    for (const item of items)
      for (const found of [
        personOf(item),
        item.user_profile,
        ['users', 'members'].includes(key.toLowerCase()) ? item : null,
      ]) {
        if (isFields(found) && /service|integration|bot/i.test(String(found.type ?? ''))) continue;
        for (const name of isFields(found) ? [wordsOf(found), wordsOf(found.real_name)] : [wordsOf(found)])
          if (/^\p{L}[\p{L}\p{M}.'’-]*(?:\s[\p{L}\p{M}.'’-]+){1,3}$/u.test(name))
            persons.set(name, roles.get(name) ?? 'somebody');
      }
  return persons;
}

function withoutPersons(text: string, persons: ReadonlyMap<string, string>): string {
  let told = text;
  for (const [name, role] of persons) told = told.replaceAll(name, role);
  return told;
}

/** The marks that a message in HTML is written with; other words in angle brackets are the author's. */
const HTML =
  /<\/?(?:p|div|span|br|b|i|u|s|em|strong|ul|ol|li|code|pre|h[1-6]|blockquote|table|tbody|tr|td|th|img|emoji|attachment)(?:\s[^<>]{0,500})?\/?>/g;

/** The text of a message: links by their words, persons by their roles, escapes undone. */
export function cleanText(text: string, roles: ReadonlyMap<string, string>): string {
  return squeeze(
    text
      .replace(/<at\b[^<>]{0,200}>[^<>]{0,100}<\/at>/g, 'somebody')
      .replace(/<a\b[^<>]{0,200}?href="([^"<>]{1,1000})"[^<>]{0,200}>([^<>]{1,300})<\/a>/g, '[$2]($1)')
      .replace(HTML, (tag) => (/^<(?:br|\/(?:p|div|li|h\d|tr|pre|blockquote))/.test(tag) ? ' ' : ''))
      .replace(/<a?(:\w{1,50}:)\d{1,30}>/g, '$1')
      .replace(/<@([\w.-]{1,50})(?:\|[^<>]{0,100})?>/g, (_, id: string) => roles.get(id) ?? 'somebody')
      .replace(/<[#!]([^<>|]{1,100})(?:\|([^<>]{1,100}))?>/g, (_, id: string, name?: string) => name ?? id)
      .replace(/<(https?:[^<>|]{1,1000})\|([^<>]{1,300})>/g, '[$2]($1)')
      .replace(/<(https?:[^<>|]{1,1000})>/g, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&'),
  );
}

/** Roles by the ids and names of the persons who held them. */
function readRoles(lists: readonly { key: string; items: Fields[] }[]): Map<string, string> {
  const roles = new Map<string, string>();
  for (const { key, items } of lists) {
    if (!ROLE_LISTS.test(key)) continue;
    for (const item of items) {
      const role = wordsOf(item.role ?? item.name);
      const person = item.assignee ?? item.user ?? item.responder;
      if (role === '' || person === undefined || person === null) continue;
      for (const name of isFields(person) ? Object.values(person).map(wordsOf) : [wordsOf(person)])
        if (name !== '' && !roles.has(name)) roles.set(name, role);
    }
  }
  return roles;
}

/** A named moment: `{ name: 'Resolved at', value: … }`. */
function readTime(item: Fields, result: IncidentExport): void {
  const label = wordsOf(item.incident_timestamp ?? item.name ?? item.label ?? item.type).replace(
    /(?<![\s_-])[\s_-]+at$/i,
    '',
  );
  const named = postmortemFieldNamed(label);
  const time = INCIDENT_TIMES.find((name) => name === named);
  const moment = readMoment(wordsOf(item.value ?? item.timestamp ?? item.time ?? item.occurred_at));
  if (time && moment) result.times[time] ??= moment;
}

/** The log of a pager says what each line is: a trigger is when somebody or something noticed. */
function readLogEntry(item: Fields, result: IncidentExport): void {
  const kind = /^(trigger|resolve)_log_entry/.exec(String(item.type))?.[1];
  const moment = kind ? momentOf(item) : null;
  if (!moment) return;
  if (kind === 'trigger' && !(result.times.detected && result.times.detected.value <= moment.value))
    result.times.detected = moment;
  if (kind === 'resolve' && !(result.times.resolved && result.times.resolved.value >= moment.value))
    result.times.resolved = moment;
}

/** An event whose kind is that something was detected or resolved states the time of it: `type: resolved`. */
function readEventKind(item: Fields, result: IncidentExport): void {
  const kinds = [item.type, item.event_type, item.kind, item.category, item.status].filter(
    (kind) => typeof kind === 'string',
  );
  const moment = momentOf(item);
  for (const kind of kinds) {
    const named = postmortemFieldNamed(kind.replace(/[._-]/g, ' '));
    const time = INCIDENT_TIMES.find((name) => name === named);
    if (time && moment) result.times[time] ??= moment;
  }
}

function readAction(item: Fields): ExportedAction | null {
  const text = ['title', 'text', 'description', 'name', 'summary']
    .map((key) => wordsOf(item[key]))
    .find(Boolean);
  if (!text) return null;
  const reference = isFields(item.external_issue_reference)
    ? item.external_issue_reference.issue_permalink
    : undefined;
  const words = (...values: unknown[]): string | null => values.map(wordsOf).find(Boolean) ?? null;
  const due = words(item.due, item.due_at, item.due_date);
  return {
    text: cleanText(text, new Map()),
    owner: words(item.assignee, item.owner, item.assigned_to),
    due: /^\d{4}-\d{2}-\d{2}/.exec(due ?? '')?.[0] ?? null,
    status: words(item.status, item.state),
    link: words(reference, item.permalink, item.url, item.html_url, item.link),
  };
}

/** What an export tells of the incident itself. */
function incidentOf(data: unknown): Fields {
  if (!isFields(data)) return {};
  return open(isFields(data.incident) ? data.incident : data);
}

/** The times of the incident that stand in fields of their own: `resolved_at`, `impact_start_date`. */
function timesOf(data: unknown): IncidentExport['times'] {
  const times: IncidentExport['times'] = {};
  for (const [key, value] of Object.entries(incidentOf(data))) {
    const words = key.replaceAll('_', ' ');
    const label = words.replace(/ (?:at|on|date|time)$/, '');
    const named = postmortemFieldNamed(label);
    const time = INCIDENT_TIMES.find((name) => name === named);
    const moment = time && label !== words ? readMoment(wordsOf(value)) : null;
    if (time && moment) times[time] ??= moment;
  }
  return times;
}

function severityOf(data: unknown): string | null {
  const incident = incidentOf(data);
  return [incident.severity, incident.priority].map(wordsOf).find(Boolean) ?? null;
}
