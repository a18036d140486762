import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeHostFiles } from '../../src/node/host-files.ts';
import { freePort } from '../package/packed.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { checkServed, PAGE, SITE } from './served-site.ts';

interface Place {
  site: string;
  port: number;
  /** For what the server writes beside the site. */
  own: string;
}

/** Servers of files, each with its settings around what the site brings for it, and the words that start it. */
const SERVERS = [
  {
    name: 'nginx',
    settings: ({ site, port, own }: Place) => `daemon off; pid ${own}/pid; error_log stderr; events {}
http {
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path ${own}/a; proxy_temp_path ${own}/b; fastcgi_temp_path ${own}/c; uwsgi_temp_path ${own}/d; scgi_temp_path ${own}/e;
  server { listen 127.0.0.1:${port}; server_name _; root ${site}; include ${site}/.hosting/nginx.conf; }
}`,
    words: (config: string) => ['-c', config],
  },
  {
    name: 'caddy',
    settings: ({ site, port }: Place) => `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${site}
  import ${site}/.hosting/Caddyfile
  file_server
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`,
    words: (config: string) => ['run', '--config', config, '--adapter', 'caddyfile'],
  },
  {
    name: 'apache2',
    settings: ({ site, port, own }: Place) => `ServerRoot ${own}
ServerName localhost
PidFile ${own}/pid
ErrorLog ${own}/log
Listen 127.0.0.1:${port}
${['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers']
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
<VirtualHost *>
  DocumentRoot ${site}
  <Directory ${site}>
    Require all granted
  </Directory>
  Include ${site}/.hosting/apache.conf
</VirtualHost>
`,
    words: (config: string) => ['-f', config, '-DFOREGROUND'],
  },
];

describe.each(SERVERS)('$name', ({ name, settings, words }) => {
  it(`serves a site by the file that it brings (needs ${name})`, async (context) => {
    if (spawnSync(name, ['-v']).error) context.skip(`${name} is not installed`);
    const site = temporaryFolder(SITE);
    // A server that root starts works as somebody else.
    chmodSync(site, 0o755);
    writeHostFiles(site, { base: '/', hosts: [], hashes: ["'sha256-abc='"] });
    const own = temporaryFolder({});
    const port = await freePort();
    const config = join(own, 'config');
    writeFileSync(config, settings({ site, port, own }));
    const server = spawn(name, words(config), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: own, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own },
    });
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    onTestFinished(() => void server.kill());
    const at = (path: string): string => `http://127.0.0.1:${port}/${path}`;
    const header = async (path: string, key: string) => (await fetch(at(path))).headers.get(key) ?? '';
    const isUp = (): Promise<boolean> =>
      fetch(at('')).then(
        () => true,
        () => false,
      );
    while (server.exitCode === null && !(await isUp())) await sleep(100);
    expect(server.exitCode, said).toBeNull();

    expect(await checkServed(at(''))).toEqual({ status: 0, output: '9 answers, 0 wrong\n' });
    expect(await header('_astro/page.abc.css', 'cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['', 'index.md', 'reviews.ics', 'alerts.json', 'files/drawing.svg'])
      expect(await header(path, 'cache-control'), path).toBe('no-cache');
    // A part that is not there yet is asked for again.
    expect(await header('_astro/next.def.css', 'cache-control')).not.toContain('max-age');
    expect(await header('files/drawing.svg', 'content-security-policy')).toContain('sandbox');
    const hidden = await fetch(at('.hosting/headers.json'));
    expect([hidden.status, await hidden.text()]).toEqual([404, PAGE]);
  });
});
