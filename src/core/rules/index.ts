import { ADR_RULES } from '../kinds/adr/rules/index.ts';
import { ONBOARDING_RULES } from '../kinds/onboarding/rules/index.ts';
import { PLAYBOOK_RULES } from '../kinds/playbook/rules/index.ts';
import { POSTMORTEM_RULES } from '../kinds/postmortem/rules/index.ts';
import { SERVICE_RULES } from '../kinds/service/rules/index.ts';
import type { Diagnostic, Severity } from '../schema/handbook.ts';
import { textLines } from '../text/lines.ts';
import { useTeamWords } from '../words/team-words.ts';
import { DIAGRAM_RULES } from './diagram/index.ts';
import { fileRules } from './file/index.ts';
import { LINK_RULES } from './link/index.ts';
import type { Rule, RuleContext } from './rule.ts';
import { suppress } from './suppression/suppress.ts';
import { YAML_RULES } from './yaml/index.ts';

/** All rules by area. A new rule is one file and a line in the index of its area. */
export const RULES: readonly Rule[] = [
  ...fileRules(() => RULES.map(({ id }) => id)),
  ...YAML_RULES,
  ...LINK_RULES,
  ...ADR_RULES,
  ...PLAYBOOK_RULES,
  ...POSTMORTEM_RULES,
  ...ONBOARDING_RULES,
  ...SERVICE_RULES,
  ...DIAGRAM_RULES,
];

/** The rules that have pages, by their ids: all, those of which something was found, or none. */
export function findShownRules(
  mode: 'all' | 'linked' | false,
  diagnostics: readonly Pick<Diagnostic, 'rule'>[],
): Rule[] {
  if (mode === false) return [];
  const found = new Set(diagnostics.map(({ rule }) => rule));
  const shown = mode === 'all' ? [...RULES] : RULES.filter(({ id }) => found.has(id));
  return shown.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Longest source line that a diagnostic repeats. */
const MAX_SOURCE_LINE = 300;

/**
 * Diagnostics of reading and of every rule that is on, in the order of files and lines, each with the source line it
 * points at. Those that a comment in a source takes away are not among them.
 */
export function checkHandbook(context: RuleContext, rules: readonly Rule[] = RULES): Diagnostic[] {
  const { handbook, config } = context;
  useTeamWords(config.words);
  const found: Diagnostic[] = handbook.diagnostics.flatMap((diagnostic) => {
    const severity = config.severities[diagnostic.rule] ?? diagnostic.severity;
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
  for (const rule of rules) {
    const severity = config.severities[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    for (const finding of rule.check(context)) {
      found.push({
        ...finding,
        rule: rule.id,
        severity: config.severities[rule.id] ? severity : (finding.severity ?? severity),
        related: finding.related ?? [],
      });
    }
  }
  return addSourceLines(suppress(found, context, rules), context).sort(compareDiagnostics);
}

/** Whether a build stops at a diagnostic: with a config at every error; without one no file costs the others. */
export function stopsBuild(diagnostic: Diagnostic, strict: boolean): boolean {
  return strict && diagnostic.severity === 'error';
}

/** The findings that the page of a record has to tell its readers: what it shows is not all, or not what was meant. */
export function findingsOnPage(paths: readonly string[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(
    ({ path, rule, severity }) =>
      severity !== 'warning' && paths.includes(path) && RULES.some(({ id, stops }) => id === rule && stops),
  );
}

/** The severity of a rule without settings; a warning where no rule has the id. */
export function severityOf(id: string): Severity {
  return RULES.find((rule) => rule.id === id)?.severity ?? 'warning';
}

/** Order of diagnostics: by path, place and rule, the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.rule < b.rule ? -1 : 1);
}

function addSourceLines(diagnostics: readonly Diagnostic[], { handbook }: RuleContext): Diagnostic[] {
  const wanted = new Set(diagnostics.filter((diagnostic) => diagnostic.line).map(({ path }) => path));
  const lines = new Map(
    handbook.tree.files
      .filter((file) => wanted.has(file.path))
      .map((file) => [file.path, textLines(file.text)]),
  );
  return diagnostics.map((diagnostic) => {
    const line = lines.get(diagnostic.path)?.[(diagnostic.line ?? 0) - 1];
    if (line === undefined || diagnostic.sourceLine !== undefined) return diagnostic;
    return { ...diagnostic, sourceLine: line.slice(0, MAX_SOURCE_LINE) };
  });
}
