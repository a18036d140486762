import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { decision, playbook, publish } from './publish.ts';

const TEAM_A = {
  'adr/0012-share-the-queue.md': decision('12. Share the <queue>', 'Accepted', '2022-05-06'),
  'playbooks/queue-grows.md': playbook('The queue grows', 'QueueGrows'),
  'content/onboarding/first-week.md':
    '# First week\n\n## Day one\n\n- [ ] Meet your buddy\n- [ ] Get access\n',
};
const TEAM_B = {
  'adr/0003-own-queue.md': decision(
    '3. A queue of our own',
    'Accepted\n\nSupersedes [it](team-a:ADR-0012)',
    '2024-01-02',
  ),
  'playbooks/queue.md': playbook('Queue of team b', 'QueueGrows'),
  'content/onboarding/next.md': '# The next step\n\n## Day two\n\n- [ ] Read the code\n',
};

/** What a host of published files answers, and what it was asked. */
interface Host {
  address: string;
  texts: Map<string, string>;
  asked: { path: string; status: number }[];
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function startHost(texts: Record<string, string>): Promise<Host> {
  const host: Host = { address: '', texts: new Map(Object.entries(texts)), asked: [] };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const text = host.texts.get(path);
    const etag = text === undefined ? '' : `"${createHash('sha256').update(text).digest('hex')}"`;
    const status = text === undefined ? 503 : request.headers['if-none-match'] === etag ? 304 : 200;
    host.asked.push({ path, status });
    response.writeHead(status, status === 200 ? { etag } : {});
    response.end(status === 200 ? text : undefined);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return host;
}

function writeHubFile(root: string, handbooks: readonly object[], more: object = {}): string {
  writeFiles(root, { 'hub.yml': JSON.stringify({ title: 'All teams', handbooks, ...more }) });
  return join(root, 'hub.yml');
}

function page(out: string, path: string): Document {
  return new JSDOM(readFileSync(join(out, path, 'index.html'), 'utf8')).window.document;
}

test('reads handbooks over the network on condition, and shows one that is down as it was', async () => {
  const root = temporaryFolder();
  const host = await startHost({
    '/team-a/handbook.json': JSON.stringify(publish('team-a', TEAM_A)),
    '/team-b/handbook.json': JSON.stringify(publish('team-b', TEAM_B)),
  });
  const file = writeHubFile(
    root,
    ['team-a', 'team-b'].map((name) => ({ name, url: `${host.address}/${name}/` })),
  );
  const out = join(root, 'out');
  const run = (...more: string[]) =>
    runInProcess(['hub', file, '--out', out, '--state', join(root, 'state'), ...more]);

  const first = await run();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('2 changed, 0 unchanged, 0 down, 0 broken');

  host.asked.length = 0;
  const second = await run();
  expect(second.stdout).toContain('0 changed, 2 unchanged');
  expect(host.asked.map(({ status }) => status)).toEqual([304, 304]);

  host.texts.delete('/team-a/handbook.json');
  host.texts.set('/team-b/handbook.json', '{"handbook":');
  const third = await run('--strict');
  expect(third.code).toBe(1);
  expect(third.stderr).toMatch(
    /^team-a is down: .*answered 503; shown as of .*\nteam-b is broken: .*no JSON/,
  );
  const log = page(out, 'adr');
  expect(log.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(log.querySelector('tbody tr[data-number="0012"] .hb-replaces')?.textContent).toContain(
    'A queue of our own',
  );
  const status = page(out, 'status');
  expect([...status.querySelectorAll('.hb-status')].map((chip) => chip.textContent)).toEqual([
    'Not reached',
    'Not readable',
  ]);
  expect(page(out, '.').querySelector('.hb-hub-trouble')?.textContent).toContain('team-a, team-b');
});

test('reads folders, names twins, escapes what it read, and follows a path over handbooks', async () => {
  const root = temporaryFolder({
    'a/handbook.json': JSON.stringify(publish('team-a', TEAM_A)),
    'b/handbook.json': JSON.stringify(publish('team-b', TEAM_B)),
  });
  const file = writeHubFile(
    root,
    [
      { name: 'team-a', folder: 'a' },
      { name: 'team-b', folder: './b' },
      { name: 'team-c', folder: './missing' },
    ],
    { paths: [{ title: 'New here', parts: ['team-a:onboarding:first-week', 'team-b:next', 'team-c:gone'] }] },
  );
  const out = join(root, 'out');
  const { code, stderr } = await runInProcess(['hub', file, '--out', out, '--state', join(root, 'state')]);
  expect(code).toBe(0);
  expect(stderr).toContain('team-c is down: there is no handbook.json in its folder; it was never read.');

  const twins = page(out, 'alert').querySelector('main section');
  expect(twins?.querySelectorAll('a')).toHaveLength(2);
  expect(twins?.querySelector('a')?.getAttribute('href')).toBe('/team-a/playbooks/queue-grows/');

  const log = page(out, 'adr');
  expect(log.querySelector('a[href^="/team-a/adr/0012"]')?.textContent).toBe('Share the <queue>');

  const parts = [...page(out, 'onboarding').querySelectorAll('.hb-hub-path li')];
  expect(parts.map((part) => part.querySelector('a')?.textContent)).toEqual([
    'First week',
    'The next step',
    undefined,
  ]);
  expect(parts[2]?.textContent).toContain('No handbook has this path.');
  // Ticks of a handbook on this host are read where the handbook itself keeps them.
  expect(parts[0]?.querySelector('[data-hb-path]')?.getAttribute('data-hb-path')).toContain(
    'handbook:team-a:/team-a:onboarding:first-week',
  );
  const names = readdirSync(join(out, 'alert/names')).map((name) =>
    readFileSync(join(out, 'alert/names', name), 'utf8'),
  );
  expect(names.join('')).toContain('"queuegrows":[["team-a"');
  expect(existsSync(join(out, 'pagefind/pagefind.js'))).toBe(true);
});

test('names every fault of its file with the line, and writes nothing', async () => {
  const root = temporaryFolder({
    'hub.yml':
      'title: All\nhandbooks:\n  - name: Team A\n    url: ftp://x\n  - name: b\n  - name: c\n    folder: c\n    colour: red\n',
  });
  const { code, stderr } = await runInProcess(['hub', join(root, 'hub.yml'), '--out', join(root, 'out')]);
  expect(code).toBe(2);
  expect(stderr).toContain('hub.yml:3 handbooks.0.name');
  expect(stderr).toContain('hub.yml:4 handbooks.0.url');
  expect(stderr).toContain('hub.yml:8 Unexpected key "colour".');
  expect(existsSync(join(root, 'out'))).toBe(false);
});

test('says everything in words, those of numbers in their forms', async () => {
  const files = {
    ...TEAM_A,
    'content/services/orders.md': '---\ntitle: Orders\ndepends-on: [nobody]\n---\n',
    'content/postmortems/2025-01-02-orders.md':
      '# Orders were slow\n\nDate: 2025-01-02\n\n## Action items\n\n- [ ] Add a limit (orders, due 2025-02-03)\n',
  };
  const root = temporaryFolder({ 'a/handbook.json': JSON.stringify(publish('team-a', files)) });
  const paths = [{ title: 'New', parts: ['team-a:gone'] }];
  for (const language of ['en', 'pl']) {
    const file = writeHubFile(root, [{ name: 'team-a', folder: 'a' }], { language, paths });
    const out = join(root, language);
    await runInProcess(['hub', file, '--out', out, '--state', join(root, 'state')]);
    for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.html')) {
        const html = readFileSync(join(out, path), 'utf8');
        expect(html.match(/handbook\.[a-z]\w*\.\w+/g), `${language} ${path}`).toBeNull();
        expect(html.match(/\{\{\w+\}\}/g), `${language} ${path}`).toBeNull();
      }
  }
  expect(
    page(join(root, 'en'), 'postmortems/actions').querySelector('.hb-ledger-line')?.textContent,
  ).toContain('1 action: 1 open');
});
