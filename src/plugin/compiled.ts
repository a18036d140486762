import options from 'virtual:handbook/options';
import type { Handbook } from '../core/handbook.ts';
import { checkHandbook } from '../core/rules/index.ts';
import { buildRuleContext } from '../core/rules/rule.ts';
import type { Diagnostic } from '../core/schema/handbook.ts';
import { loadHandbook } from '../node/load-handbook.ts';

/** A handbook with everything that its rules say. */
export interface Compiled {
  handbook: Handbook;
  diagnostics: Diagnostic[];
}

let current: Promise<Compiled> | null = null;

/** The compiled handbook of the site's root. Both loaders share one reading. */
export function readCompiled(): Promise<Compiled> {
  current ??= compile();
  return current;
}

/** Makes the next reading start from disk. */
export function forgetCompiled(): void {
  current = null;
}

async function compile(): Promise<Compiled> {
  const handbook = await loadHandbook(options.root, { config: options.config, folders: options.folders });
  return {
    handbook,
    diagnostics: checkHandbook(buildRuleContext(handbook)),
  };
}
