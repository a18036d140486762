import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { YamlField, YamlScalar } from '../../markdown/yaml-field.ts';
import type { Action, TimelineEntry } from '../../schema/postmortem.ts';
import type { TimeValue } from '../../schema/value.ts';
import { actionColumnNamed, postmortemPartNamed, timelineColumnNamed } from '../../words/postmortem.ts';
import type { PostmortemPart } from '../../words/tables/postmortem-parts.ts';
import { setField } from './action-fields.ts';
import { placeRelative, readRelativeAt } from './relative-time.ts';
import { buildTime, type TimeContext } from './time-value.ts';
import { readTimeAt } from './written-time.ts';

/** The entries of a timeline that stands in the front matter as a list of maps or of lines. */
export function readYamlTimeline(
  document: ParsedDocument,
  context: TimeContext,
  start: TimeValue | null,
): TimelineEntry[] {
  const field = fieldNamed(document, 'timeline');
  const entries: (TimelineEntry & { counted?: string })[] = [];
  let known = context;
  const add = (scalar: YamlScalar, text: string): void => {
    const written = readTimeAt(scalar.text, 0, true);
    const at = written ? scalar.raw.indexOf(scalar.text.slice(written.start, written.end)) : -1;
    const source = sourceAt(document, scalar.offset + Math.max(0, at), 'frontmatter');
    if (!written || at < 0) {
      const relative = readRelativeAt(scalar.text);
      const counted = relative && scalar.text.slice(relative.start, relative.end);
      const since = relative && counted !== null ? { offset: relative.minutes, counted } : {};
      const rest = relative ? withoutMarks(scalar.text.slice(relative.end)) : '';
      entries.push({ time: null, ...since, text: text || (relative ? rest : scalar.text), source });
      return;
    }
    const raw = scalar.text.slice(written.start, written.end);
    const built = buildTime(written, raw, source, known);
    known = built.context;
    const rest = withoutMarks(scalar.text.slice(written.end));
    entries.push({ time: built.time, text: [rest, text].filter(Boolean).join(' '), source });
  };
  for (const scalar of field?.values ?? []) add(scalar, '');
  for (const map of field?.children ?? []) {
    const time =
      scalarOf(map, (key) => timelineColumnNamed(key) === 'clock') ??
      scalarOf(map, (key) => timelineColumnNamed(key) === 'day');
    const text = scalarOf(map, (key) => timelineColumnNamed(key) === 'event');
    if (time) add(time, text?.text ?? '');
  }
  return placeRelative(entries, start);
}

/** What follows a time, without the marks between the two. */
function withoutMarks(text: string): string {
  return text.replace(/^[\s:.,)\]|–—-]+/, '');
}

/** The actions of a list in the front matter: maps, or one line for each. */
export function readYamlActions(document: ParsedDocument): Action[] {
  const field = fieldNamed(document, 'actions');
  const empty = { owner: null, due: null, status: null, link: null };
  const lines = (field?.shape === 'list' ? field.values : []).map(
    (scalar): Action => ({
      ...empty,
      text: scalar.text,
      source: sourceAt(document, scalar.offset, 'frontmatter'),
    }),
  );
  const maps = (field?.children ?? []).flatMap((map): Action[] => {
    const text =
      scalarOf(map, (key) => actionColumnNamed(key) === 'text') ??
      scalarOf(map, (key) => timelineColumnNamed(key) === 'event');
    if (!text) return [];
    const action: Action = {
      ...empty,
      text: text.text,
      source: sourceAt(document, text.offset, 'frontmatter'),
    };
    for (const { key, values } of map.children) {
      const column = actionColumnNamed(key);
      const [value] = values;
      if (!value || !column || column === 'text') continue;
      const offset = value.offset + Math.max(0, value.raw.indexOf(value.text));
      setField(document, action, column, value.text, offset, 'frontmatter');
    }
    return [action];
  });
  return [...lines, ...maps];
}

function scalarOf(map: YamlField, isNamed: (key: string) => boolean): YamlScalar | undefined {
  return map.children.find((child) => isNamed(child.key))?.values[0];
}

function fieldNamed(document: ParsedDocument, name: PostmortemPart): YamlField | undefined {
  return document.frontmatter?.fields.find((field) => postmortemPartNamed(field.key) === name);
}
