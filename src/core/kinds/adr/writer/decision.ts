import type { Handbook } from '../../../graph/handbook.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import { isBelow } from '../../../source/folders.ts';
import type { SourceFolder } from '../../../source/source.ts';
import { fileNameOf, folderOf } from '../../../text/path.ts';
import { type DraftFile, type DraftRequest, fileSlug, pathBelow } from '../../draft.ts';
import { withDay } from './decision-day.ts';
import { copyShape } from './decision-shape.ts';
import { fillTemplate, ownTemplate } from './decision-template.ts';

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
  const path = pathBelow(folder, name);
  const source = template ? handbook.tree.files.find((file) => file.path === template) : undefined;
  const shaped = (): string => (model ? copyShape(model, handbook, digits, request) : ownTemplate(request));
  const text = source ? fillTemplate(source.text, digits, request) : shaped();
  return { path, text: request.dated && form.date === null ? withDay(path, text, request.day) : text };
}

/** The number after the greatest one in use. */
export function nextNumber(records: readonly AdrRecord[], taken: Iterable<number> = []): number {
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
  const file = fileNameOf(model.path);
  const inFolder = /^(?:readme|index|_index|adr|decision)\.\w+$/i.test(file) ? file : null;
  const name = inFolder ? fileNameOf(folderOf(model.path)) : file;
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
