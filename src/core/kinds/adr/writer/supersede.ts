import type { Handbook } from '../../../graph/handbook.ts';
import type { ParsedDocument } from '../../../markdown/document.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import { applyEdits, type TextEdit } from '../../../text/edit.ts';
import { buildLineIndex } from '../../../text/line-index.ts';
import { lineEndOf } from '../../../text/lines.ts';
import { relativePath } from '../../../text/path.ts';
import { writtenLike } from '../../../words/tables/written-status.ts';
import { relationOf } from '../relation-words.ts';
import { scalarsOf } from '../scalars.ts';
import { writeReference } from './reference.ts';
import {
  capitalise,
  editStatus,
  findStatusPlace,
  insertField,
  insertLike,
  lineEnd,
  lineStart,
  writeSuccessor,
} from './status-edit.ts';

/** A file with its whole text after a change. */
export interface ChangedFile {
  path: string;
  text: string;
}

/**
 * Writes on both sides that a decision takes the place of others. What a side says already is not said twice, so
 * that a second run changes nothing.
 */
export function supersede(
  handbook: Handbook,
  olds: readonly AdrRecord[],
  successor: AdrRecord,
  day: string,
): ChangedFile[] {
  const changes = olds.flatMap((old) => {
    const document = documentOf(handbook, old);
    return document ? change(handbook, document, editOld(old, successor, document, day)) : [];
  });
  const document = documentOf(handbook, successor);
  const missing = olds.filter((old) => !declares(successor, 'supersedes', old));
  if (document && missing.length > 0)
    changes.push(...change(handbook, document, editSuccessor(successor, missing, document)));
  return changes;
}

/** Gives a record another status word. */
export function changeStatus(
  handbook: Handbook,
  record: AdrRecord,
  word: string,
  day: string,
): ChangedFile[] {
  const document = documentOf(handbook, record);
  return document ? change(handbook, document, editStatus(record, document, word, day)) : [];
}

/** Applies edits to the file as it lies on disk: the text that was read may have been made neutral. */
function change(handbook: Handbook, document: ParsedDocument, edits: readonly TextEdit[]): ChangedFile[] {
  const original = handbook.tree.files.find(({ path }) => path === document.path)?.text;
  if (original === undefined) return [];
  const lines = buildLineIndex(original);
  const toFile = (offset: number): number => {
    const { line, column } = document.lines.place(offset);
    return lines.start(line) + column - 1;
  };
  const text = applyEdits(
    original,
    edits.map((edit) => ({ start: toFile(edit.start), end: toFile(edit.end), text: edit.text })),
  );
  return text === original ? [] : [{ path: document.path, text }];
}

function documentOf(handbook: Handbook, record: AdrRecord): ParsedDocument | null {
  return handbook.documents.get(record.id)?.[0] ?? null;
}

function declares(record: AdrRecord, type: 'supersedes' | 'superseded-by', other: AdrRecord): boolean {
  return record.relations.some((edge) => edge.declared && edge.type === type && edge.target === other.id);
}

function editOld(old: AdrRecord, successor: AdrRecord, document: ParsedDocument, day: string): TextEdit[] {
  const reference = writeReference(successor, document);
  const known = declares(old, 'superseded-by', successor);
  if (old.status?.value === 'superseded') {
    const place = findStatusPlace(old, document);
    if (known || !place) return [];
    const hasOther = old.relations.some((edge) => edge.declared && edge.type === 'superseded-by');
    const lead = writtenLike(place.raw).supersededBy.split('#')[0]?.trim().split(' ').at(-1) ?? 'by';
    const joiner = lead === 'by' ? ' and ' : ', ';
    const added = hasOther ? `${joiner}${reference}` : ` ${lead} ${reference}`;
    const quote = /["']$/.exec(place.raw)?.[0] ?? '';
    const at = place.end - quote.length;
    return [{ start: at, end: at, text: added }];
  }
  if (known) return editStatus(old, document, 'superseded', day);
  return writeSuccessor(old, document, reference, day);
}

function editSuccessor(
  successor: AdrRecord,
  olds: readonly AdrRecord[],
  document: ParsedDocument,
): TextEdit[] {
  const verb = writtenLike(successor.status?.raw ?? '').supersedes;
  const references = olds.map((old) => writeReference(old, document)).join(', ');
  const place = findStatusPlace(successor, document);
  const paths = olds.map((old) => relativePath(document.path, old.path));
  if (place?.from === 'frontmatter' || (!place && document.frontmatter))
    return editFrontmatter(document, paths);
  if (!place) return [insertField(document, 'Supersedes', references)];
  if (place.from === 'section') {
    const end = lineEnd(document, place.end);
    const eol = lineEndOf(document.text);
    return [{ start: end, end, text: `${eol}${eol}${capitalise(verb)} ${references}` }];
  }
  const line = insertLike(document, place, capitalise(verb.replace(/:$/, '')), references);
  if (line) return [line];
  // A cell below its label, or a heading, has no room for a line of its own.
  return [{ start: place.end, end: place.end, text: `, ${verb} ${references}` }];
}

function editFrontmatter(document: ParsedDocument, paths: readonly string[]): TextEdit[] {
  const field = document.frontmatter?.fields.find((candidate) => relationOf(candidate.key) === 'supersedes');
  const values = field ? scalarsOf(field) : [];
  const [first] = values;
  const last = values.at(-1);
  const added = paths.map((path) => JSON.stringify(path)).join(', ');
  if (!field || !first || !last)
    return [insertField(document, 'supersedes', paths.length > 1 ? '' : (paths[0] ?? ''))].map((edit) => ({
      ...edit,
      text: edit.text.replace(/supersedes: .*/, `supersedes: [${added}]`),
    }));
  const end = last.offset + last.raw.length;
  if (field.shape === 'list') {
    const line = document.text.slice(lineStart(document, last.offset), last.offset);
    if (/^\s*-\s+$/.test(line)) {
      const eol = lineEndOf(document.text);
      return [
        { start: end, end, text: paths.map((path) => `${eol}${line}${JSON.stringify(path)}`).join('') },
      ];
    }
    return [{ start: end, end, text: `, ${added}` }];
  }
  return [{ start: first.offset, end, text: `[${JSON.stringify(first.text)}, ${added}]` }];
}
