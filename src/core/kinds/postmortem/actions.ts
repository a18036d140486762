import type { Definition, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { withoutStruck } from '../../markdown/field-part.ts';
import { inlineText } from '../../markdown/inline-text.ts';
import { collectDefinitions, hrefOf } from '../../markdown/links.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { walk } from '../../markdown/walk.ts';
import type { Action } from '../../schema/postmortem.ts';
import type { Origin, TextValue } from '../../schema/value.ts';
import { squeeze } from '../../text/spaces.ts';
import { actionColumnNamed, actionStateNamed, timelineColumnNamed } from '../../words/postmortem.ts';
import type { ActionColumn } from '../../words/tables/action-words.ts';
import { attributeOf, bareUrl, setField } from './action-fields.ts';
import { blockText, cellRaw, isNothing } from './blocks.ts';
import { type InlineField, inlineFields, withoutFields } from './inline-fields.ts';
import { isLoneName, isSomebody, leadingOwner } from './leading-owner.ts';

interface Reader {
  document: ParsedDocument;
  definitions: ReadonlyMap<string, Definition>;
  /** The day of the incident (ISO), from which days without a year are told. */
  since: string | null;
  /** Actions beside one whose owner stands at its end have a name there as well. */
  named: boolean;
}

/** Reads the actions of a part: tables, lists and, where a stretch has neither, paragraphs. */
export function readActions(
  document: ParsedDocument,
  blocks: readonly RootContent[],
  since: string | null,
): Action[] {
  const reader = { document, definitions: collectDefinitions(document.tree), since, named: false };
  const actions: Action[] = [];
  const headed = blocks.some((block) => block.type === 'heading');
  let stretch: RootContent[] = [];
  // Paragraphs in front of the first sub-heading introduce the actions; elsewhere they may be some.
  let introduces = headed;
  for (const block of blocks) {
    if (block.type !== 'heading') stretch.push(block);
    else {
      actions.push(...readStretch(reader, stretch, introduces));
      stretch = [];
      introduces = false;
    }
  }
  return [...actions, ...readStretch(reader, stretch, introduces)];
}

function readStretch(reader: Reader, blocks: readonly RootContent[], introduces: boolean): Action[] {
  const listed = blocks.flatMap((block): Action[] => {
    if (block.type === 'table') return readTable(reader, block);
    if (block.type === 'list') return readList(reader, block);
    if (block.type === 'blockquote') return readStretch(reader, block.children, true);
    return [];
  });
  if (introduces || blocks.some((block) => block.type === 'list' || block.type === 'table')) return listed;
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  return paragraphs.flatMap((paragraph) => buildAction(reader, paragraph, [], null, 'section') ?? []);
}

/** The actions of a list; where some say who does them by a name, or all end with one, a name at the end does so. */
function readList(reader: Reader, list: List): Action[] {
  const read = (named: boolean): Action[] =>
    list.children.flatMap((item) => readItem({ ...reader, named }, item));
  const actions = read(false);
  const byName = actions.filter(({ owner }) => owner !== null && !owner.raw.startsWith('@')).length;
  if (byName === actions.length) return actions;
  const named = read(true);
  // A name of which the words may be one as well says nothing of its neighbours.
  const telling = named.some(({ text, owner }) => owner !== null && !isLoneName(reader.document, text));
  return byName > 0 || (telling && named.length > 1 && named.every(({ owner }) => owner !== null))
    ? named
    : actions;
}

function readItem(reader: Reader, item: ListItem): Action[] {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return [];
  const text = squeeze(nodeText(first));
  const nested = rest.flatMap((block) => (block.type === 'list' ? block.children : []));
  // A label with items below it groups them; its own words are no action.
  const groups =
    nested.length > 0 && /[:：]$/.test(text) && !nested.some((child) => attributeOf(itemText(child)));
  if (groups) return nested.flatMap((child) => readItem(reader, child));
  const checked = item.checked ?? null;
  const own = buildAction(reader, first, rest, checked, 'list', startOf(reader.document, item));
  const tasks = nested.filter((child) => typeof child.checked === 'boolean');
  return [...(own ? [own] : []), ...tasks.flatMap((child) => readItem(reader, child))];
}

/** `[DONE] …`, `**Done:** …`, `DONE: …`: a mark in front of an action, no sentence that begins so. */
const OPENING_STATE =
  /^(?:([[(（*_`]{1,9})([^\]\n:：*)）`]{2,20})[\])）*_`]{0,9}\s{0,9}[:：–—-]?[*_]{0,9}|([\p{Lu} ]{2,20})\s{0,9}[:：–—-]|(TODO|DONE|DOING|WIP)(?=[ \t]))\s+/u;

function buildAction(
  reader: Reader,
  paragraph: Paragraph,
  rest: readonly RootContent[],
  checked: boolean | null,
  from: Origin,
  markFrom?: number,
): Action | null {
  const { document } = reader;
  const start = startOf(document, paragraph);
  const raw = document.text.slice(start, endOf(document, paragraph));
  const action: Action = {
    text: '',
    owner: null,
    due: null,
    status: checked === null ? null : boxStatus(document, markFrom ?? start, start, from),
    link: firstLink(reader, [paragraph, ...rest]),
    source: sourceAt(document, start, from),
  };
  const opening = OPENING_STATE.exec(raw);
  const state = opening?.[2] ?? opening?.[3] ?? opening?.[4] ?? '';
  if (opening && !action.status && actionStateNamed(state) !== null)
    action.status = {
      value: state,
      raw: state,
      source: sourceAt(document, start + raw.indexOf(state), from),
    };
  const opened = action.status?.raw === state ? (opening?.[0].length ?? 0) : 0;
  const fields = fieldsOf(reader, raw, opened);
  for (const { field, value, offset } of fields)
    setField(document, action, field, value, start + offset, from, reader.since);
  const words = withoutFields(raw, fields).slice(opened);
  setNestedFields(reader, action, rest);
  const others = rest.filter((block) => block.type === 'paragraph');
  action.text = squeeze([inlineText(withoutStruck(words)), blockText(others)].join(' ')).replace(
    /(?<![\s,;、，:–—-])[\s,;、，:–—-]+$/,
    '',
  );
  const done =
    /^~~[\s\S]*~~$/.exec(raw.trim()) ??
    /[([]\s*(?:DONE|done|Done|FIXED|closed|CLOSED)\s*[)\]]|(?:^|\s)(?:✅|☑️|✔️)/.exec(raw);
  if (!action.status && done)
    action.status = {
      value: 'done',
      raw: done[0].trim(),
      source: sourceAt(document, start + raw.indexOf(done[0].trim()), from),
    };
  return isNothing(action.text) ||
    isLeftOpen(raw.replace(/^\[[ xX]\]\s*/, '')) ||
    /^\{\{.*\}\}/.test(action.text)
    ? null
    : action;
}

/** The fields within the words of an action, the one whom it begins with first; behind that mark stand no other owners. */
function fieldsOf({ document, since, named }: Reader, raw: string, opened: number): InlineField[] {
  const leading = leadingOwner(document, raw.slice(opened));
  const from = leading ? opened + leading.end : 0;
  const reach = {
    yearless: since !== null,
    isSomebody: named ? (who: string) => isSomebody(document, who, false) : null,
  };
  const behind = inlineFields(raw.slice(from), reach);
  // `Retries — Priya — 2026-04-05`: of two names in a row neither is the one for certain; the neighbours tell.
  if (
    leading &&
    leading.end > 0 &&
    isLoneName(document, inlineText(withoutFields(raw.slice(from), behind)).trim())
  )
    return inlineFields(raw, reach).filter(({ field }) => named || field !== 'owner');
  const fields = behind.map((field) => moved(field, from));
  const labelled = fields.some(({ field, start, end }) => field === 'owner' && end > start);
  if (!leading || (labelled && leading.end === 0)) return fields;
  return [moved(leading, opened), ...fields.filter(({ field }) => field !== 'owner')];
}

function moved(field: InlineField, by: number): InlineField {
  return { ...field, offset: field.offset + by, start: field.start + by, end: field.end + by };
}

/** Fields that stand as items of a list below the action. */
function setNestedFields({ document, since }: Reader, action: Action, rest: readonly RootContent[]): void {
  for (const child of rest.flatMap((block) => (block.type === 'list' ? block.children : []))) {
    const attribute = attributeOf(itemText(child));
    const [node] = child.children;
    if (!attribute || !node) continue;
    const begin = startOf(document, node);
    const piece = document.text.slice(begin, endOf(document, node));
    const value = piece.slice(piece.search(/[:：]/) + 1);
    const lead = /^[\s*_]*/.exec(value)?.[0].length ?? 0;
    const offset = begin + piece.length - value.length + lead;
    setField(document, action, attribute, value.slice(lead).trim(), offset, 'list', since);
  }
}

function boxStatus(document: ParsedDocument, from: number, to: number, origin: Origin): TextValue | null {
  const match = /\[[ xX]\]/.exec(document.text.slice(from, to));
  if (!match) return null;
  const value = match[0] === '[ ]' ? 'open' : 'done';
  return { value, raw: match[0], source: sourceAt(document, from + match.index, origin) };
}

function readTable(reader: Reader, table: Table): Action[] {
  const { document } = reader;
  const [header, ...rows] = table.children;
  if (!header) return [];
  const named = header.children.map((cell) => actionColumnNamed(nodeText(cell)));
  const find = (field: ActionColumn): number => named.indexOf(field);
  const columns: Record<ActionColumn, number> = {
    text: find('text') >= 0 ? find('text') : widestUnnamed(table, named),
    owner: find('owner'),
    due: find('due') >= 0 ? find('due') : dayColumn(header, named),
    status: find('status') >= 0 ? find('status') : boxColumn(rows),
    link: find('link'),
  };
  return rows.flatMap((row): Action[] => {
    const cells = row.children.map((cell) => cellRaw(document, cell));
    const main = cells[columns.text];
    if (!main || isNothing(inlineText(main.raw)) || isLeftOpen(main.raw)) return [];
    const action: Action = {
      text: inlineText(withoutStruck(main.raw)),
      owner: null,
      due: null,
      status: null,
      link: null,
      source: sourceAt(document, main.start, 'table'),
    };
    for (const field of ['owner', 'due', 'status', 'link'] as const) {
      const cell = cells[columns[field]];
      if (cell && cell.raw !== '')
        setField(document, action, field, cell.raw, cell.start, 'table', reader.since);
    }
    action.link ??= firstLink(reader, row.children);
    return [action];
  });
}

/** What a template leaves to be filled in: `{{ action }}`, `[Action]`, `<what to do>`. */
function isLeftOpen(raw: string): boolean {
  return /^(?:\{\{.*\}\}|\[[^[\]]{1,60}\]|<[^<>]{1,60}>|\{[^{}]{1,60}\})$/.test(raw.trim());
}

/** Whether a table is one of actions, whatever stands above it: a column says what to do and another who or by when. */
export function isActionTable(table: Table): boolean {
  const named = table.children[0]?.children.map((cell) => actionColumnNamed(nodeText(cell))) ?? [];
  return named.includes('text') && (named.includes('owner') || named.includes('due')) && named.length > 2;
}

/** The column without a known title that says most. */
function widestUnnamed(table: Table, named: readonly (ActionColumn | null)[]): number {
  const [, ...rows] = table.children;
  const widths = named.map((name, index) =>
    name
      ? -1
      : rows.reduce((sum, row) => sum + (row.children[index] ? nodeText(row.children[index]).length : 0), 0),
  );
  return Math.max(0, widths.indexOf(Math.max(...widths)));
}

/** A column that is called "Date" says by when, where another says who. */
function dayColumn(header: Table['children'][number], named: readonly (ActionColumn | null)[]): number {
  if (!named.includes('owner')) return -1;
  return header.children.findIndex(
    (cell, index) => named[index] === null && timelineColumnNamed(nodeText(cell)) === 'day',
  );
}

/** The column that holds boxes and nothing else. */
function boxColumn(rows: Table['children']): number {
  const cells = rows[0]?.children ?? [];
  return cells.findIndex((_, index) =>
    rows.every((row) => BOX.test(row.children[index] ? nodeText(row.children[index]).trim() : '')),
  );
}

const BOX = /^(?:\[[ xX]?\]|[☐☑☒✅❌✔✓]\uFE0F?)$/u;

function firstLink(reader: Reader, blocks: readonly RootContent[]): string | null {
  let found: string | null = null;
  for (const block of blocks)
    walk(block, (node) => {
      if (found !== null || node.type === 'image' || node.type === 'imageReference') return 'skip';
      found = hrefOf(node, reader.definitions) ?? (node.type === 'text' ? bareUrl(node.value) : null);
      return found === null ? undefined : 'skip';
    });
  return found;
}

function itemText(item: ListItem): string {
  const [first] = item.children;
  return first?.type === 'paragraph' ? squeeze(nodeText(first)) : '';
}
