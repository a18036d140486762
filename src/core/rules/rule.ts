import type { Handbook } from '../graph/handbook.ts';
import type { Diagnostic, Severity } from '../schema/handbook.ts';
import type { HandbookConfig } from '../source/config.ts';
import type { SourceFile } from '../source/source.ts';

/**
 * A worked example of a rule: input files by path and the diagnostics expected of this rule, as `path:line`, or as
 * `path` where a diagnostic has no line. A file named `.handbook.yml` is the config, `asOf` the day that counts as today.
 */
export interface RuleExample {
  name: string;
  files: Record<string, string>;
  expected: string[];
  asOf?: string;
  /** Alert rule files by path, as `check --alert-rules` takes them. */
  alertRules?: Record<string, string>;
  /** Paths of the files on the branch to compare with, as `check --base` finds them. */
  basePaths?: string[];
  /** Those of them that this branch began with: it has renamed or removed what it no longer has. */
  formerPaths?: string[];
}

/** The files of another commit, for rules that compare with a base branch. */
export interface BaseTree {
  /** As the person wrote it, such as `origin/main`. */
  ref: string;
  /** Every path below the root in that commit. */
  paths: ReadonlySet<string>;
  /** Those that were there where this branch left it: what the branch has renamed or removed is not taken. */
  former: ReadonlySet<string>;
}

/** What a rule looks at: the handbook, the configuration and the day that counts as today. */
export interface RuleContext {
  handbook: Handbook;
  config: HandbookConfig;
  /** ISO day for rules about age; null where none was given, and such rules then say nothing. */
  asOf: string | null;
  /** Null where no branch to compare with was given. */
  base: BaseTree | null;
  /** Files of alert rules (Prometheus YAML) that the playbooks should cover. */
  alertRules: readonly SourceFile[];
}

/** A finding of a rule; its id and default severity come from the rule. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity' | 'related'> & {
  severity?: Severity;
  related?: Diagnostic['related'];
};

/**
 * One check with its explanation and its examples, which are its tests. `id` is permanent. `stops` says that the page
 * of the file has to tell its readers of it, since something on it is missing or not what was meant.
 */
export interface Rule {
  id: `${string}/${string}`;
  severity: Severity;
  stops?: boolean;
  title: string;
  /** What is wrong, why it matters and what to do: paragraphs of Markdown for the rule's page. */
  explanation: string;
  examples: RuleExample[];
  check(context: RuleContext): Iterable<Finding>;
}

/** The place of a source, as a finding has it. */
export function placeOf({ path, line, column }: Pick<Finding, 'path' | 'line' | 'column'>): {
  path: string;
  line: number | null;
  column: number | null;
} {
  return { path, line, column };
}

/** A place without a line, for what stands in the name of a file or in all of it. */
export function wholeFile(path: string): ReturnType<typeof placeOf> {
  return { path, line: null, column: null };
}

/** The context of a check that was asked for nothing special. */
export function buildRuleContext(handbook: Handbook, options: Partial<RuleContext> = {}): RuleContext {
  const alertRules = [...(handbook.tree.alertRules ?? []), ...(options.alertRules ?? [])];
  return {
    handbook,
    config: handbook.config,
    asOf: null,
    base: null,
    ...options,
    alertRules: uniqueFiles(alertRules),
  };
}

/** Files without those that were named a second time. */
function uniqueFiles(files: readonly SourceFile[]): SourceFile[] {
  return [...new Map(files.map((file) => [file.text, file])).values()];
}

/** `check` of a rule whose diagnostics come into being while files are read. */
export function foundWhileReading(): readonly Finding[] {
  return [];
}
