import options from 'virtual:handbook/options';
import { getHandbook } from '../../components/data.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';

/** The rules that have pages, by their ids: all, or those of which the handbook has a finding. */
export async function listShownRules(): Promise<Rule[]> {
  const { site } = await getHandbook();
  const found = new Set(site.diagnostics.map(({ rule }) => rule));
  const shown = options.rules === 'all' ? [...RULES] : RULES.filter(({ id }) => found.has(id));
  return shown.sort((a, b) => (a.id < b.id ? -1 : 1));
}
