import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** A site built from files of its own, in a folder that is removed in the end. */
export interface FixtureSite {
  directory: string;
  root: string;
}

const folders: string[] = [];

export function buildSite(files: Record<string, string>): FixtureSite {
  const home = mkdtempSync(join(tmpdir(), 'handbook-onboarding-'));
  folders.push(home);
  const root = join(home, 'root');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const directory = join(home, 'site');
  runCli(['build', root, '--out', directory]);
  return { directory, root };
}

/** Runs the command line and answers what it printed; throws with what it said where it failed. */
export function runCli(words: readonly string[]): string {
  const run = spawnSync(process.execPath, ['src/cli/bin.mjs', ...words], {
    cwd: REPOSITORY,
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`handbook ${words.join(' ')}: ${run.status}\n${run.stdout}\n${run.stderr}`);
  return run.stdout;
}

export function removeSites(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Serves one folder after the other on one address, as a host does from release to release. */
export interface SiteServer {
  url: string;
  /** Folders by the path below which they are served. */
  show(mounts: Record<string, string>): void;
  close(): Promise<void>;
}

export async function serveSites(first: Record<string, string>): Promise<SiteServer> {
  let mounts = first;
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const mount = Object.keys(mounts).find((prefix) => path.startsWith(prefix));
    let file = join(mounts[mount ?? ''] ?? '', path.slice(mount?.length ?? 0));
    try {
      if (statSync(file).isDirectory()) file = join(file, 'index.html');
      const body = readFileSync(file);
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end('Not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    show: (next) => {
      mounts = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
