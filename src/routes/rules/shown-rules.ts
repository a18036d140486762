import options from 'virtual:handbook/options';
import { getHandbook } from '../../components/data.ts';
import { findShownRules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';

/** The rules that have pages, by their ids. */
export async function listShownRules(): Promise<Rule[]> {
  const { site } = await getHandbook();
  return findShownRules(options.rules, site.diagnostics);
}
