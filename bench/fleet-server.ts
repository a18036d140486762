import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What a simulated fleet answers: published files by their address, and folders below which files lie. */
export interface FleetServer {
  address: string;
  /** The text of a published file by its path; null answers 503, as a server does that is down. */
  texts: Map<string, () => string | null>;
  /** A folder for the files whose path begins with a prefix. */
  folders: { prefix: RegExp; folder: string }[];
  asked: { requests: number; unchanged: number; bytes: number };
  reset(): void;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  woff2: 'font/woff2',
};

/** Serves a simulated fleet to this machine, with an ETag for each published file, and counts what is asked of it. */
export async function serveFleet(): Promise<FleetServer> {
  const tags = new Map<string, { text: string; etag: string }>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://fleet.invalid').pathname);
    fleet.asked.requests++;
    const published = fleet.texts.get(path);
    if (!published) return sendFile(fleet, path, response);
    const text = published();
    if (text === null) return void response.writeHead(503).end();
    const known = tags.get(path);
    const etag = known?.text === text ? known.etag : `"${createHash('sha1').update(text).digest('hex')}"`;
    tags.set(path, { text, etag });
    if (request.headers['if-none-match'] === etag) {
      fleet.asked.unchanged++;
      return void response.writeHead(304, { etag }).end();
    }
    fleet.asked.bytes += Buffer.byteLength(text);
    response.writeHead(200, { etag, 'content-type': 'application/json' }).end(text);
  });
  const fleet: FleetServer = {
    address: '',
    texts: new Map(),
    folders: [],
    asked: { requests: 0, unchanged: 0, bytes: 0 },
    reset() {
      fleet.asked = { requests: 0, unchanged: 0, bytes: 0 };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  fleet.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fleet;
}

function sendFile(fleet: FleetServer, path: string, response: ServerResponse): void {
  for (const { prefix, folder } of fleet.folders) {
    if (!prefix.test(path)) continue;
    const below = path.replace(prefix, '');
    const file = join(folder, below.endsWith('/') || below === '' ? `${below}index.html` : below);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(file);
    fleet.asked.bytes += bytes.length;
    response.writeHead(200, {
      'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    response.end(bytes);
    return;
  }
  response.writeHead(404).end();
}
