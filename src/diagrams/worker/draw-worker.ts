import { parentPort } from 'node:worker_threads';
import { installEnvironment } from '../draw/environment.ts';
import { DrawingSession } from '../draw/session.ts';
import type { JobMessage, WorkerMessage } from './message.ts';

// mermaid reports on the console what it also throws.
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) console[name] = () => {};

const environment = installEnvironment();
const { default: mermaid } = await import('mermaid');
const session = new DrawingSession(environment, mermaid);
const answer = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', async ({ id, request }: JobMessage) => {
  answer({ id, result: await session.draw(request) });
});
answer({ ready: true });
