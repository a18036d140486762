import { renderGithubReport } from './github.ts';
import { renderJsonReport } from './json.ts';
import type { Reporter } from './reporter.ts';
import { renderSarifReport } from './sarif.ts';
import { renderTextReport } from './text.ts';

/** Reporters by the name that `--format` takes. */
export const REPORTERS = {
  text: renderTextReport,
  json: renderJsonReport,
  github: renderGithubReport,
  sarif: renderSarifReport,
} as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
