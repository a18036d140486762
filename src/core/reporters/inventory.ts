import type { Handbook } from '../graph/handbook.ts';
import type { Diagnostic, HandbookRecord } from '../schema/handbook.ts';
import { KINDS } from '../schema/record-base.ts';
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
        `${kind}: ${count(records.length, 'record')}${folders.length > 0 ? ` in ${folders.join(', ')}` : ''}`,
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
    blocks.push([`skipped: ${count(lines.length, 'file')}`, ...lines].join('\n'));
  }
  blocks.push(renderCounts(countDiagnostics(diagnostics)));
  return `${blocks.join('\n\n')}\n`;
}

function table(records: readonly HandbookRecord[]): string[] {
  const rows = records.map((record) => [...facts(record), record.title.value, place(record)]);
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.min(60, Math.max(...rows.map((row) => row[index]?.length ?? 0))),
  );
  return rows.map((row) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  );
}

/** The fields by which a record of a kind is known. */
function facts(record: HandbookRecord): string[] {
  switch (record.kind) {
    case 'adr':
      return [
        record.number ? String(record.number.value).padStart(4, '0') : '-',
        record.status ? `${record.status.value}` : '-',
        record.date?.value ?? '-',
      ];
    case 'playbook':
      return [record.severity?.value ?? '-', count(record.commands.length, 'command')];
    case 'postmortem':
      return [
        record.date?.value ?? '-',
        record.severity?.value ?? '-',
        count(record.actions.length, 'action'),
      ];
    case 'onboarding':
      return [count(record.phases.length, 'phase'), count(record.tasks.length, 'task')];
    case 'service':
      return [record.tier?.value ?? '-', record.team?.value ?? '-'];
    case 'doc':
      return [];
  }
}

function place(record: HandbookRecord): string {
  const { path, line } = record.title.source;
  return line === null ? path : `${path}:${line}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
