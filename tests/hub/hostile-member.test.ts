import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { HandbookRecordSchema } from '../../src/core/schema/handbook.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { decision, playbook, publish } from './publish.ts';

const FILES = {
  'adr/0001-queue.md': decision('1. Queue', 'Accepted', '2022-05-06', 'See [two](0002-cache.md).'),
  'adr/0002-cache.md': decision('2. Cache', 'Accepted\n\nSupersedes [it](0001-queue.md)', '2023-01-02'),
  'playbooks/queue.md': playbook('The queue grows', 'QueueGrows'),
  'content/services/orders.md': '---\ntitle: Orders\nteam: core\ndepends-on: [ledger]\n---\n',
  'content/services/ledger.md': '---\ntitle: Ledger\n---\n',
  'content/onboarding/first.md': '# First week\n\n## Day one\n\n- [ ] Meet your buddy\n',
  'postmortems/2024-03-01-queue.md':
    '# Queue\n\nDate: 2024-03-01\nSeverity: SEV1\n\n## Action items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| [Alert](https://t.example/1) | ann | 2024-04-01 | Open |\n',
};

const ATTACKS = [
  '"><img src=x onerror=hbRan()>',
  "'><svg/onload=hbRan()>",
  '</script><script>hbRan()</script>',
  '</title></style></textarea><iframe srcdoc=x>',
  'javascript:hbRan()//',
  ' java\nscript:hbRan()',
  'data:text/html,<script>hbRan()</script>',
  '//evil.example/',
  '\\\\evil.example\\',
  "x'; script-src *; //",
  '__proto__',
];

/** The same value with every text replaced that may be another one where it stands. */
function poison(record: object, attack: string): unknown {
  let current: unknown = structuredClone(record);
  const paths: (string | number)[][] = [];
  const collect = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') paths.push(path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key]);
  };
  collect(record, []);
  for (const path of paths) {
    const next = structuredClone(current);
    const parent = path.slice(0, -1).reduce((value, key) => Reflect.get(Object(value), key), next);
    Reflect.set(Object(parent), path.at(-1) ?? '', attack);
    // Without its id or its address a record would not be shown at all.
    if (path[0] !== 'id' && path[0] !== 'url' && HandbookRecordSchema.safeParse(next).success) current = next;
  }
  return current;
}

/** What could run, load or lead to another scheme in the pages of a site. */
function liveParts(out: string): string[] {
  const found: string[] = [];
  for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue;
    const { document } = new JSDOM(readFileSync(join(out, path), 'utf8')).window;
    for (const element of document.querySelectorAll('*')) {
      const isAsset =
        element.localName === 'script' && /^\/[\w./-]+(?:\?v=\w+)?$/.test(element.getAttribute('src') ?? '');
      const isBad =
        /^(?:iframe|object|embed|base|style|img)$/.test(element.localName) ||
        (element.localName === 'script' && !isAsset) ||
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/.test(name) ||
            (/^(?:href|src|action|formaction|xlink:href)$/.test(name) &&
              !/^(?:https:\/\/t\.example\/|__proto__\/$|#|\/(?![/\\])|data:,$)/.test(value)),
        );
      if (isBad) found.push(`${path}: ${element.outerHTML.slice(0, 160)}`);
    }
    const policies = [...document.querySelectorAll('meta[http-equiv]')].map((meta) =>
      meta.getAttribute('content'),
    );
    if (policies.length !== 1 || policies[0]?.includes('*')) found.push(`${path}: ${policies.join()}`);
  }
  return found;
}

async function buildHub(
  texts: readonly string[],
): Promise<{ code: number | null; stderr: string; out: string }> {
  const root = temporaryFolder(
    Object.fromEntries(texts.map((text, index) => [`m${index}/handbook.json`, text])),
  );
  const handbooks = texts.map((_, index) => ({ name: `m${index}`, folder: `./m${index}` }));
  const paths = [{ title: 'New here', parts: texts.map((_, index) => `m${index}:first`) }];
  const hub = temporaryFolder({
    'hub.yml': JSON.stringify({
      title: 'All',
      handbooks: handbooks.map((one) => ({ ...one, folder: join(root, one.folder) })),
      paths,
    }),
  });
  const out = join(hub, 'out');
  const words = ['hub', join(hub, 'hub.yml'), '--out', out, '--state', join(hub, 'state')];
  return { ...(await runInProcess(words)), out };
}

describe('a handbook that a stranger publishes', () => {
  test('runs nothing in the pages of a hub, whatever its fields say', async () => {
    const texts = ATTACKS.map((attack) => {
      const published = publish('team', FILES);
      return JSON.stringify({
        ...published,
        site: { title: attack, id: attack, base: attack, language: attack },
        records: published.records.map((record) => poison(record, attack)),
      });
    });
    const { code, stderr, out } = await buildHub(texts);
    expect(code, stderr).toBe(0);
    expect(liveParts(out)).toEqual([]);
    expect(readFileSync(join(out, 'adr/index.html'), 'utf8')).toContain('hbRan()');
  });

  test('of another form is broken or partly read, and never a fault of the hub', async () => {
    const published = publish('team', FILES);
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const records = JSON.stringify(published.records);
    const texts = [
      'null',
      '[]',
      '"x"',
      '{"handbook":1,"records":{}}',
      '{"handbook":1,"records":[null,1,"x",[],{}]}',
      `{"handbook":1,"records":[{"kind":"adr","relations":[{"href":${deep}}],"title":${deep}}]}`,
      `{"handbook":1,"records":${records},"site":${deep}}`,
      `{"handbook":1,"records":${records},"site":{"title":1e999,"id":[],"base":{},"language":7}}`,
      `{"handbook":1,"records":${records},"diagnostics":[{"severity":"__proto__"},${deep}]}`,
      `{"__proto__":{"handbook":1},"constructor":{"prototype":{}},"handbook":1,"records":${records.replaceAll('"id":', '"__proto__":{"polluted":1},"id":')}}`,
      JSON.stringify({
        ...published,
        records: published.records.map((record) =>
          Object.fromEntries(Object.keys(record).map((key) => [key, key === 'kind' ? record.kind : 1e308])),
        ),
      }),
      JSON.stringify({ ...published, records: Array.from({ length: 300 }, () => published.records).flat() }),
    ];
    const { code, stderr, out } = await buildHub(texts);
    expect([0, 1], stderr).toContain(code);
    expect(liveParts(out)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
