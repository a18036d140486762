import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { loadCommand } from '../../src/cli/commands/index.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { writeHostFiles } from '../../src/node/host-files.ts';
import { serveSite } from '../../src/node/site-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { checkServed, PAGE, SITE } from './served-site.ts';

const RECIPES = resolve(import.meta.dirname, '../../templates/hosts');
const read = (name: string): string => readFileSync(join(RECIPES, name), 'utf8');

describe('the recipes for hosts', () => {
  it.each(readdirSync(RECIPES))('%s runs commands of the handbook that there are', async (name) => {
    const lines = [...read(name).matchAll(/npx --yes starlight-handbook(?:-core)?@\d+ (\w+)([^\n;&]*)/g)];
    for (const [line, word, rest = ''] of lines) {
      const command = await loadCommand(word ?? '');
      if (!command) throw new Error(`Unexpected command in ${line}.`);
      const words = [...rest.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([one]) => one.replaceAll('"', ''));
      expect(() => parseArguments(command, words)).not.toThrow();
    }
    if (/\.ya?ml$|\.toml$|Dockerfile/.test(name)) expect(lines.length).toBeGreaterThan(0);
  });

  it.each(readdirSync(RECIPES).filter((name) => name.endsWith('.yml')))(
    '%s is YAML whose actions have versions, with the rights that it needs and no more',
    (name) => {
      expect(parse(read(name), { logLevel: 'error' })).toBeTypeOf('object');
      for (const [, action = ''] of read(name).matchAll(/uses: ([^\s,}]+)/g))
        expect(action).toMatch(/@v\d+$/);
      if (name.startsWith('git') && !name.startsWith('gitlab'))
        expect(parse(read(name)).permissions).toEqual({ contents: 'read' });
      expect(read(name)).not.toMatch(/\$\{\{\s*github\.(?:event\.\w+\.(?:title|body)|head_ref)/);
    },
  );

  it('a bucket is given what pages need before the pages, and loses old files last', () => {
    const place = temporaryFolder({
      ...Object.fromEntries(Object.entries(SITE).map(([path, text]) => [`site/${path}`, text])),
      'bin/rclone': '#!/bin/sh\nprintf "%s\\n" "$*"\n',
    });
    chmodSync(join(place, 'bin/rclone'), 0o755);
    const env = { ...process.env, PATH: `${join(place, 'bin')}:${process.env['PATH']}` };
    const { status, stdout, stderr } = spawnSync(
      'sh',
      [join(RECIPES, 'bucket.sh'), join(place, 'site'), 's3:handbook'],
      { encoding: 'utf8', env },
    );
    expect(status, stderr).toBe(0);
    const calls = stdout.trim().split('\n');
    const at = (part: string): number => calls.findIndex((call) => call.includes(part));
    expect(calls[0]).toContain('max-age=31536000, immutable --include /_astro/**');
    expect(at('--include *.html')).toBe(calls.length - 2);
    expect(at('sync')).toBe(calls.length - 1);
    expect(
      calls.filter((call) => call.includes('.md --header-upload Content-Type: text/markdown')),
    ).toHaveLength(1);
    const refused = spawnSync('sh', [join(RECIPES, 'bucket.sh'), join(place, 'bin'), 's3:handbook'], { env });
    expect(refused.status).toBe(2);
  });

  it('the shell of a bucket is clean for shellcheck (needs shellcheck)', (context) => {
    const { error, status, stdout } = spawnSync('shellcheck', [join(RECIPES, 'bucket.sh')], {
      encoding: 'utf8',
    });
    if (error) context.skip('shellcheck is not installed');
    expect(status, stdout).toBe(0);
  });

  it('a served site is checked: ours is right, one without types, headers and a page for what is missing is not', async () => {
    const folder = temporaryFolder(SITE);
    writeHostFiles(folder, { base: '/', hosts: [], hashes: ["'sha256-abc='"] });
    const { server, address } = await serveSite(folder, '/', 0);
    onTestFinished(() => void server.close());
    expect(await checkServed(address)).toEqual({ status: 0, output: '9 answers, 0 wrong\n' });
    const settings = await fetch(new URL('.hosting/headers.json', address));
    expect([settings.status, await settings.text()]).toEqual([404, PAGE]);

    const bare = createServer((_request, response) => response.end('<p>Hello'));
    await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done));
    onTestFinished(() => void bare.close());
    const place = bare.address();
    const { status, output } = await checkServed(
      `http://127.0.0.1:${typeof place === 'object' ? place?.port : 0}/`,
    );
    expect(status).toBe(1);
    expect(output).toContain('no-such-page-of-this-handbook/: 200, expected 404');
    expect(output).toContain('./: no Content-Security-Policy');
    expect(output).toContain('./: cache-control "", expected that a page is asked for again');
    expect(output).toContain('reviews.ics: content-type "", expected ^text\\/calendar\\b');
  });
});
