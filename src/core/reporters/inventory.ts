import type { Handbook } from '../graph/handbook.ts';
import { describeKind } from '../kinds/descriptors.ts';
import type { Diagnostic, HandbookRecord } from '../schema/handbook.ts';
import { KINDS } from '../schema/record-base.ts';
import { countOf } from '../text/counts.ts';
import { countDiagnostics, renderCounts } from './counts.ts';

/** What was read, as lines for a person: a table per kind, what was skipped, and the count of findings. */
export function renderInventory(handbook: Handbook, diagnostics: readonly Diagnostic[]): string {
  const blocks: string[] = [];
  for (const kind of KINDS) {
    const records = handbook.records.filter((record) => record.kind === kind);
    if (records.length === 0) continue;
    const folders = handbook.tree.folders.filter((folder) => folder.kind === kind).map(({ path }) => path);
    blocks.push(
      [
        `${kind}: ${countOf(records.length, 'record')}${folders.length > 0 ? ` in ${folders.join(', ')}` : ''}`,
        ...table(records),
      ].join('\n'),
    );
  }
  if (handbook.records.length === 0)
    blocks.push(
      'No records. Name a folder with --adr, --playbooks, --postmortems, --onboarding or --services.',
    );
  if (handbook.skipped.length > 0) {
    const lines = handbook.skipped.map(({ path, reason }) => `  ${path}  ${reason}`);
    blocks.push([`skipped: ${countOf(lines.length, 'file')}`, ...lines].join('\n'));
  }
  blocks.push(renderCounts(countDiagnostics(diagnostics)));
  return `${blocks.join('\n\n')}\n`;
}

function table(records: readonly HandbookRecord[]): string[] {
  const rows = records.map((record) => [
    ...describeKind(record).columns(record),
    record.title.value,
    place(record),
  ]);
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.min(60, Math.max(...rows.map((row) => row[index]?.length ?? 0))),
  );
  return rows.map((row) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  );
}

function place(record: HandbookRecord): string {
  const { path, line } = record.title.source;
  return line === null ? path : `${path}:${line}`;
}
