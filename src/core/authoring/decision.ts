import { fieldNameOf } from '../adr/labels.ts';
import { numberInTitle } from '../adr/number.ts';
import { relationOf } from '../adr/relation-words.ts';
import { statusOf } from '../adr/status-words.ts';
import { isBelow } from '../folders.ts';
import type { Handbook } from '../handbook.ts';
import { endOf, type ParsedDocument, startOf } from '../markdown/document.ts';
import { parseFrontmatter } from '../markdown/frontmatter.ts';
import { buildSections } from '../markdown/sections.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { Source } from '../schema/value.ts';
import type { SourceFolder } from '../source.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { buildLineIndex } from '../text/line-index.ts';
import { folderOf } from '../text/path.ts';
import { type DraftFile, type DraftRequest, fileSlug, yamlScalar } from './draft.ts';
import { likeCase } from './status-edit.ts';

/** A value with the exact text it was read from. */
interface Sourced {
  raw: string;
  source: Source;
}

/** The form of a folder's file names, taken from its last record. */
interface NameForm {
  /** What stands before the number, such as "ADR-", or before the slug. */
  before: string;
  digits: number | null;
  date: 'dashed' | 'plain' | null;
  /** What stands between date and number. */
  dateGap: string;
  gap: string;
  ending: string;
  /** The record is a folder, and the file in it has this name. */
  inFolder: string | null;
}

/**
 * The first text of a decision in the dialect of its folder: from the folder's template, else in the shape of its last
 * record, else in MADR's. `taken` are numbers that other branches use already.
 */
export function draftDecision(
  handbook: Handbook,
  folder: SourceFolder,
  request: DraftRequest,
  taken: Iterable<number> = [],
): DraftFile {
  const records = handbook.records.filter(
    (record): record is AdrRecord => record.kind === 'adr' && isBelow(record.path, folder.path),
  );
  const model = findModel(records);
  const form = model ? readForm(model) : DEFAULT_FORM;
  const number = nextNumber(records, taken);
  const digits = form.digits === null ? null : String(number).padStart(form.digits, '0');
  const template = handbook.skipped.find(
    ({ path, reason }) => reason === 'template' && isBelow(path, folder.path),
  )?.path;
  const ending = template ? (/\.[a-z]+$/i.exec(template)?.[0] ?? form.ending) : form.ending;
  const name = fileName({ ...form, ending }, digits, request);
  const path = folder.path === '.' ? name : `${folder.path}/${name}`;
  const source = template ? handbook.tree.files.find((file) => file.path === template) : undefined;
  if (source) return { path, text: fillTemplate(source.text, digits, request) };
  return { path, text: model ? copyShape(model, handbook, digits, request) : ownTemplate(request) };
}

/** The number after the greatest one in use. */
export function nextNumber(records: readonly AdrRecord[], taken: Iterable<number> = []): number {
  // A pull request's number or a year is no counter.
  const used = [...records.flatMap((record) => record.number?.value ?? []), ...taken];
  return used.length === 0 ? 1 : Math.max(...used) + 1;
}

/** The number in a path of a decision, for counting those of other branches. */
export function numberInPath(path: string, folder: string): number | null {
  if (!isBelow(path, folder)) return null;
  const below = folder === '.' ? path : path.slice(folder.length + 1);
  const name = below.split('/')[0] ?? '';
  const digits = /^(?:\d{4}-?\d{2}-?\d{2}[-_])?(?:\p{L}+[-_ ]?)?0*(\d{1,5})(?=[-_. ])/u.exec(name)?.[1];
  return digits ? Number(digits) : null;
}

const DEFAULT_FORM: NameForm = {
  before: '',
  digits: 4,
  date: null,
  dateGap: '',
  gap: '-',
  ending: '.md',
  inFolder: null,
};

function findModel(records: readonly AdrRecord[]): AdrRecord | null {
  const top = records.filter((record) => record.category === null);
  const pool = top.length > 0 ? top : records;
  const numbered = pool.filter((record) => record.number?.source.from === 'filename');
  return (
    [...numbered].sort((a, b) => (a.number?.value ?? 0) - (b.number?.value ?? 0)).at(-1) ??
    [...pool].sort((a, b) => (a.path < b.path ? -1 : 1)).at(-1) ??
    null
  );
}

function readForm(model: AdrRecord): NameForm {
  const file = model.path.split('/').at(-1) ?? '';
  const inFolder = /^(?:readme|index|_index|adr|decision)\.\w+$/i.test(file) ? file : null;
  const name = inFolder ? (folderOf(model.path).split('/').at(-1) ?? '') : file;
  const ending = inFolder ? '' : (/\.[a-z]+(?:\.erb)?$/i.exec(name)?.[0] ?? '.md');
  const dated = /^\d{4}(-?)\d{2}\1\d{2}([-_ ]+)/.exec(name);
  const rest = dated ? name.slice(dated[0].length) : name;
  const numbered = model.number?.source.from === 'filename' ? /^(\D*)(\d+)([-_. ]*)/.exec(rest) : null;
  return {
    before: numbered?.[1] ?? '',
    digits: numbered?.[2]?.length ?? null,
    date: dated ? (dated[1] === '-' ? 'dashed' : 'plain') : null,
    dateGap: dated?.[2] ?? '',
    gap: numbered?.[3] || '-',
    ending,
    inFolder,
  };
}

function fileName(form: NameForm, digits: string | null, { title, day }: DraftRequest): string {
  const date =
    form.date === null
      ? ''
      : `${form.date === 'dashed' ? day : day.replaceAll('-', '')}${form.dateGap || '-'}`;
  const underscores = form.gap.includes('_');
  const slug = underscores ? fileSlug(title).replaceAll('-', '_') : fileSlug(title);
  const name = `${date}${form.before}${digits === null ? '' : `${digits}${form.gap}`}${slug}`;
  return form.inFolder ? `${name}/${form.inFolder}` : `${name}${form.ending}`;
}

/** Puts number, title, day and the first status in the places that a template leaves for them. */
function fillTemplate(template: string, digits: string | null, { title, day }: DraftRequest): string {
  const number = digits === null ? '' : String(Number(digits));
  let text = template
    .replace(/\b(?:YYYY-MM-DD|yyyy-mm-dd|DATE)\b(?=[ \t]*(?:\r?\n|$|<!--))/g, day)
    .replace(/[{[]YYYY-MM-DD[^}\]]*[}\]]/g, day)
    .replace(/^(status:[ \t]*)["']?[{[][^\n]*$/im, '$1proposed')
    .replace(/^([-*+][ \t]+(?:\*\*|__)?Status(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*)[{[][^\n]*$/im, '$1proposed')
    .replace(
      /^(#+[ \t]+Status[ \t]*(?:\r?\n)+)(?:.*[|/].*|\{.*\}|\[.*\]|What is the status.*)$/im,
      '$1Proposed',
    );
  const body = parseFrontmatter(text)?.bodyOffset ?? 0;
  text = activate(text.slice(0, body), day) + text.slice(body);
  const start = parseFrontmatter(text)?.bodyOffset ?? 0;
  const heading = /^(#[ \t]+|=[ \t]+)(.*)$/m.exec(text.slice(start));
  if (heading?.[1] && heading[2] !== undefined) {
    const shown = heading[2].trim();
    const mark =
      /^(\[?(?:\p{L}+?[-_ ]?)??)(?:\d+|N{2,}|X{2,}|n{2,}|x{2,}|NUMBER)(\]?[ \t]*[.:–—-]?[ \t]*)/u.exec(shown);
    const front = mark && digits !== null ? `${mark[1]}${widthOf(mark[0], digits, number)}${mark[2]}` : '';
    text =
      text.slice(0, start + heading.index) +
      heading[1] +
      front +
      title +
      text.slice(start + heading.index + heading[0].length);
  }
  return text.replace(/^(title:[ \t]*).*$/im, (_, key: string) => `${key}${yamlScalar(title)}`);
}

/** Optional keys that a template leaves commented out, as MADR's does, get their first value. */
function activate(frontmatter: string, day: string): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, 'm').test(frontmatter);
  let text = frontmatter;
  if (!has('status')) text = text.replace(/^#[ \t]*status:.*$/m, 'status: proposed');
  if (!has('date')) text = text.replace(/^#[ \t]*date:.*$/m, `date: ${day}`);
  return text;
}

function widthOf(mark: string, digits: string, number: string): string {
  const width = /\d+|N+|X+|n+|x+/.exec(mark)?.[0].length ?? 1;
  return width > 1 ? number.padStart(width, '0') : digits.length > 0 ? number : '';
}

/** The last record without what it says: its head with the new values, and the headings of its parts. */
function copyShape(
  model: AdrRecord,
  handbook: Handbook,
  digits: string | null,
  { title, day }: DraftRequest,
): string {
  const [document] = handbook.documents.get(model.id) ?? [];
  const original = handbook.tree.files.find(({ path }) => path === document?.path)?.text;
  if (!document || original === undefined) return ownTemplate({ title, day });
  const lines = buildLineIndex(original);
  const edits: TextEdit[] = [];
  const replace = (value: Sourced | null, text: string): void => {
    if (!value || value.source.line === null || value.source.column === null) return;
    const start = lines.start(value.source.line) + value.source.column - 1;
    edits.push({ start, end: start + value.raw.length, text });
  };
  const lead = /^(?:["']|[|>][^\r\n]*[\r\n]+\s*)/.exec(model.title.raw)?.[0] ?? '';
  const words = model.title.raw.slice(lead.length);
  const name = numberInTitle(words);
  const front = name ? words.slice(0, name.length) : '';
  const number =
    name && digits !== null
      ? front.replace(/\d+/, String(Number(digits)).padStart(name.digits.length, '0'))
      : '';
  const quote = /^["']$/.test(lead) ? lead : '';
  replace(model.title, `${lead}${number}${title}${quote}`);
  edits.push(...editFrontmatter(document, model, digits));
  replace(model.status, likeCase('proposed', model.status?.raw.replace(/^[^\p{L}]+/u, '') ?? ''));
  if (model.date?.source.line) replace(model.date, day);
  for (const people of [model.deciders, model.consulted, model.informed]) clear(people, lines, edits);
  edits.push(...emptyParts(document, model, original, lines));
  const text = applyEdits(original, edits)
    .replace(/(\r?\n){3,}/g, '$1$1')
    .trimEnd();
  return underline(text, document, title, number);
}

/** Keys that belong to the last record alone: its number, its authors, the tag of its status, its relations. */
function editFrontmatter(document: ParsedDocument, model: AdrRecord, digits: string | null): TextEdit[] {
  return (document.frontmatter?.fields ?? []).flatMap((field): TextEdit[] => {
    const [first] = field.values;
    const last = field.values.at(-1);
    if (!first || !last) return [];
    const whole = { start: first.offset, end: last.offset + last.raw.length };
    if (/^(?:slug|id|number|adr|adr-?id)$/i.test(field.key)) {
      const own = Number(/\d+/.exec(first.text)?.[0]) === model.number?.value;
      const width = /\d+/.exec(first.raw)?.[0].length ?? 1;
      return own && digits !== null
        ? [{ ...whole, text: first.raw.replace(/\d+/, String(Number(digits)).padStart(width, '0')) }]
        : [];
    }
    if (/^authors?$/i.test(field.key) || relationOf(field.key) !== null)
      return field.shape === 'list' && !/[\r\n]/.test(document.text.slice(whole.start, whole.end))
        ? [{ ...whole, text: '' }]
        : [];
    if (fieldNameOf(field.key) !== 'tags') return [];
    return field.values
      .filter((tag) => statusOf(tag.text) !== null && !/\s/.test(tag.text))
      .map((tag) => ({
        start: tag.offset,
        end: tag.offset + tag.raw.length,
        text: likeCase('proposed', tag.text),
      }));
  });
}

/** Removes a list of names but keeps its label. */
function clear(
  values: readonly Sourced[],
  lines: ReturnType<typeof buildLineIndex>,
  edits: TextEdit[],
): void {
  const [first] = values;
  const last = values.at(-1);
  if (!first?.source.line || !first.source.column || !last?.source.line || !last.source.column) return;
  const start = lines.start(first.source.line) + first.source.column - 1;
  const end = lines.start(last.source.line) + last.source.column - 1 + last.raw.length;
  if (first.source.line === last.source.line) edits.push({ start, end, text: '' });
}

/** The text of every part but that of the status goes; what the status part says besides goes as well. */
function emptyParts(
  document: ParsedDocument,
  model: AdrRecord,
  original: string,
  lines: ReturnType<typeof buildLineIndex>,
): TextEdit[] {
  const toFile = (offset: number): number => {
    const { line, column } = document.lines.place(offset);
    return lines.start(line) + column - 1;
  };
  const statusLine = model.status?.source.line ?? 0;
  const titleNode = document.headings.find(
    (heading) => heading.source.line === model.title.source.line,
  )?.node;
  return buildSections(document).flatMap((section) => {
    if (section.heading.node === titleNode || section.lead.length === 0) return [];
    return section.lead.flatMap((block) => {
      const start = toFile(startOf(document, block));
      const end = toFile(endOf(document, block));
      const from = lines.place(start).line;
      const to = lines.place(end).line;
      if (statusLine >= from && statusLine <= to) return [];
      if (model.date?.source.line && model.date.source.line >= from && model.date.source.line <= to)
        return [];
      return [{ start, end: Math.min(end, original.length), text: '' }];
    });
  });
}

/** An underlined title in reStructuredText has a line as long as its text. */
function underline(text: string, document: ParsedDocument, title: string, number: string): string {
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  if (document.format !== 'restructured-text') return `${text}${eol}`;
  const own = text.split(/\r?\n/);
  const at = own.indexOf(`${number}${title}`);
  for (const index of [at - 1, at + 1]) {
    const line = own[index];
    if (at >= 0 && line && /^([!-/:-@[-`{-~])\1+$/.test(line))
      own[index] = (line[0] ?? '=').repeat((own[at] ?? '').length);
  }
  return `${own.join(eol)}${eol}`;
}

function ownTemplate({ title, day }: DraftRequest): string {
  return `---
status: proposed
date: ${day}
decision-makers: []
---
# ${title}

## Context and Problem Statement

## Considered Options

## Decision Outcome

### Consequences
`;
}
