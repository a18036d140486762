/**
 * Prints a session of the assistant's door over the standard streams at a number of records: what the client of the SDK
 * asks, the sizes of the answers, the time of the first and the middle one of five more.
 * node bench/mcp-session.ts [RECORDS] [--texts]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { generateHandbook } from './generate-handbook.ts';
import { REPOSITORY } from './peer-sites.ts';

const CALLS: [string, Record<string, unknown>][] = [
  ['search', { query: 'gateway retry latency' }],
  ['search', { query: 'how do I restart the orders deployment when it is stuck', kind: 'playbook' }],
  ['search', { query: 'ADR 4711' }],
  ['search', { query: 'replica latncy' }],
  ['record', { record: 'adr/0042-decision.md' }],
  ['record', { record: '4711' }],
  ['decisions_in_force', {}],
  ['decisions_in_force', { service: 'orders', date: '2022-01-01' }],
  ['decisions_in_force', { path: 'src/part7/a.ts', limit: 3 }],
  ['playbook_for_alert', { alert: 'alert_400_firing', labels: { name: 'orders' } }],
  ['playbook_for_alert', { alert: 'Alrt400Firng' }],
  ['incidents_like', { description: 'the shard lost its replica', service: 'orders' }],
  ['onboarding_next', { path: 'onboarding/start.md', limit: 3 }],
  ['check', { limit: 3 }],
  ['check', { path: 'adr', limit: 3 }],
];

const [count = '10000'] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const root = mkdtempSync(join(tmpdir(), 'handbook-mcp-'));
const client = new Client({ name: 'bench', version: '1' });
try {
  generateHandbook(root, Number(count));
  mkdirSync(join(root, 'onboarding'));
  const steps = Array.from({ length: 200 }, (_, index) => `- [ ] Read decision ADR-${index + 1}`);
  writeFileSync(join(root, 'onboarding/start.md'), `# Start\n\n## Week one\n\n${steps.join('\n')}\n`);
  for (let number = 1; number * 2 < Number(count); number += 20) {
    const path = join(root, `adr/${String(number).padStart(4, '0')}-decision.md`);
    const scope = `governs: [src/part${number % 50}/**, "src/**/{a,b}*.ts"]`;
    writeFileSync(path, `---\n${scope}\n---\n${readFileSync(path, 'utf8')}`);
  }
  const start = performance.now();
  const words = [join(REPOSITORY, 'src/cli/bin.mjs'), 'mcp', root];
  const transport = new StdioClientTransport({ command: process.execPath, args: words, stderr: 'ignore' });
  await client.connect(transport, { timeout: 300_000 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${count} records, load ${loadavg()[0]?.toFixed(1)}: read in ${seconds} s`);
  for (const [name, args] of CALLS) {
    const first = await ask(name, args);
    const later: number[] = [];
    while (later.length < 5) later.push((await ask(name, args)).time);
    const again = later.sort((a, b) => a - b)[2] ?? 0;
    console.log(
      `${name} ${JSON.stringify(args)}: ${first.text.length} characters, ${Math.round(first.time)} ms, again ${Math.round(again)} ms`,
    );
    if (process.argv.includes('--texts')) console.log(`${first.text}\n`);
  }
} finally {
  await client.close();
  rmSync(root, { recursive: true, force: true });
}

async function ask(name: string, args: Record<string, unknown>): Promise<{ text: string; time: number }> {
  const begin = performance.now();
  const { content } = await client.callTool({ name, arguments: args }, undefined, { timeout: 300_000 });
  const [first] = content as { text: string }[];
  return { text: first?.text ?? '', time: performance.now() - begin };
}
