import type { LoadOptions } from '../../node/load-handbook.ts';
import type { Io } from '../command.ts';
import { untilAborted } from '../until-aborted.ts';
import { buildServer } from './build-server.ts';
import { openHandbook } from './live-handbook.ts';
import { StdioServerTransport } from './protocol.ts';
import { serveHttp } from './serve-http.ts';

/** Answers over the standard streams, or over HTTP where a port is given, until the client or Ctrl-C ends it. */
export async function serveMcp(
  root: string,
  options: LoadOptions,
  port: number | null,
  io: Io,
): Promise<void> {
  const live = await openHandbook(root, options);
  const build = () => buildServer(live, () => new Date().toISOString().slice(0, 10));
  const ended = untilAborted(io.signal);
  if (port === null) {
    const server = build();
    const closed = new Promise<void>((done) => {
      process.stdin.once('end', done);
      process.stdin.once('close', done);
    });
    await server.connect(new StdioServerTransport());
    await Promise.race([ended, closed]);
    await server.close();
  } else {
    const { server, address } = await serveHttp(build, port);
    io.stdout(`${address}\n`);
    io.stderr('Ctrl-C ends it.\n');
    await ended;
    server.close();
    server.closeAllConnections();
  }
  live.close();
}
