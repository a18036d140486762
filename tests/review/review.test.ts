import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { markdownToHtml } from 'satteri';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { fitComment } from '../../src/core/outputs/review/fit-comment.ts';
import { renderReview } from '../../src/core/outputs/review/render-review.ts';
import { reviewChange } from '../../src/core/outputs/review/review-change.ts';
import { reviewWordsIn } from '../../src/core/outputs/review/review-words.ts';
import { LANGUAGES } from '../../src/core/words/languages.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { REPOSITORY } from '../cli/spawn-cli.ts';
import { compileFiles } from '../support/compile-files.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const TOKEN = 'secret-token-4711';

function git(root: string, ...words: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', root, ...identity, ...words], { stdio: 'ignore' });
}

const adr = (fields: string, title: string, body = ''): string =>
  `---\n${fields}\n---\n# ${title}\n\n## Decision\n\n${title}, that is it.\n${body}`;
const flow = (text: string): string => `\n\`\`\`mermaid\nflowchart LR\n  ${text}\n\`\`\`\n`;

/** A repository with a branch that changes ten files. */
function makeChange(): string {
  const root = temporaryFolder({
    '.handbook.yml':
      'site: https://handbook.example.com\nseverities: { adr/one-sided: off }\nfolders: { docs: [docs/pages] }\n',
    'docs/adr/0001-rows.md': adr('status: accepted\ndate: 2024-01-01\ngoverns: [src/db/**]', 'Keep rows'),
    'docs/adr/0002-names.md': adr('status: proposed\ndate: 2024-02-01\ngoverns: ["*.sql"]', 'Name tables'),
    'docs/adr/0003-web.md': adr(
      'status: accepted\ndate: 2024-03-01\ngoverns: [src/web/**]',
      'Render <b>pages</b> for @everyone',
    ),
    'playbooks/db.md':
      '# Database is slow\n\nWe keep rows by [a decision](../docs/adr/0001-rows.md).\n\n## Mitigation\n\n1. Wait.\n',
    'onboarding/start.md': '# Start\n\n## Week 1\n\n- [ ] Read [the flow](../docs/pages/flow.md)\n',
    'docs/pages/flow.md': `# Flow\n${flow('a --> b')}`,
    'services/db.md': '---\nowner: a\n---\n# DB\n',
    'src/db/a.ts': 'a\n',
    'src/web/a.ts': 'a\n',
    'src/other.ts': 'a\n',
    'schema/x.sql': 'x\n',
  });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'a');
  git(root, 'checkout', '-qb', 'change');
  writeFiles(root, {
    'docs/adr/0001-rows.md': adr(
      'status: superseded\ndate: 2024-01-01\ngoverns: [src/db/**]\nsuperseded-by: 0004-shards.md',
      'Keep rows',
    ),
    'docs/adr/0002-names.md': adr('status: accepted\ndate: 2024-02-01\ngoverns: ["*.sql"]', 'Name tables'),
    'docs/adr/0004-shards.md': adr(
      'status: accepted\ndate: 2025-01-01\nsupersedes: 0001-rows.md',
      'Keep shards',
      '\nSee [nothing](gone.md).\n',
    ),
    'docs/pages/flow.md': `# Flow\n${flow('a --> c')}`,
    'src/db/a.ts': 'b\n',
    'src/db/b.ts': 'b\n',
    'src/web/a.ts': 'b\n',
    'src/other.ts': 'b\n',
    'schema/x.sql': 'y\n',
  });
  rmSync(join(root, 'services/db.md'));
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'b');
  return root;
}

test('a change of ten files is told as one comment', async () => {
  const root = makeChange();
  const drawn = join(root, 'drawn');
  const { code, stdout } = await runInProcess(['review', root, '--base', 'main', '--diagrams', drawn]);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot('../fixtures/review/comment.md');
  expect(readFileSync(join(drawn, '1-before.svg'), 'utf8')).toContain('<svg');
  expect(readFileSync(join(drawn, '1-after.svg'), 'utf8')).not.toBe(
    readFileSync(join(drawn, '1-before.svg'), 'utf8'),
  );
});

const FIXTURES = join(REPOSITORY, 'tests/fixtures/review');

/** A repository whose branch makes one folder of another, while its main branch goes on and is merged. */
function makeBranch(name: string, turn: (text: string) => string = (text) => text): string {
  const root = temporaryFolder();
  const lay = (folder: string): void => {
    for (const path of readdirSync(root)) if (path !== '.git') rmSync(join(root, path), { recursive: true });
    cpSync(join(FIXTURES, name, folder), root, { recursive: true });
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const file = join(root, path);
      if (!path.startsWith('.git') && statSync(file).isFile())
        writeFileSync(file, turn(readFileSync(file, 'utf8')));
    }
    git(root, 'add', '-A');
  };
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'config', 'core.autocrlf', 'false');
  lay('before');
  git(root, 'commit', '-qm', 'a');
  git(root, 'checkout', '-qb', 'change');
  lay('after');
  git(root, 'commit', '-qm', 'b');
  git(root, 'checkout', '-q', 'main');
  writeFileSync(join(root, 'beside.txt'), 'x\n');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'c');
  git(root, 'checkout', '-q', 'change');
  git(root, 'merge', '-q', '-m', 'd', 'main');
  return root;
}

const BRANCHES = [
  ['german', 'handbuch'],
  ['portuguese', '.'],
] as const;

test.each(BRANCHES)('the change of the %s repository is told as one comment', async (name, folder) => {
  const comments: string[] = [];
  for (const end of ['\n', '\r\n']) {
    const root = makeBranch(name, (text) => text.replaceAll('\n', end));
    const words = ['review', join(root, folder), '--base', 'main', '--format', 'github'];
    const { code, stdout, stderr } = await runInProcess(words);
    expect([code, stderr]).toEqual([0, '']);
    comments.push(stdout);
  }
  await expect(comments[0]).toMatchFileSnapshot(join(FIXTURES, name, 'comment.md'));
  expect(comments[1]).toBe(comments[0]);
});

test.each([
  [
    'de',
    [
      '### Was das Handbuch zu dieser Änderung sagt',
      '**Entscheidungen, die für den geänderten Code gelten**',
      'ADR-0001 Zeilen behalten (`docs/adr/0001-a.md`)',
      ': neu: Entscheidung, Vorgeschlagen',
      '<details><summary>Neues Diagramm in <code>docs/adr/0002-b.md</code></summary>\n\nNachher:',
    ],
  ],
  [
    'ja-JP',
    [
      '### この変更についてハンドブックが述べていること',
      '**変更されたコードに適用される意思決定**',
      '新規: 意思決定, 提案',
      '<details><summary>新しい図: <code>docs/adr/0002-b.md</code></summary>\n\n変更後:',
    ],
  ],
])('a review speaks the language of the handbook: %s', async (language, said) => {
  const root = temporaryFolder({
    '.handbook.yml': `language: ${language}\n`,
    'docs/adr/0001-a.md': adr('status: accepted\ndate: 2024-01-01\ngoverns: [src/**]', 'Zeilen behalten'),
    'src/a.ts': '1\n',
  });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'a');
  writeFiles(root, {
    'src/a.ts': '2\n',
    'docs/adr/0002-b.md': adr('status: proposed', 'Spalten', '\n```mermaid\nflowchart LR\n  a --> b\n```\n'),
  });
  git(root, 'add', '-A');
  const { stdout } = await runInProcess(['review', root, '--base', 'main']);
  for (const words of said) expect(stdout).toContain(words);
  expect(stdout).not.toMatch(/\b(?:Decisions|New|Before|After|decision)\b/);
});

test('every language has all words of a review, with the values of the English ones', () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const { kinds: _, ...english } = reviewWordsIn('en').words;
  for (const language of LANGUAGES)
    for (const [key, text] of Object.entries(english))
      expect(values(String(Reflect.get(reviewWordsIn(language).words, key))), `${language} ${key}`).toEqual(
        values(text),
      );
});

test('a change that the handbook has nothing to say of is not spoken of', async () => {
  const root = makeChange();
  git(root, 'checkout', '-q', 'main');
  git(root, 'checkout', '-qb', 'quiet');
  writeFileSync(join(root, 'src/other.ts'), 'c\n');
  expect(await runInProcess(['review', root, '--base', 'main', '--format', 'github'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

interface Asked {
  method: string;
  path: string;
  token: string;
  body: string;
}

/** A server that keeps comments as the hosts do, and writes down what it is asked. */
async function serveComments(
  fail: number | null = null,
): Promise<{ address: string; asked: Asked[]; comments: Map<number, string> }> {
  const comments = new Map<number, string>([[1, 'A comment of somebody <!-- handbook-review -->']]);
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const token = String(headers.authorization ?? headers['private-token'] ?? '');
    asked.push({ method, path: url, token, body });
    const send = (status: number, data: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 204 ? undefined : JSON.stringify(data));
    };
    if (fail !== null) return send(fail, { message: `Bad credentials ${token}` });
    const id = Number(/\/(?:comments|notes)\/(\d+)$/.exec(url)?.[1]);
    if (method === 'GET') {
      const page = Number(new URL(url, 'http://x').searchParams.get('page'));
      // A first page full of other comments.
      const others = Array.from({ length: 100 }, (_, index) => ({ id: 1000 + index, body: 'x' }));
      return send(200, page === 1 ? others : [...comments].map(([id, text]) => ({ id, body: text })));
    }
    if (method === 'POST') comments.set(100, JSON.parse(body).body);
    else if (method === 'DELETE') comments.delete(id);
    else comments.set(id, JSON.parse(body).body);
    send(method === 'DELETE' ? 204 : 201, {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, comments };
}

const HOSTS = {
  github: (address: string) => ({
    GITHUB_API_URL: address,
    GITHUB_REPOSITORY: 'shop/shop',
    GITHUB_TOKEN: TOKEN,
    HANDBOOK_CHANGE: '7',
  }),
  gitlab: (address: string) => ({
    CI_API_V4_URL: `${address}/api/v4`,
    CI_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '7',
    GITLAB_TOKEN: TOKEN,
  }),
};

test.each(['github', 'gitlab'] as const)(
  'on %s one comment is posted, renewed, left and removed',
  async (host) => {
    const root = makeChange();
    const { address, asked, comments } = await serveComments();
    const run = async (): Promise<string> => {
      const { code, stdout, stderr } = await runInProcess(
        ['review', root, '--base', 'main', '--format', host, '--post'],
        { env: HOSTS[host](address) },
      );
      expect(code).toBe(0);
      expect(stdout + stderr).not.toContain(TOKEN);
      return stderr;
    };
    expect(await run()).toBe('Comment posted.\n');
    expect(comments.get(100)).toContain('Decisions that govern the changed code');
    expect(await run()).toBe('Comment unchanged.\n');
    writeFileSync(join(root, 'src/web/b.ts'), 'b\n');
    git(root, 'add', '-A');
    expect(await run()).toBe('Comment renewed.\n');
    expect(comments.get(100)).toContain('src/web/b.ts');
    git(root, 'checkout', '-qf', 'main');
    expect(await run()).toBe('Comment removed.\n');
    expect([...comments.keys()]).toEqual([1]);
    expect(asked.filter(({ method }) => method !== 'GET').map(({ method }) => method)).toEqual([
      'POST',
      host === 'github' ? 'PATCH' : 'PUT',
      'DELETE',
    ]);
    expect(asked.every(({ token }) => token.includes(TOKEN))).toBe(true);
    expect(asked[0]?.path).toBe(
      host === 'github'
        ? '/repos/shop/shop/issues/7/comments?per_page=100&page=1'
        : '/api/v4/projects/3/merge_requests/7/notes?per_page=100&page=1',
    );
  },
);

test.each([
  ['github', 403, { GITHUB_EVENT_PATH: 'event.json', HANDBOOK_CHANGE: '' }],
  ['github', 404, { GITHUB_ACTOR: 'dependabot[bot]' }],
  ['gitlab', 403, { CI_MERGE_REQUEST_PROJECT_ID: '3', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '9' }],
  ['gitlab', null, { CI_PROJECT_ID: '9', CI_MERGE_REQUEST_PROJECT_ID: '3', GITLAB_TOKEN: undefined }],
] as const)('a change from a fork on %s, answer %s, is told in the job', async (host, status, further) => {
  const root = makeChange();
  const { address, asked } = await serveComments(status);
  const event = { pull_request: { number: 7, head: { repo: { full_name: 'guest/shop' } } } };
  writeFileSync(join(root, 'event.json'), JSON.stringify(event));
  const summary = join(root, 'summary.md');
  // What other steps wrote may be anything.
  const before = Buffer.concat([Buffer.alloc(2_100_000, 'x'), Buffer.from([0xff, 10])]);
  writeFileSync(summary, before);
  const named = Object.fromEntries(
    Object.entries({ ...HOSTS[host](address), ...further }).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value === 'event.json' ? join(root, value) : value]],
    ),
  );
  const run = (env: Record<string, string>) =>
    runInProcess(['review', root, '--base', 'main', '--format', host, '--post'], {
      env: { ...named, ...env },
    });
  const inLog = await run({});
  expect([inLog.code, inLog.stderr]).toEqual([
    0,
    'No comment: a change from a fork gets no token that may write one. The review is above.\n',
  ]);
  expect(inLog.stdout).toContain('Decisions that govern the changed code');
  if (host === 'github') {
    const inSummary = await run({ GITHUB_STEP_SUMMARY: summary });
    expect([inSummary.code, inSummary.stdout]).toEqual([0, '']);
    expect(inSummary.stderr).toContain('in the summary of this job');
    expect(readFileSync(summary)).toEqual(Buffer.concat([before, Buffer.from(`${inLog.stdout}\n`)]));
  }
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
});

test('a comment on GitHub has at most 65,536 letters and says what is left out', async () => {
  const long = 'x'.repeat(700);
  const findings = Array.from({ length: 90 }, (_, index) => `[a](gone-${index}-${long}.md)`).join('\n\n');
  const root = temporaryFolder({
    'docs/adr/0001-a.md': adr('status: accepted\ndate: 2024-01-01\ngoverns: [src/**]', 'Keep rows'),
  });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'a');
  writeFiles(root, {
    'docs/adr/0002-b.md': adr('status: accepted\ndate: 2025-01-01', 'Links', `\n${findings}\n`),
  });
  git(root, 'add', '-A');
  const { stdout } = await runInProcess(['review', root, '--base', 'main', '--format', 'github']);
  expect(stdout.length).toBeLessThanOrEqual(65_536);
  expect(stdout.length).toBeGreaterThan(62_000);
  expect(stdout).toMatch(
    /… and more, for which a comment has no room: \d+\. All of them: `handbook review --base main`\n$/,
  );
});

test('what a comment has no room for is left out as whole entries, and counted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 400, max: 4000 }),
      fc.array(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 30 }), { maxLength: 5 }),
      fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 5 }),
      (limit, lists, blocks) => {
        const parts = lists.map((sizes, at) => ({
          title: `T${at}`,
          items: sizes.map((size) => `${'x'.repeat(size)}.`),
        }));
        const folded = blocks.map((size) => `<details>${'y'.repeat(size)}</details>`);
        const { words } = reviewWordsIn('en');
        const text = fitComment({ lead: ['# A'], parts, folded, limit, command: 'c', words });
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
        const shown =
          (text.match(/^- x+\.$/gm)?.length ?? 0) + (text.match(/^<details>y+<\/details>$/gm)?.length ?? 0);
        const all = lists.flat().length + blocks.length;
        const left = /^… and more.*: (\d+)\./m.exec(text)?.[1] ?? '0';
        expect(shown + Number(left)).toBe(all);
      },
    ),
  );
});

test('a shallow clone is told what to fetch, and after that the change is told as it is', async () => {
  const root = makeBranch('german');
  const clone = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', '--branch', 'change', `file://${root}`, clone]);
  const run = () => runInProcess(['review', join(clone, 'handbuch'), '--base', 'origin/main']);
  const obey = (hint: string): void => {
    const command = /Fetch it: git ([^.]*)/.exec(hint)?.[1] ?? '';
    execFileSync('git', ['-C', clone, ...command.split(' ')], { stdio: 'ignore' });
  };
  const missing = await run();
  expect([missing.code, missing.stdout]).toEqual([2, '']);
  expect(missing.stderr).toContain('fetch-depth: 0');
  // The base alone is no beginning.
  execFileSync('git', [
    '-C',
    clone,
    'fetch',
    '-q',
    '--depth',
    '1',
    'origin',
    'main:refs/remotes/origin/main',
  ]);
  const severed = await run();
  expect([severed.code, severed.stdout]).toEqual([2, '']);
  expect(severed.stderr).toMatch(/^Unexpected shallow clone, /);
  execFileSync('git', ['-C', clone, 'update-ref', '-d', 'refs/remotes/origin/main']);
  obey(missing.stderr);
  const whole = await run();
  expect([whole.code, whole.stderr]).toEqual([0, '']);
  const there = await runInProcess(['review', join(root, 'handbuch'), '--base', 'main']);
  expect(whole.stdout).toBe(there.stdout);
});

test('histories without a common beginning are compared as they are', async () => {
  const root = makeChange();
  git(root, 'checkout', '-q', '--orphan', 'fresh');
  git(root, 'commit', '-qm', 'c');
  const { code, stdout } = await runInProcess(['review', root, '--base', 'main']);
  expect(code).toBe(0);
  expect(stdout).toContain('Keep shards');
});

test('the script of the action posts from a checkout of one commit', { timeout: 120_000 }, async () => {
  const root = makeBranch('german');
  const clone = join(temporaryFolder(), 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', '--branch', 'change', `file://${root}`, clone]);
  const base = execFileSync('git', ['-C', root, 'rev-parse', 'main'], { encoding: 'utf8' }).trim();
  const { address, comments } = await serveComments();
  const action = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8'));
  const { run } = action.runs.steps.find(({ run = '' }: { run?: string }) => run.includes('review'));
  const env = {
    ...process.env,
    ...HOSTS.github(address),
    HANDBOOK_ROOT: 'handbuch',
    HANDBOOK_DIAGRAMS: '',
    HANDBOOK_BASE: base,
    HANDBOOK_BIN: join(REPOSITORY, 'src/cli/bin.mjs'),
  };
  const { stderr } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', run], { cwd: clone, env });
  expect(stderr).toContain('Comment posted.');
  expect(comments.get(100)).toBe(readFileSync(join(FIXTURES, 'german/comment.md'), 'utf8'));
});

test('a host that refuses, and an address that is none, show no token', async () => {
  const root = makeChange();
  const { address } = await serveComments(401);
  const run = (env: Record<string, string>) =>
    runInProcess(['review', root, '--base', 'main', '--format', 'github', '--post'], { env });
  const refused = await run(HOSTS.github(address));
  expect([refused.code, refused.stdout]).toEqual([3, '']);
  expect(refused.stderr).toContain('Unexpected answer 401');
  const silent = await run(HOSTS.github('http://127.0.0.1:1'));
  const open = await run(HOSTS.github('http://api.example.com'));
  const lacking = await run({ GITHUB_TOKEN: TOKEN });
  expect([silent.code, open.code, lacking.code]).toEqual([3, 2, 2]);
  for (const { stdout, stderr } of [refused, silent, open, lacking])
    expect(stdout + stderr).not.toContain(TOKEN);
});

test('the action and the component are what their hosts read', () => {
  const action = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8'));
  expect(action.runs.using).toBe('composite');
  for (const { run, shell } of action.runs.steps.filter((step: { uses?: string }) => !step.uses)) {
    expect(shell).toBe('bash');
    // Words of a pull request never become words of the script.
    expect(run).not.toContain('${{');
  }
  const [spec, job] = readFileSync(join(REPOSITORY, 'templates/handbook-review.yml'), 'utf8').split(
    '\n---\n',
  );
  expect(Object.keys(parse(spec ?? '').spec.inputs)).toContain('root');
  expect(parse(job ?? '')['handbook-review'].script[0]).toContain('--format gitlab --post');
  expect(existsSync(join(REPOSITORY, 'src/cli/bin.mjs'))).toBe(true);
});

test('a change says nothing in the name of its host, whatever its titles, paths and diagrams hold', () => {
  const attack =
    '![x](https://evil.example/p.png) <img src=//evil.example> @team #12 !34 --> [a]: javascript:x';
  const path = `adr/a\n\n@team ![x](y) <b>\n/close\n.md`;
  const files = {
    [path]: `# 1. ${attack}\n\nDate: 2024-01-01\n\n## Status\n\nAccepted\n\n## Decision\n\n${attack}\n\n~~~mermaid\nflowchart LR\n  a --> b\n\`\`\`\n/merge\n@team\n~~~\n`,
  };
  const [before, after] = [compileFiles({}), compileFiles(files)];
  const review = reviewChange({
    before,
    after,
    rename: (name) => name,
    paths: [
      {
        file: { path, repositoryPath: path, repositories: [], own: true, former: [], line: null },
        removed: false,
      },
    ],
    findings: [
      {
        rule: 'link/dead',
        severity: 'error',
        message: attack,
        path,
        line: 1,
        column: 1,
        related: [],
        help: attack,
      },
    ],
    day: '2026-01-01',
  });
  expect(review.diagrams).toHaveLength(1);
  for (const site of [null, 'https://handbook.example.org']) {
    const text = renderReview(after, review, { format: 'gitlab', site, base: 'main', drawn: false });
    expect(text).toContain('evil');
    const bare = text.replace(/`[^`\n]*`|<code>[^<]*<\/code>/g, '');
    expect(bare).not.toMatch(/@\w|[#!$%&~]\d|<(?!\/?(?:details|summary)>|!-- handbook-review -->)|^\s*\//m);
    const { html } = markdownToHtml(text, { features: { gfm: true } });
    const { document } = new JSDOM(html).window;
    expect(
      [...document.querySelectorAll('img, script, iframe, b')].map(({ outerHTML }) => outerHTML),
    ).toEqual([]);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
    expect(text.split('\n').filter((line) => /^\/|^ {0,3}\/(?:merge|close)/.test(line))).toEqual([]);
  }
});
