import { parseInputs } from '../../capacity/inputs.ts';
import { documentsOf } from '../../graph/handbook.ts';
import { type ParsedDocument, startOf } from '../../markdown/document.ts';
import { walk } from '../../markdown/walk.ts';
import { factOf } from '../../source/facts.ts';
import type { Finding, Rule } from '../rule.ts';

const COMPLETE = [
  'daily-active-users: 100000',
  'sessions-per-user: 3',
  'requests-per-session: 30',
  'peak-factor: 4',
  'service-time-ms: 60',
  'cache-hit-rate: 0.8',
  'instance-concurrency: 64',
  'headroom: 0.3',
  'db-connections-per-instance: 10',
  'db-reads-per-request: 1.5',
].join('\n');

/** A capacity worksheet from whose text no plan follows. */
export const fileWorksheet: Rule = {
  id: 'file/worksheet',
  severity: 'warning',
  title: 'A worksheet that is not understood',
  explanation: `A \`worksheet\` block has a number that its field cannot have, a name that no field has, or leaves a field out. What follows from that number is not computed: a plan from numbers that nobody wrote is worse than none.

Write every field with its number.`,
  examples: [
    {
      name: 'a share above one, a misspelt name and what is missing for it',
      files: {
        'playbooks/a.md': `# A\n\n\`\`\`worksheet\n${COMPLETE.replace('cache-hit-rate: 0.8', 'cache-hit-rate: 80').replace('headroom:', 'headrom:')}\n\`\`\`\n`,
      },
      expected: ['playbooks/a.md:4', 'playbooks/a.md:9', 'playbooks/a.md:11'],
    },
    {
      name: 'a complete worksheet',
      files: { 'playbooks/a.md': `# A\n\n\`\`\`worksheet\n${COMPLETE}\n\`\`\`\n` },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const document of documentsOf(handbook))
      yield* factOf(document, 'faults of worksheets', () => [...findFaults(document)]);
  },
};

function* findFaults(document: ParsedDocument): Iterable<Finding> {
  const blocks: { text: string; line: number }[] = [];
  walk(document.tree, (node) => {
    if (node.type === 'code' && node.lang?.toLowerCase() === 'worksheet')
      blocks.push({ text: node.value, line: document.lines.place(startOf(document, node)).line });
    return undefined;
  });
  for (const { text, line } of blocks)
    for (const problem of parseInputs(text).problems)
      yield {
        message: problem.message,
        path: document.path,
        line: line + problem.line,
        column: null,
        help: 'Write every field of the worksheet with its number.',
      };
}
