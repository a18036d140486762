// Builds the handbook of this repository where something has changed, and serves it: start.mjs [--port PORT]
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, environment, NODE, ROOT } from './installed.mjs';

const MARK = join(ROOT, 'dist', '.handbook-site');
const SOURCES = ['adr', 'playbooks', 'content', 'src', 'public', 'package-lock.json', '.handbook.yml'];

ensureInstalled();
if (changedSince(statSync(MARK, { throwIfNoEntry: false })?.mtimeMs)) {
  console.error('Building the handbook …');
  const built = spawnSync(NODE, ['src/cli/main.ts', 'build', '--out', 'dist'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(),
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const server = spawn(NODE, ['src/cli/main.ts', 'preview', '--out', 'dist', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: environment(),
});
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 1));

/** Whether a source is newer than the site; a file taken away shows in the time of its folder. */
function changedSince(time) {
  if (time === undefined) return true;
  return SOURCES.some((name) => {
    const path = join(ROOT, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return false;
    if (stat.mtimeMs > time) return true;
    if (!stat.isDirectory()) return false;
    return readdirSync(path, { recursive: true }).some(
      (child) => (statSync(join(path, child), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > time,
    );
  });
}
