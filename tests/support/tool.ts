import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The Debian package that brings a program which some tests run. */
const PACKAGES = {
  promtool: 'prometheus',
  shellcheck: 'shellcheck',
  groonga: 'groonga-bin groonga-token-filter-stem',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Whether what comes in a second package is there too. */
const PROBES: Partial<Record<Tool, () => boolean>> = {
  groonga() {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-probe-'));
    const { output } = runTool('groonga', ['-n', join(folder, 'db')], 'plugin_register token_filters/stem');
    rmSync(folder, { recursive: true });
    return output.includes('],true]');
  },
};

/** Whether a program is there. Says on stderr what is left out without it, so that no skip is passed over in silence. */
export function hasTool(tool: Tool): boolean {
  if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0 && PROBES[tool]?.() !== false)
    return true;
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
