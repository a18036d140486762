import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findCorpus } from '../corpus.ts';
import { expect, test } from './test.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const PORT = 4339;
const BASE = '/team/book';
const corpus = findCorpus('prometheus-operator+runbooks');

/** Real runbooks, unedited, built below a base path. */
test.describe('a public folder of alert runbooks', () => {
  test.skip(corpus === null, 'The folder of alert runbooks is not beside the repository.');
  test.describe.configure({ mode: 'serial' });
  let folder: string;
  let server: ChildProcess;

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    folder = mkdtempSync(join(tmpdir(), 'handbook-corpus-'));
    const cli = ['src/cli/bin.mjs'];
    execFileSync('node', [...cli, 'build', corpus ?? '', '--out', join(folder, 'site'), '--base', BASE], {
      cwd: REPOSITORY,
      stdio: 'pipe',
    });
    server = spawn('node', [...cli, 'preview', '--out', join(folder, 'site'), '--port', String(PORT)], {
      cwd: REPOSITORY,
      stdio: 'ignore',
    });
    await expect
      .poll(
        () =>
          fetch(`http://localhost:${PORT}${BASE}/`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 20_000 },
      )
      .toBe(200);
  });
  test.afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const pages = (): string[] =>
    readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );

  test('has no raw shortcode on any page', () => {
    const bodies = pages().filter((path) => path.startsWith('playbooks/'));
    expect(bodies.length).toBeGreaterThanOrEqual(109);
    for (const path of pages())
      expect(readFileSync(join(folder, 'site', path), 'utf8'), path).not.toMatch(/\{\{(?:<|&lt;|&#x3c;|%)/i);
    const page = readFileSync(join(folder, 'site/playbooks/node/noderaiddiskfailure/index.html'), 'utf8');
    expect(page).toContain(`href="${BASE}/playbooks/node/noderaiddegraded/"`);
  });

  test('copies every shell block without prompt, output or line feed at its end', async ({
    page,
    context,
  }) => {
    test.setTimeout(240_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    let blocks = 0;
    for (const path of pages().filter((candidate) => candidate.startsWith('playbooks/'))) {
      const html = readFileSync(join(folder, 'site', path), 'utf8');
      if (!/<pre data-language="(?:shell|console|sh|bash|plaintext)"/.test(html)) continue;
      await page.goto(`http://localhost:${PORT}${BASE}/${path.replace(/index\.html$/, '')}`);
      const figures = page.locator('.sl-markdown-content .expressive-code figure');
      for (let index = 0; index < (await figures.count()); index++) {
        const figure = figures.nth(index);
        const language = await figure.locator('pre').getAttribute('data-language');
        if (!/^(?:shell|console|sh|bash|plaintext)$/.test(language ?? '')) continue;
        await page.evaluate(() => navigator.clipboard.writeText(''));
        const copy = figure.getByRole('button', { name: 'Copy', exact: true });
        await copy.click();
        const status = figure.getByRole('status');
        await expect(status).not.toHaveText('');
        // A value that nobody filled in is asked for first.
        if ((await status.textContent()) !== 'Copied')
          await figure.getByRole('button', { name: 'Copy as written' }).click();
        await expect(status).toHaveText('Copied');
        const text = await page.evaluate(() => navigator.clipboard.readText());
        blocks++;
        expect(text.trim(), path).not.toBe('');
        expect(text, path).not.toMatch(/\s$/);
        expect(text, path).not.toMatch(/^\s*(?:\$|>>>|sh-[\d.]+[#$]) /m);
      }
    }
    console.log(`${blocks} blocks copied`);
    expect(blocks).toBeGreaterThan(45);
  });

  test('leads from title, heading and any spelling to the page, and gives a choice for a name of two', async ({
    page,
  }) => {
    const site = `http://localhost:${PORT}${BASE}`;
    const target = `${BASE}/playbooks/kubernetes/kubeletplegdurationhigh/`;
    for (const name of [
      'KubeletPlegDurationHigh',
      'KUBELETPLEGDURATIONHIGH/',
      'kubelet-pleg-duration-high',
      'Kubelet%20Pod%20Lifecycle%20Event%20Generator%20Duration%20High',
      'kubeletpodlifecycleeventgeneratordurationhigh',
    ]) {
      await page.goto(`${site}/alert/${name}?a=b`);
      await page.waitForURL((url) => url.pathname === target && url.search === '?a=b');
    }
    for (const name of ['PrometheusRemoteStorageFailures', 'prometheusREMOTEstoragefailures']) {
      await page.goto(`${site}/alert/${name}`);
      const choices = page.locator('.hb-choice').first().getByRole('listitem');
      await expect(choices).toHaveCount(2);
      await expect(choices.getByRole('link').nth(0)).toHaveAttribute(
        'href',
        new RegExp(`^${BASE}/playbooks/prometheus/`),
      );
    }
  });
});
