/**
 * Prints a session of the assistant's door at a number of records: calls, sizes of answers and times.
 * node bench/mcp-session.ts [RECORDS]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { buildServer } from '../src/cli/mcp/build-server.ts';
import { openHandbook } from '../src/cli/mcp/live-handbook.ts';

const count = Number(process.argv[2] ?? 10_000);
const root = mkdtempSync(join(tmpdir(), 'handbook-mcp-'));
const SUBJECTS = ['queue', 'cache', 'database', 'gateway', 'search', 'billing', 'identity', 'storage'];
for (const folder of ['adr', 'playbooks', 'postmortems', 'services']) mkdirSync(join(root, folder));
for (let index = 0; index < count; index++) {
  const subject = `${SUBJECTS[index % SUBJECTS.length]} ${index}`;
  const text = `The ${subject} keeps what it is given until somebody asks, and says so in its log.\n`.repeat(
    8,
  );
  const name = String(index).padStart(5, '0');
  if (index % 4 === 0)
    writeFileSync(
      join(root, `playbooks/${name}.md`),
      `---\nalerts: [Alert${index}]\n---\n# The ${subject} is slow\n\n## Mitigation\n\n${text}\n\`\`\`sh\nkubectl -n <namespace> get pods\n\`\`\`\n`,
    );
  else if (index % 4 === 1)
    writeFileSync(
      join(root, `postmortems/2026-01-01-${name}.md`),
      `---\ndate: 2026-01-01\n---\n# The ${subject} stood still\n\n${text}`,
    );
  else
    writeFileSync(
      join(root, `adr/${name}-x.md`),
      `---\nstatus: accepted\ndate: 2026-01-01\ngoverns: [src/part${index % 500}/**]\n---\n# Keep the ${subject}\n\n## Decision\n\n${text}`,
    );
}
try {
  const start = performance.now();
  const live = await openHandbook(root, { withoutGit: true });
  console.log(`${count} records read in ${Math.round(performance.now() - start)} ms`);
  const [mine, theirs] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'bench', version: '1' });
  await buildServer(live, () => '2026-11-27').connect(theirs);
  await client.connect(mine);
  const calls: [string, Record<string, unknown>][] = [
    ['search', { query: 'gateway stood still' }],
    ['search', { query: 'keep the cache 9993', kind: 'adr' }],
    ['record', { record: 'adr/00002-x.md' }],
    ['decisions_in_force', {}],
    ['decisions_in_force', { path: 'src/part7/a.ts' }],
    ['playbook_for_alert', { alert: 'alert_4000', labels: { namespace: 'shop' } }],
    ['playbook_for_alert', { alert: 'Alrt4000' }],
    ['incidents_like', { description: 'the storage kept nothing' }],
  ];
  for (const [name, args] of calls) {
    const begin = performance.now();
    const { content } = await client.callTool({ name, arguments: args });
    const [first] = content as { text: string }[];
    console.log(
      `${name} ${JSON.stringify(args)}: ${first?.text.length} characters, ${Math.round(performance.now() - begin)} ms`,
    );
  }
  await client.close();
  live.close();
} finally {
  rmSync(root, { recursive: true, force: true });
}
