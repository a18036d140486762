import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeHostFiles } from '../../src/node/host-files.ts';
import { serveSite } from '../../src/node/site-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PAGE = '<!doctype html><title>A</title>';

async function serve(files: Record<string, string>, base = '/') {
  const place = temporaryFolder({
    'secret.txt': 'secret',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])),
  });
  const folder = join(place, 'site');
  writeHostFiles(folder, { base, hosts: ['images.example.org'], hashes: ["'sha256-abc='"] });
  symlinkSync('../secret.txt', join(folder, 'secret.txt'));
  symlinkSync('..', join(folder, 'up'));
  const { server, address } = await serveSite(folder, base, 0);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (path: string) => fetch(new URL(path, address), { redirect: 'manual' });
}

test('pages come with the headers that the site asks its host for', async () => {
  const ask = await serve({
    'index.html': PAGE,
    '404.html': PAGE,
    'files/a.svg': '<svg/>',
    '_astro/a.css': '',
    'handbook.json': '{}',
  });
  const page = await ask('/');
  expect(page.headers.get('content-security-policy')).toContain(
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='",
  );
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
  expect((await ask('/nowhere')).headers.get('x-frame-options')).toBe('DENY');
  const drawing = await ask('/files/a.svg');
  expect(drawing.headers.get('content-security-policy')).toContain('sandbox');
  expect(drawing.headers.get('x-frame-options')).toBe('DENY');
  // What was built the moment before must be seen.
  expect((await ask('/_astro/a.css')).headers.get('cache-control')).toBe('no-store');
});

test('below a base too, and to nobody from without it', async () => {
  const ask = await serve({ 'index.html': PAGE, 'files/a.svg': '<svg/>' }, '/team/handbook/');
  expect((await ask('/team/handbook/files/a.svg')).headers.get('content-security-policy')).toContain(
    'sandbox',
  );
  expect((await ask('/files/a.svg')).status).toBe(404);
});

test('what lies outside of the site is not sent, by dots or by links', async () => {
  const ask = await serve({ 'index.html': PAGE });
  for (const path of [
    '/secret.txt',
    '/up/secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/x/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%00',
    '/%ff',
    '/up/',
  ]) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(404);
    expect(await answer.text(), path).not.toContain('secret');
  }
});
