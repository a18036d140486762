import type { Handbook } from '../graph/handbook.ts';
import { describeKind } from '../kinds/descriptors.ts';
import type { Skipped } from '../schema/handbook.ts';
import { KINDS } from '../schema/record-base.ts';
import { countOf } from '../text/counts.ts';

/** What a file is that was left out, in words for a person. */
const REASONS: Readonly<Record<Skipped['reason'], string>> = {
  template: 'template',
  index: 'index',
  'not-a-record': 'no record',
  diagram: 'diagram',
  empty: 'empty',
  unreadable: 'unreadable',
  draft: 'draft',
  ignored: 'hidden',
  'other-format': 'other format',
  translation: 'translation',
};

/** Names of files that are spelt out; the status page has all of them. */
const SPELT_OUT = 5;

/**
 * What became of every file with text, in one line: `242 files: 170 postmortems, 70 pages, 2 left out: a.md (template),
 * b.md (empty).` The numbers of files add up.
 */
export function renderAccount(handbook: Pick<Handbook, 'records' | 'documents' | 'skipped'>): string {
  const { records, documents, skipped } = handbook;
  const files = new Set(
    records.flatMap(({ id, path }) => (documents.get(id) ?? []).map((document) => document.path ?? path)),
  );
  const parts = KINDS.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind);
    const held = new Set(own.flatMap(({ id }) => (documents.get(id) ?? []).map(({ path }) => path)));
    if (own.length === 0) return [];
    return [
      `${countOf(own.length, describeKind({ kind }).names.one)}${held.size === own.length ? '' : ` (${countOf(held.size, 'file')})`}`,
    ];
  });
  // A translation is shown on the page of its record, in its language.
  const [translations, out] = [
    skipped.filter(({ reason }) => reason === 'translation'),
    skipped.filter(({ reason }) => reason !== 'translation'),
  ];
  if (translations.length > 0) parts.push(countOf(translations.length, 'translation'));
  const left = out.slice(0, SPELT_OUT).map(({ path, reason }) => `${path} (${REASONS[reason]})`);
  const more = out.length > SPELT_OUT ? `, and ${out.length - SPELT_OUT} more: see /status/` : '';
  if (out.length > 0) parts.push(`${out.length} left out: ${left.join(', ')}${more}`);
  return `${countOf(files.size + skipped.length, 'file')}: ${parts.join(', ')}`;
}
