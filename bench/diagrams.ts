import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiagramRenderer, type DiagramRenderer } from '../src/diagrams/index.ts';
import { ownExamples, publishedExamples } from '../tests/diagrams/examples.ts';

// Time and memory of a process that only draws: node bench/diagrams.ts [COUNT] [FILE]
const count = Number(process.argv[2] ?? 200);
const [, , , file] = process.argv;

const examples = [...publishedExamples(), ...ownExamples()];
const requests = Array.from({ length: count }, (_, i) => {
  const example = examples[i % examples.length];
  // The second round of an example is another diagram for the cache.
  return { text: `${example?.text ?? ''}\n%% ${i}`, path: 'bench.md', line: 1 };
});
const folder = mkdtempSync(join(tmpdir(), 'diagrams-bench-'));

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 50);

async function drawAll(
  renderer: DiagramRenderer,
): Promise<{ seconds: number; processor: number; slowest: number; failed: number }> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let slowest = 0;
  let failed = 0;
  for (const request of requests) {
    const from = performance.now();
    if (!(await renderer.render(request)).ok) failed++;
    slowest = Math.max(slowest, performance.now() - from);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, slowest, failed };
}

const cold = createDiagramRenderer({ cache: folder });
const first = await drawAll(cold);
await cold.close();
const warm = createDiagramRenderer({ cache: folder });
const second = await drawAll(warm);
const checks = performance.now();
for (const request of requests) await warm.validate(request);
const checked = (performance.now() - checks) / 1000;
await warm.close();
clearInterval(watch);
rmSync(folder, { recursive: true });

const report = `# ${count} diagrams

All ${examples.length} examples of all 36 types in turn, each in two themes, one thread. Node ${process.versions.node}, ${process.platform} ${process.arch}.

| | |
| --- | --: |
| drawn, nothing cached | ${first.seconds.toFixed(1)} s, ${((first.seconds / count) * 1000).toFixed(0)} ms each |
| processor time for that | ${first.processor.toFixed(1)} s |
| slowest | ${first.slowest.toFixed(0)} ms |
| from the cache | ${second.seconds.toFixed(2)} s |
| parsed only, as \`check\` does | ${checked.toFixed(1)} s |
| failed | ${first.failed + second.failed} |
| peak memory (RSS) | ${(peak / 2 ** 20).toFixed(0)} MB |
`;
process.stdout.write(report);
if (file) writeFileSync(file, report);
