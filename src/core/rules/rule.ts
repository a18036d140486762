import type { HandbookConfig } from '../config.ts';
import type { Handbook } from '../handbook.ts';
import type { Diagnostic, Severity } from '../schema/handbook.ts';

/** A worked example of a rule: input files by path and the diagnostics expected of this rule, as `path:line`. */
export interface RuleExample {
  name: string;
  files: Record<string, string>;
  expected: string[];
}

/** What a rule looks at: the handbook, the configuration and the day that counts as today. */
export interface RuleContext {
  handbook: Handbook;
  config: HandbookConfig;
  /** ISO day for rules about age; null where none was given, and such rules then say nothing. */
  asOf: string | null;
}

/** A finding of a rule; its id and default severity come from the rule. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity' | 'related'> & {
  severity?: Severity;
  related?: Diagnostic['related'];
};

/**
 * One check with its explanation and its examples, which are its tests. `id` is permanent. `stops` says that a
 * build without a config stops at its errors too, since a page would be missing, wrong or unsafe.
 */
export interface Rule {
  id: `${string}/${string}`;
  severity: Severity;
  stops: boolean;
  title: string;
  /** What is wrong, why it matters and what to do: paragraphs of Markdown for the rule's page. */
  explanation: string;
  examples: RuleExample[];
  check(context: RuleContext): Iterable<Finding>;
}
