import type { LedgerAction } from '../kinds/postmortem/metrics/action-ledger.ts';
import type { OutputTable } from './table.ts';

/** The ledger as a table for spreadsheets. */
export function buildActionTable(actions: readonly LedgerAction[]): OutputTable {
  return {
    columns: [
      'action',
      'owner',
      'due',
      'state',
      'status',
      'link',
      'services',
      'severity',
      'incident',
      'date',
      'source',
    ],
    rows: actions.map((action) => [
      action.text,
      action.owner ?? '',
      action.due ?? '',
      action.state,
      action.status ?? '',
      action.link ?? '',
      action.services.join(' '),
      action.severity ?? '',
      action.incident.title,
      action.incident.date ?? '',
      action.line === null ? action.path : `${action.path}:${action.line}`,
    ]),
  };
}
