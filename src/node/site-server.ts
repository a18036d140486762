import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { type HeaderRule, HOSTING } from '../core/outputs/policy/host-headers.ts';
import { readHeaderRules } from './host-files.ts';
import { EnvironmentError } from './usage-error.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A server that listens, and the address to open. */
export interface SiteServer {
  server: Server;
  address: string;
}

interface ServedSite {
  /** Real path of its folder. */
  root: string;
  /** Its base, with slashes around it. */
  prefix: string;
  rules: readonly HeaderRule[];
}

/**
 * Serves a built site to this machine alone, below its base, with the headers that it asks its host for.
 * @param port is taken as it is; without one the first free port from 4321 on.
 */
export async function serveSite(directory: string, base: string, port?: number): Promise<SiteServer> {
  const root = realpathSync(directory);
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const site: ServedSite = { root, prefix, rules: readHeaderRules(root) };
  const server = createServer((request, response) => answer(request, response, site));
  for (let candidate = port ?? 4321; ; candidate++) {
    if (await listen(server, candidate)) {
      const place = server.address();
      const bound = typeof place === 'object' && place ? place.port : candidate;
      return { server, address: `http://localhost:${bound}${prefix}` };
    }
    if (port !== undefined || candidate > 4420)
      throw new EnvironmentError(
        `Unexpected program at port ${candidate}, expected a free port.`,
        'Choose another --port.',
      );
  }
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error),
    );
    server.listen(port, '127.0.0.1', () => done(true));
  });
}

function answer(request: IncomingMessage, response: ServerResponse, site: ServedSite): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const { prefix } = site;
  const path = decode(pathname);
  if (path === prefix.slice(0, -1) || (path === '/' && prefix !== '/')) redirect(response, prefix + search);
  else if (path === null || !path.startsWith(prefix)) notFound(response, site);
  else sendPath(response, site, path, search);
}

function sendPath(response: ServerResponse, site: ServedSite, path: string, search: string): void {
  const wanted = realPathOf(join(site.root, path.slice(site.prefix.length)));
  const stat = wanted !== null && isBelow(wanted, site.root) ? statSync(wanted) : undefined;
  if (wanted === null || !stat) notFound(response, site);
  else if (!stat.isDirectory()) sendFile(response, site, wanted, 200);
  else if (path.endsWith('/')) sendFile(response, site, join(wanted, 'index.html'), 200);
  else redirect(response, `${encodeURI(path)}/${search}`);
}

/** Sends a file of the site, or that there is none. */
function sendFile(response: ServerResponse, site: ServedSite, path: string, status: number): void {
  const file = realPathOf(path);
  const name = file === null ? '' : relative(site.root, file).replaceAll(sep, '/');
  const isHidden = name.startsWith(`${HOSTING}/`);
  if (file === null || isHidden || !isBelow(file, site.root) || !statSync(file).isFile()) {
    if (status === 200) notFound(response, site);
    else response.writeHead(status, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    ...Object.fromEntries(
      site.rules.filter(({ below }) => name.startsWith(below)).flatMap(({ headers }) => headers),
    ),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function notFound(response: ServerResponse, site: ServedSite): void {
  sendFile(response, site, join(site.root, '404.html'), 404);
}

/** Where a path really leads; null where there is nothing. */
function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
