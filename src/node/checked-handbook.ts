import type { Handbook } from '../core/handbook.ts';
import { collectDiagrams, type DiagramText } from '../core/render/diagrams.ts';
import { checkHandbook, severityOf } from '../core/rules/index.ts';
import { buildRuleContext, type RuleContext } from '../core/rules/rule.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { type LoadOptions, loadHandbook } from './load-handbook.ts';

/** A handbook with everything that is said of it: by reading, by its diagrams and by the rules. */
export interface CheckedHandbook {
  /** Its own diagnostics are those of reading and of diagrams. */
  handbook: Handbook;
  diagnostics: Diagnostic[];
}

/** Parses diagrams, which needs more than text: what `src/diagrams` does. */
export type DiagramCheck = (
  diagrams: readonly DiagramText[],
  severity: (rule: string) => Diagnostic['severity'],
) => Promise<Diagnostic[]>;

/** How a handbook is read that is checked. */
export interface ReadOptions extends LoadOptions {
  /** Its caller goes on to ask the files, and saves the cache afterwards. */
  asksMore?: boolean | undefined;
}

/** What a check may be asked for beyond the handbook itself. */
export type RuleOptions = Partial<Omit<RuleContext, 'handbook' | 'config'>>;

/**
 * Reads a root and checks it: the one way to what is said of a handbook, for the command line and for pages.
 * @throws UsageError where the root, a named folder or the config cannot be meant.
 */
export async function readCheckedHandbook(
  root: string,
  checkDiagrams: DiagramCheck,
  options: ReadOptions = {},
  rules: RuleOptions = {},
): Promise<CheckedHandbook> {
  const read = await loadHandbook(root, options);
  const drawn = await checkDiagrams(collectDiagrams(read), severityOf);
  const handbook = { ...read, diagnostics: [...read.diagnostics, ...drawn] };
  const diagnostics = checkHandbook(buildRuleContext(handbook, rules));
  if (!options.asksMore) options.cache?.save();
  return { handbook, diagnostics };
}
