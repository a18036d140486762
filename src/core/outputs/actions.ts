import { isPending } from '../kinds/postmortem/action-state.ts';
import type { LedgerAction } from '../kinds/postmortem/metrics/action-ledger.ts';
import { oneLine } from '../text/spaces.ts';
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

/** The actions that are to be done as texts for a tracker, one issue below each heading, with what they came from. */
export function renderActionIssues(actions: readonly LedgerAction[]): string {
  const open = actions.filter(isPending);
  const issues = open.map(({ text, owner, due, link, incident, severity, services, path, line }) => {
    const facts = [
      `Incident: ${incident.title}${incident.date ? ` (${incident.date})` : ''}${severity ? `, ${severity}` : ''}`,
      `Source: ${line === null ? path : `${path}:${line}`}`,
      ...(owner ? [`Owner: ${owner}`] : []),
      ...(due ? [`Due: ${due}`] : []),
      ...(services.length > 0 ? [`Services: ${services.join(', ')}`] : []),
      ...(link ? [`See: ${link}`] : []),
    ];
    return `## ${oneLine(text)}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n`;
  });
  return issues.join('\n');
}
