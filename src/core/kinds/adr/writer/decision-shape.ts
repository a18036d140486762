import type { Handbook } from '../../../graph/handbook.ts';
import { endOf, type ParsedDocument, startOf } from '../../../markdown/document.ts';
import { buildSections } from '../../../markdown/sections.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import type { Source } from '../../../schema/value.ts';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import { buildLineIndex } from '../../../text/line-index.ts';
import { writtenLike } from '../../../words/tables/written-status.ts';
import type { DraftRequest } from '../../draft.ts';
import { fieldNameOf } from '../labels.ts';
import { numberInTitle } from '../number.ts';
import { relationOf } from '../relation-words.ts';
import { statusOf } from '../status-words.ts';
import { ownTemplate } from './decision-template.ts';
import { likeCase } from './status-edit.ts';

/** A value with the exact text it was read from. */
interface Sourced {
  raw: string;
  source: Source;
}

/** The last record without what it says: its head with the new values, and the headings of its parts. */
export function copyShape(
  model: AdrRecord,
  handbook: Handbook,
  digits: string | null,
  request: DraftRequest,
): string {
  const { title, day } = request;
  const proposed = writtenLike(model.status?.raw ?? '').proposed;
  const [document] = handbook.documents.get(model.id) ?? [];
  const original = handbook.tree.files.find(({ path }) => path === document?.path)?.text;
  if (!document || original === undefined) return ownTemplate(request);
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
  replace(model.status, likeCase(proposed, model.status?.raw.replace(/^[^\p{L}]+/u, '') ?? ''));
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
        text: likeCase(writtenLike(tag.text).proposed, tag.text),
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
