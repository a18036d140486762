// Measures `handbook inspect` on a generated handbook: node bench/inspect.ts [RECORDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHandbook } from './generate-handbook.ts';

const records = Number(process.argv[2] ?? 5000);
const root = mkdtempSync(join(tmpdir(), 'handbook-bench-'));
try {
  generateHandbook(root, records);
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  for (const format of ['json', 'text']) {
    const start = performance.now();
    const result = spawnSync(process.execPath, [main, 'inspect', root, '--format', format], {
      maxBuffer: 1_000_000_000,
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    const size = (result.stdout.length / 1_000_000).toFixed(1);
    console.log(
      `inspect --format ${format}: ${records} records in ${seconds} s, ${size} MB, exit ${result.status}`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
