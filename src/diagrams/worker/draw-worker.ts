import { parentPort, workerData } from 'node:worker_threads';
import { installEnvironment } from '../draw/environment.ts';
import { createThreadPainter } from '../draw/painter.ts';
import { DrawingSession } from '../draw/session.ts';
import { createBrowserPainter } from './browser-painter.ts';
import type { CloseMessage, JobMessage, WorkerMessage } from './message.ts';

// mermaid reports on the console what it also throws.
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) console[name] = () => {};

const environment = installEnvironment();
const { default: mermaid } = await import('mermaid');
const painter =
  workerData.renderer === 'chromium' ? await createBrowserPainter() : createThreadPainter(mermaid);
const session = new DrawingSession(environment, mermaid, painter);
const answer = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', async (message: JobMessage | CloseMessage) => {
  if ('close' in message) {
    await painter.close();
    process.exit();
  }
  answer({ id: message.id, result: await session.draw(message.request) });
});
answer({ ready: true });
