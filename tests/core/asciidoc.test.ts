import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '@asciidoctor/core';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { parseAsciidoc } from '../../src/core/markdown/markup/asciidoc.ts';
import { nodeText } from '../../src/core/markdown/node-text.ts';
import { recordsOf } from '../../src/core/query/order.ts';
import { compileFiles } from './onboarding/compile-path.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.adoc'),
);

test.each(files)('%s has the sections for its fields that its page shows', async (path) => {
  const text = readFileSync(join(FIXTURES, path), 'utf8');
  const html = String(await convert(text, { safe: 'secure', standalone: false }));
  const shown = [...new JSDOM(html).window.document.querySelectorAll('h2,h3,h4,h5,h6')];
  const read = parseAsciidoc(text).children.filter((node) => node.type === 'heading' && node.depth > 1);
  expect(read.map(nodeText)).toEqual(shown.map((heading) => heading.textContent));
});

test('there are files to compare', () => {
  expect(files.length).toBeGreaterThan(5);
});

test('a list of more than nine items is one list, and lists that hang on lists end', () => {
  const list = parseAsciidoc(Array.from({ length: 12 }, (_, index) => `${index + 1}. item`).join('\n'));
  expect(list.children.map((node) => 'children' in node && node.children.length)).toEqual([12]);
  expect(() => parseAsciidoc('* a\n+\n'.repeat(20_000))).not.toThrow();
});

const RUNBOOK = `= ConsumerLagHigh

== Diagnosis

. Look at the https://grafana.example.org/d/lag[dashboard]
. List the groups:
+
.On any broker
[source%linenums,shell]
----
kafka-consumer-groups.sh --bootstrap-server <broker> --list
----
+
They are those of orders.
. Find the slow one

== Mitigation

[source,bash]
kubectl -n orders scale deploy/consumer --replicas=6

[%hardbreaks]
Not a command,
but two lines.

\`\`\`sh
kubectl -n orders rollout status deploy/consumer
\`\`\`
`;

test('a playbook in AsciiDoc has the commands of its listings, those that hang on a step too', () => {
  const { records } = compileFiles({ 'playbooks/lag.adoc': RUNBOOK });
  const [playbook] = recordsOf(records, 'playbook');
  expect(playbook?.steps.map((step) => step.text)).toEqual([
    'Look at the dashboard',
    'List the groups:',
    'Find the slow one',
  ]);
  expect(playbook?.commands.map(({ text, language, source }) => [source.line, language, text])).toEqual([
    [11, 'shell', 'kafka-consumer-groups.sh --bootstrap-server <broker> --list'],
    [20, 'bash', 'kubectl -n orders scale deploy/consumer --replicas=6'],
    [27, 'sh', 'kubectl -n orders rollout status deploy/consumer'],
  ]);
});
