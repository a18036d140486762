import { printable } from '../text/printable.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions, which become annotations of a pull request. Paths are relative to the
 * root of the repository, wherever the command runs.
 * Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const renderGithubReport: Reporter = (diagnostics, { repositoryPrefix }) =>
  diagnostics
    .map(({ severity, path, line, column, rule, message, help }) => {
      const place = [
        ['file', path === '.' ? '' : `${repositoryPrefix}${path}`],
        ['line', line],
        ['col', column],
        ['title', rule],
      ];
      const properties = place
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(help ? `${message}\n${help}` : message)}\n`;
    })
    .join('');

function escapeData(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
