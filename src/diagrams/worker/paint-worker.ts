import { parentPort } from 'node:worker_threads';
import { createChromiumPainter } from '../draw/chromium.ts';

// A browser is driven from a thread of its own: the drawing thread has a page for its globals and a clock that stands.
const painter = await createChromiumPainter();

parentPort?.on('message', async (message) => {
  if (message.close) {
    await painter.close();
    process.exit();
  }
  const { id, text, config } = message;
  try {
    parentPort?.postMessage({ painting: await painter.paint(id, text, config) });
  } catch (error) {
    const hash: unknown = error instanceof Error ? Reflect.get(error, 'hash') : undefined;
    parentPort?.postMessage({ message: error instanceof Error ? error.message : String(error), hash });
  }
});
parentPort?.postMessage({ ready: true });
