import { Worker } from 'node:worker_threads';
import type { Painter, Painting } from '../draw/painter.ts';

type Answer = { ready: true } | { painting: Painting } | { message: string; hash: unknown };

/** Paints in a browser, through a thread that drives it. */
export async function createBrowserPainter(): Promise<Painter> {
  const script = new URL('./paint-worker.ts', import.meta.url).href;
  const worker = new Worker(new URL('./start.mjs', import.meta.url), {
    workerData: { script },
    execArgv: [],
  });
  await nextAnswer(worker);
  return {
    async paint(id, text, config) {
      worker.postMessage({ id, text, config });
      const answer = await nextAnswer(worker);
      if ('painting' in answer) return answer.painting;
      const message = 'message' in answer ? answer.message : 'The browser painted nothing.';
      throw Object.assign(new Error(message), { hash: 'hash' in answer ? answer.hash : undefined });
    },
    async close() {
      const gone = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage({ close: true });
      await gone;
    },
  };
}

function nextAnswer(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject);
      resolve(answer);
    });
  });
}
