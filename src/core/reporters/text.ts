import type { Diagnostic } from '../schema/handbook.ts';
import { inert, inertLine } from '../text/printable.ts';
import { countDiagnostics, renderCounts } from './counts.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const COLORS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** For a person at a terminal: each finding with its source line, a mark below the column, and what to do. */
export const renderTextReport: Reporter = (diagnostics, context) => {
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, context));
  const records = `${context.records} ${context.records === 1 ? 'record' : 'records'}`;
  const counts = countDiagnostics(diagnostics);
  const summary = `${renderCounts(counts)} in ${records}`;
  const color = counts.error > 0 ? 'red' : counts.warning > 0 ? 'yellow' : 'bold';
  return [...blocks, `${context.paint(color, summary)}${renderKnown(context)}`, ''].join('\n');
};

/** How many findings are left out since they are known, and how to see them. */
function renderKnown({ known, paint }: ReportContext): string {
  const parts = [
    ...(known?.base ? [`${known.base} older than the branch`] : []),
    ...(known?.baseline ? [`${known.baseline} of the baseline`] : []),
  ];
  return parts.length === 0 ? '' : paint('dim', `; not shown: ${parts.join(', ')} (--all shows them)`);
}

function renderDiagnostic(diagnostic: Diagnostic, { paint, prefix }: ReportContext): string {
  const { severity, message, rule, line, column, sourceLine, help } = diagnostic;
  const path = diagnostic.path === '.' ? prefix || '.' : `${prefix}${diagnostic.path}`;
  const gutter = ' '.repeat(line === null ? 2 : String(line).length);
  const lines = [
    `${paint('bold', [inertLine(path), line, column].filter((part) => part !== null).join(':'))}`,
    // A line each: editors read them so, and a message may quote a value of several lines.
    `${paint(COLORS[severity], severity)} ${inertLine(message.replace(/(?<!\s)\s*[\r\n]\s*/g, ' '))} ${paint('dim', rule)}`,
  ];
  if (sourceLine !== undefined && line !== null) {
    const shown = cut(sourceLine, column ?? 1);
    lines.push(`${paint('dim', `${gutter} |`)}`.trimEnd());
    lines.push(`${paint('dim', `${line} |`)} ${shown.text}`);
    if (column !== null)
      lines.push(`${paint('dim', `${gutter} |`)} ${shown.pad}${paint(COLORS[severity], '^')}`);
  }
  for (const place of diagnostic.related) {
    const at = [inertLine(`${prefix}${place.path}`), place.line, place.column]
      .filter((part) => part !== null)
      .join(':');
    lines.push(`${paint('dim', `${gutter} |`)} ${inertLine(place.message)} ${at}`);
  }
  if (help) lines.push(`${paint('dim', `${gutter} =`)} ${inert(help).replaceAll('\n', `\n${gutter}   `)}`);
  return `${lines.join('\n')}\n`;
}

/** The part of a long line around a column, with what must stand before the mark. */
function cut(line: string, column: number): { text: string; pad: string } {
  const start = column > 100 ? column - 60 : 0;
  const lead = start > 0 ? '…' : '';
  const text = `${lead}${inertLine(line.slice(start, start + 120))}`;
  const before = `${lead}${inertLine(line.slice(start, column - 1))}`;
  return { text, pad: before.replace(/[^\t]/g, ' ') };
}
