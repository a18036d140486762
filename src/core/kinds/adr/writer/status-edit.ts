import { endOf, type ParsedDocument } from '../../../markdown/document.ts';
import { STRUCK } from '../../../markdown/inline-text.ts';
import { ADR_STATUSES, type AdrRecord } from '../../../schema/adr.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { isIsoDay } from '../../../text/iso-day.ts';
import { lineEndOf } from '../../../text/lines.ts';
import { findDates } from '../../../words/date.ts';
import { languageOf } from '../../../words/language-of.ts';
import type { Language } from '../../../words/languages.ts';
import { DECISION_FIELDS } from '../../../words/tables/decision-fields.ts';
import { RELATION_NAMES } from '../../../words/tables/relation-names.ts';
import { writtenIn, writtenLike } from '../../../words/tables/written-status.ts';
import { type Words, writtenWord } from '../../../words/word-table.ts';
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
  if (!place) {
    const own = isStatus(word) ? writtenIn(languageOfText(document))[word] : word;
    return [insertField(document, 'Status', capitalise(own))];
  }
  const own = isStatus(word) ? writtenLike(place.raw)[word] : word;
  return [...replacePhrase(record, document, place, own, day), ...editTags(record, document, own, place)];
}

/** Edits that say in the status of a record what replaces it. */
export function writeSuccessor(
  record: AdrRecord,
  document: ParsedDocument,
  reference: string,
  day: string,
): TextEdit[] {
  const place = findStatusPlace(record, document);
  if (!place) {
    const { supersededBy } = writtenIn(languageOfText(document));
    return [insertField(document, 'Status', capitalise(supersededBy).replace('#', reference))];
  }
  const words = writtenLike(place.raw);
  if (isTag(document, place)) {
    const link = insertField(document, 'Superseded by', /\(([^()]*)\)$/.exec(reference)?.[1] ?? reference);
    return [{ ...place, text: quoteLike(likeCase(words.superseded, place.raw), place.raw) }, link];
  }
  return [
    ...replacePhrase(record, document, place, words.supersededBy.replace('#', reference), day),
    ...editTags(record, document, words.superseded, place),
  ];
}

/** Puts other words in the place of the status words, be it in a further line of a history. */
function replacePhrase(
  record: AdrRecord,
  document: ParsedDocument,
  place: StatusPlace,
  text: string,
  day: string,
): TextEdit[] {
  const dated = addToHistory(record, document, place, text, day);
  if (dated) return [dated];
  const phrase = findPhrase(place.raw, record);
  if (!phrase) {
    const cased = likeCase(text, place.raw.replace(/^[^\p{L}]+/u, ''));
    return [{ start: place.start, end: place.end, text: guard(cased, place, document) }];
  }
  const raw = place.raw.slice(0, phrase.start) + likeCase(text, phrase.text) + place.raw.slice(phrase.end);
  const whole = guard(raw, place, document);
  if (whole !== raw) return [{ start: place.start, end: place.end, text: whole }];
  return [
    {
      start: place.start + phrase.start,
      end: place.start + phrase.end,
      text: likeCase(text, phrase.text),
    },
  ];
}

function isStatus(word: string): word is (typeof ADR_STATUSES)[number] {
  return ADR_STATUSES.some((status) => status === word);
}

/** A new field at the end of a head that has none of its kind: in the front matter, else below the title. */
export function insertField(document: ParsedDocument, label: string, value: string): TextEdit {
  const { frontmatter } = document;
  const eol = lineEndOf(document.text);
  if (frontmatter && !frontmatter.unclosed && document.format === 'markdown') {
    const key = label.toLowerCase().replace(/\s+/g, '-');
    if (frontmatter.form === 'toml') {
      // A pair behind the head of a table would belong to that table.
      const block = document.text.slice(frontmatter.offset, frontmatter.end);
      const at = frontmatter.offset + Math.max(0, /^[ \t]*\[/m.exec(block)?.index ?? block.length);
      return {
        start: at,
        end: at,
        text: `${key.replaceAll('-', '_')} = ${isIsoDay(value) ? value : JSON.stringify(value)}${eol}`,
      };
    }
    const before = document.text.slice(0, frontmatter.end);
    const lead = /[\r\n]$/.test(before) ? '' : eol;
    return { start: frontmatter.end, end: frontmatter.end, text: `${lead}${key}: ${yamlText(value)}${eol}` };
  }
  const title = document.headings.find((heading) => heading.index >= 0);
  const after = title ? lineEnd(document, endOf(document, title.node)) : 0;
  const at = document.format === 'restructured-text' && title ? lineEnd(document, after + 1) : after;
  const words = LABELS[label];
  const shown = (words ? writtenWord(words, languageOfText(document)) : null) ?? label;
  return title
    ? { start: at, end: at, text: `${eol}${eol}${shown}: ${value}` }
    : { start: 0, end: 0, text: `${shown}: ${value}${eol}${eol}` };
}

/** The labels that are written into a text, by their English word. */
const LABELS: Readonly<Record<string, Words>> = {
  Status: DECISION_FIELDS.fields.status,
  'Superseded by': RELATION_NAMES.fields['superseded-by'],
  Supersedes: RELATION_NAMES.fields.supersedes,
};

/** The language of a text by its headings; English where they do not tell. */
function languageOfText(document: ParsedDocument): Language {
  return languageOf(document.headings.map(({ text }) => text)) ?? 'en';
}

/** A field below the line of the status and in its form, or null where that line has no label. */
export function insertLike(
  document: ParsedDocument,
  place: StatusPlace,
  label: string,
  value: string,
): TextEdit | null {
  const start = lineStart(document, place.start);
  const end = lineEnd(document, place.end);
  const prefix = document.text.slice(start, place.start);
  const own = /\p{L}[\p{L} ]*/u.exec(prefix);
  if (!own || place.from === 'heading' || place.raw.includes('\n')) return null;
  const eol = lineEndOf(document.text);
  const suffix = document.text
    .slice(place.end, end)
    .replace(/(?:\*\*|__)?\p{L}[\p{L} ]{0,30}[:：].*$/u, '')
    .trimEnd();
  const line = `${prefix.slice(0, own.index)}${label}${prefix.slice(own.index + own[0].trimEnd().length)}${value}${suffix}`;
  // The row of hyphens below the first row of a table belongs to it.
  const below = lineEnd(document, Math.min(document.text.length, end + eol.length));
  const isRule = place.from === 'table' && /^[\s|:]*-[\s|:-]*$/.test(document.text.slice(end, below));
  const at = isRule ? below : end;
  return { start: at, end: at, text: `${eol}${line}` };
}

/** A text as a value of YAML that may hold brackets and colons. */
export function yamlText(text: string): string {
  return isIsoDay(text) || /^[\p{L}][^:#[\]{},"']*$/u.test(text) ? text : JSON.stringify(text);
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
  record: AdrRecord,
  document: ParsedDocument,
  place: StatusPlace,
  text: string,
  day: string,
): TextEdit | null {
  const [date] = findDates(place.raw);
  const phrase = findPhrase(place.raw, record);
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
  const eol = lineEndOf(document.text.slice(start));
  const gap = /^\s*[-*+]\s+$/.test(prefix) ? eol : `${eol}${eol}`;
  return { start: place.end, end: place.end, text: `${gap}${prefix}${line}` };
}

interface Phrase {
  start: number;
  end: number;
  text: string;
}

/**
 * The first words of a status that are a known phrase, with their place in its source; behind arrows the last one, and
 * nothing struck out. A phrase that says "superseded" takes what names the successors with it.
 */
function findPhrase(source: string, record: AdrRecord): Phrase | null {
  const blank = (match: string): string => ' '.repeat(match.length);
  const raw = source.replace(STRUCK, blank);
  const arrow = [...raw.matchAll(/→|⇒|->|=>|➔|➡/g)].at(-1);
  const phrase = (arrow ? phraseFrom(raw, arrow.index + arrow[0].length) : null) ?? phraseFrom(raw, 0);
  if (!phrase || record.status?.value !== 'superseded') return phrase;
  const successors = record.relations.filter(({ type, declared }) => declared && type === 'superseded-by');
  const places = successors.flatMap(({ raw: own }) => {
    const at = own === source ? -1 : raw.indexOf(own);
    return at < 0
      ? []
      : [{ start: at - (/已?[被由]\s*$/u.exec(raw.slice(0, at))?.[0].length ?? 0), end: at + own.length }];
  });
  const start = Math.min(phrase.start, ...places.map((place) => place.start));
  const end = Math.max(phrase.end, ...places.map((place) => place.end));
  return {
    ...phrase,
    start,
    end: raw.slice(end).search(/^\s*(?:取代|替代|により|置き換え)/u) < 0 ? end : raw.trimEnd().length,
  };
}

function phraseFrom(raw: string, from: number): Phrase | null {
  const words = [...raw.slice(from).matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)].map((match) => ({
    text: match[0],
    index: match.index + from,
  }));
  for (let first = 0; first < Math.min(words.length, 12); first++) {
    for (let count = 1; count <= Math.min(4, words.length - first); count++) {
      const [head, tail] = [words[first], words[first + count - 1]];
      if (!head || !tail) continue;
      const text = raw.slice(head.index, tail.index + tail.text.length);
      if (/[[\]()<>,;.]/.test(text)) break;
      if (statusOf(text) !== null) return { start: head.index, end: tail.index + tail.text.length, text };
    }
  }
  return null;
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

/** A status as it may stand where it stood: quoted in YAML where it has to be, on one line in a table. */
function guard(text: string, place: StatusPlace, document: ParsedDocument): string {
  if (place.from === 'frontmatter') {
    if (/^["']/.test(place.raw)) return text;
    const flow = /[[{,]\s*$/.test(document.text.slice(lineStart(document, place.start), place.start));
    return flow || /: | #|^[[{#`@*&!|>%]/.test(text) ? JSON.stringify(text) : text;
  }
  return place.from === 'table' ? text.replace(/(?<!\\)\|/g, '\\|') : text;
}
