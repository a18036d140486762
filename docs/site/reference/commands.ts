import { loadCommands } from '../../../src/cli/commands/index.ts';
import { renderReference } from '../../../src/cli/reference.ts';
import { renderJsonReference } from '../../../src/core/outputs/json-reference.ts';

/** The reference of the command line as a page of this site. */
export async function renderCommands(): Promise<string> {
  return withoutLinks(renderReference(await loadCommands()))
    .replace(/^# .*$/m, '# Commands')
    .replace(/^In this repository:.*\n/m, '');
}

/** The reference of the JSON as a page of this site. */
export function renderJson(): string {
  return withoutLinks(renderJsonReference());
}

/** Links into the sources lead nowhere from here. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^\]\n]+)\]\((?:\.\.\/|[a-z])[^)\n]*\)/g, '`$1`');
}
