import { spawnSync } from 'node:child_process';

/** The Debian package that brings a program which some tests run. */
const PACKAGES = {
  promtool: 'prometheus',
  shellcheck: 'shellcheck',
  groonga: 'groonga-bin groonga-token-filter-stem',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Whether a program is there. Says on stderr what is left out without it, so that no skip is passed over in silence. */
export function hasTool(tool: Tool): boolean {
  if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0) return true;
  console.error(`Skipped: the tests that run ${tool}. Install it with: apt-get install ${PACKAGES[tool]}`);
  return false;
}

/** Runs a program and gives its exit code with all that it wrote. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  input = '',
): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', input });
  return { code: status, output: `${stdout}${stderr}` };
}
