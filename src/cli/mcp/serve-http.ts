import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type McpServer, StreamableHTTPServerTransport } from './protocol.ts';

/** Bytes of the largest request. */
const LARGEST = 1_000_000;

/** The one path that is answered. */
const PATH = '/mcp';

/**
 * Serves the protocol over HTTP to this machine alone. A page in a browser could ask as well, by a name that it makes lead
 * here: only requests to an address of this machine and from no other origin are answered.
 */
export async function serveHttp(
  build: () => McpServer,
  port: number,
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    handle(build, request, response, (server.address() as AddressInfo).port).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'a fault of the handbook itself');
    });
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}` };
}

async function handle(
  build: () => McpServer,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${port}`);
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host.toLowerCase())) return refuse(response, 403, 'host');
  if (origin !== undefined && !hosts.some((own) => origin.toLowerCase() === `http://${own}`))
    return refuse(response, 403, 'origin');
  if (new URL(request.url ?? '/', 'http://localhost').pathname !== PATH)
    return refuse(response, 404, `path, expected ${PATH}`);
  if (request.method !== 'POST') return refuse(response, 405, 'method, expected POST');
  const body = await readBody(request);
  if (body === null) return refuse(response, 413, 'length of the request');
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return refuse(response, 400, 'body, expected JSON');
  }
  // Without sessions every request stands for itself, and nothing is kept of it.
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = build();
  response.on('close', () => void server.close());
  await server.connect(transport as Parameters<McpServer['connect']>[0]);
  await transport.handleRequest(request, response, message);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, status: number, what: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message: `Unexpected ${what}.` }, id: null }),
  );
}
