import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { EnvironmentError } from './usage-error.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
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

/**
 * Serves a built site to this machine alone, below its base.
 * @param port is taken as it is; without one the first free port from 4321 on.
 */
export async function serveSite(directory: string, base: string, port?: number): Promise<SiteServer> {
  const root = realpathSync(directory);
  const prefix = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const server = createServer((request, response) => answer(request, response, root, prefix));
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

function answer(request: IncomingMessage, response: ServerResponse, root: string, prefix: string): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const path = decode(pathname);
  if (path === prefix.slice(0, -1) || (path === '/' && prefix !== '/')) redirect(response, prefix + search);
  else if (path === null || !path.startsWith(prefix)) notFound(response, root);
  else sendPath(response, root, path, prefix, search);
}

function sendPath(
  response: ServerResponse,
  root: string,
  path: string,
  prefix: string,
  search: string,
): void {
  const wanted = join(root, path.slice(prefix.length));
  const below = wanted === root || wanted === root + sep || wanted.startsWith(root + sep);
  const stat = below ? statSync(wanted, { throwIfNoEntry: false }) : undefined;
  const file = stat?.isDirectory() ? join(wanted, 'index.html') : wanted;
  if (stat?.isDirectory() && !path.endsWith('/')) redirect(response, `${encodeURI(path)}/${search}`);
  else if (stat && statSync(file, { throwIfNoEntry: false })?.isFile()) send(response, file, 200);
  else notFound(response, root);
}

function send(response: ServerResponse, file: string, status: number): void {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
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

function notFound(response: ServerResponse, root: string): void {
  const page = join(root, '404.html');
  if (statSync(page, { throwIfNoEntry: false })?.isFile()) send(response, page, 404);
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
}

function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
