// Measures a build and the size of a page as a handbook grows: node bench/build.ts [RECORDS]…
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHandbook } from './generate-handbook.ts';

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [12, 1200];
const main = join(import.meta.dirname, '../src/cli/main.ts');
for (const records of counts) {
  const root = mkdtempSync(join(tmpdir(), 'handbook-bench-'));
  const out = join(root, 'site');
  try {
    generateHandbook(join(root, 'source'), records);
    const start = performance.now();
    const result = spawnSync(process.execPath, [main, 'build', join(root, 'source'), '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const page = statSync(join(out, 'adr/0001-decision/index.html')).size;
    const total = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
    console.log(
      `build: ${records} records in ${seconds} s, a decision's page ${(page / 1000).toFixed(1)} kB, the site ${(total / 1_000_000).toFixed(1)} MB, exit ${result.status}`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
