import type { ParsedDocument } from '../../../markdown/document.ts';
import { endOf } from '../../../markdown/document.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import { findDates } from '../../../text/date.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { fieldNameOf } from '../labels.ts';
import { statusOf } from '../status-words.ts';

/** Where the status of a record stands in its file. */
export interface StatusPlace {
  start: number;
  end: number;
  raw: string;
  from: 'frontmatter' | 'heading' | 'list' | 'table' | 'section' | 'body';
}

/** Where the status stands in its file; null where the file does not state it. */
export function findStatusPlace(record: AdrRecord, document: ParsedDocument): StatusPlace | null {
  const { status } = record;
  if (!status || status.source.line === null || status.source.column === null) return null;
  const { from } = status.source;
  if (from === 'filename' || from === 'index' || from === 'git') return null;
  const start = document.lines.start(status.source.line) + status.source.column - 1;
  return { start, end: start + status.raw.length, raw: status.raw, from };
}

/** Edits that give a record another status word; what else stands beside it stays. */
export function editStatus(
  record: AdrRecord,
  document: ParsedDocument,
  word: string,
  day: string,
): TextEdit[] {
  const place = findStatusPlace(record, document);
  if (!place) return [insertField(document, 'Status', capitalise(word))];
  const dated = addToHistory(document, place, word, day);
  if (dated) return [dated];
  const phrase = findPhrase(place.raw);
  const own: TextEdit = phrase
    ? { start: place.start + phrase.start, end: place.start + phrase.end, text: likeCase(word, phrase.text) }
    : {
        start: place.start,
        end: place.end,
        text: quoteLike(likeCase(word, place.raw.replace(/^["']/, '')), place.raw),
      };
  return [own, ...editTags(record, document, word, place)];
}

/** Replaces the whole status by a text, which may hold links. */
export function replaceStatus(
  record: AdrRecord,
  document: ParsedDocument,
  text: string,
  day: string,
): TextEdit[] {
  const place = findStatusPlace(record, document);
  if (!place) return [insertField(document, 'Status', capitalise(text))];
  const dated = addToHistory(document, place, text, day);
  if (dated) return [dated];
  const cased = likeCase(text, place.raw.replace(/^[^\p{L}]+/u, ''));
  if (isTag(document, place)) {
    const link = insertField(document, 'Superseded by', /\(([^()]*)\)$/.exec(text)?.[1] ?? text);
    return [
      { start: place.start, end: place.end, text: quoteLike(likeCase('superseded', place.raw), place.raw) },
      link,
    ];
  }
  const phrase = findPhrase(place.raw);
  if (phrase && hasRelation(record, place)) {
    const own = {
      start: place.start + phrase.start,
      end: place.start + phrase.end,
      text: likeCase(text, phrase.text),
    };
    return [own, ...editTags(record, document, 'superseded', place)];
  }
  return [
    { start: place.start, end: place.end, text: guard(cased, place, document) },
    ...editTags(record, document, 'superseded', place),
  ];
}

/** A new field at the end of a head that has none of its kind: in the front matter, else below the title. */
export function insertField(document: ParsedDocument, label: string, value: string): TextEdit {
  const { frontmatter } = document;
  const eol = /\r\n|\n|\r/.exec(document.text)?.[0] ?? '\n';
  if (frontmatter && !frontmatter.unclosed && document.format === 'markdown') {
    const key = label.toLowerCase().replace(/\s+/g, '-');
    const before = document.text.slice(0, frontmatter.end);
    const lead = /[\r\n]$/.test(before) ? '' : eol;
    return { start: frontmatter.end, end: frontmatter.end, text: `${lead}${key}: ${yamlText(value)}${eol}` };
  }
  const title = document.headings.find((heading) => heading.index >= 0);
  const after = title ? lineEnd(document, endOf(document, title.node)) : 0;
  const at = document.format === 'restructured-text' && title ? lineEnd(document, after + 1) : after;
  return title
    ? { start: at, end: at, text: `${eol}${eol}${label}: ${value}` }
    : { start: 0, end: 0, text: `${label}: ${value}${eol}${eol}` };
}

/** A text as a value of YAML that may hold brackets and colons. */
export function yamlText(text: string): string {
  return /^[\p{L}][^:#[\]{},"']*$/u.test(text) ? text : JSON.stringify(text);
}

/** The word in the case of another: capital, all capitals or small. */
export function likeCase(word: string, model: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '');
  if (letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.replace(/^[^[`<]*/, (text) => text.toUpperCase());
  return /^\p{Lu}/u.test(letters) ? capitalise(word) : word.charAt(0).toLowerCase() + word.slice(1);
}

/** A word with a capital letter in front. */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** End of the line in which an offset lies. */
export function lineEnd(document: ParsedDocument, offset: number): number {
  const rest = /[\r\n]/.exec(document.text.slice(offset));
  return rest ? offset + rest.index : document.text.length;
}

/** Start of the line in which an offset lies. */
export function lineStart(document: ParsedDocument, offset: number): number {
  return document.lines.start(document.lines.place(offset).line);
}

/** A history gets a line more instead of another past: its last line again, with the day and the word of today. */
function addToHistory(
  document: ParsedDocument,
  place: StatusPlace,
  text: string,
  day: string,
): TextEdit | null {
  const [date] = findDates(place.raw);
  const phrase = findPhrase(place.raw);
  if (!date || !phrase || place.from === 'frontmatter' || place.from === 'table') return null;
  const start = lineStart(document, place.start);
  const prefix = document.text.slice(start, place.start);
  // One dated word is no history: "Accepted on 2024-05-14".
  if (date.index !== 0 && !/^\s*[-*+]\s+$/.test(prefix)) return null;
  const changes: TextEdit[] = [
    { start: date.index, end: date.index + date.raw.length, text: day },
    { start: phrase.start, end: place.raw.length, text: likeCase(text, phrase.text) },
  ];
  const line =
    date.index < phrase.start
      ? place.raw.slice(0, date.index) +
        day +
        place.raw.slice(date.index + date.raw.length, phrase.start) +
        changes[1]?.text
      : `${likeCase(text, phrase.text)} (${day})`;
  const eol = /\r\n|\n|\r/.exec(document.text.slice(start))?.[0] ?? '\n';
  const gap = /^\s*[-*+]\s+$/.test(prefix) ? eol : `${eol}${eol}`;
  return { start: place.end, end: place.end, text: `${gap}${prefix}${line}` };
}

/** The first words of a status that are a known phrase, with their place in its source. */
function findPhrase(raw: string): { start: number; end: number; text: string } | null {
  const words = [...raw.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)];
  for (let first = 0; first < Math.min(words.length, 12); first++) {
    for (let count = Math.min(4, words.length - first); count > 0; count--) {
      const [head, tail] = [words[first], words[first + count - 1]];
      if (!head || !tail) continue;
      const text = raw.slice(head.index, tail.index + tail[0].length);
      if (/[[\]()<>,;.]/.test(text) || statusOf(text) === null) continue;
      if (
        count > 1 &&
        statusOf(
          raw.slice(
            head.index,
            (words[first + count - 2]?.index ?? 0) + (words[first + count - 2]?.[0].length ?? 0),
          ),
        ) !== null
      )
        continue;
      return { start: head.index, end: tail.index + tail[0].length, text };
    }
  }
  return null;
}

/** Whether the status says relations as well, which a new status leaves alone. */
function hasRelation(record: AdrRecord, place: StatusPlace): boolean {
  const { status } = record;
  return record.relations.some(
    ({ declared, source, raw }) =>
      declared && source.line === status?.source.line && raw !== place.raw && place.raw.includes(raw),
  );
}

/** Whether the status is one of the page's tags. */
function isTag(document: ParsedDocument, place: StatusPlace): boolean {
  const tags = document.frontmatter?.fields.find((field) => fieldNameOf(field.key) === 'tags');
  return tags?.values.some((tag) => tag.offset === place.start) ?? false;
}

/** A tag that repeats the old status follows it. */
function editTags(record: AdrRecord, document: ParsedDocument, word: string, place: StatusPlace): TextEdit[] {
  const tags = document.frontmatter?.fields.find((field) => fieldNameOf(field.key) === 'tags');
  return (tags?.values ?? [])
    .filter(
      (tag) =>
        tag.offset !== place.start && statusOf(tag.text) === record.status?.value && !/\s/.test(tag.text),
    )
    .map((tag) => ({
      start: tag.offset,
      end: tag.offset + tag.raw.length,
      text: quoteLike(likeCase(word, tag.text), tag.raw),
    }));
}

function quoteLike(text: string, raw: string): string {
  const quote = /^["']/.exec(raw)?.[0];
  return quote ? `${quote}${text}${quote}` : text;
}

/** A text as it may stand where the status stood: quoted in YAML, on one line in a table, bold where it was bold. */
function guard(text: string, place: StatusPlace, document: ParsedDocument): string {
  if (place.from === 'frontmatter') {
    const flow = /[[{,]\s*$/.test(document.text.slice(lineStart(document, place.start), place.start));
    return flow || /^["']/.test(place.raw) || /: | #/.test(text) ? JSON.stringify(text) : text;
  }
  return place.from === 'table' ? text.replaceAll('|', '\\|') : text;
}
