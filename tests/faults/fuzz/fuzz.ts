import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzNews, FuzzOrder } from './fuzz-worker.ts';

/** Milliseconds after which a file is taken for one that is never read to its end. */
const PATIENCE = 30_000;

/** What is wrong with the damaged files of an order, each with its number, by which it can be had again. */
export async function fuzz(order: FuzzOrder, onFault: (fault: string) => void = () => {}): Promise<string[]> {
  const found: string[] = [];
  const tell = (news: FuzzNews, fault: string): void => {
    const line = `${order.seed}:${news.number} ${news.path}: ${fault}`;
    found.push(line);
    onFault(line);
  };
  for (let from = order.from; from < order.to; ) {
    const last = await runUntilStuck({ ...order, from }, tell);
    if (last === null) break;
    tell(last, `no end within ${PATIENCE / 1000} s`);
    from = last.number + 1;
  }
  return found;
}

/** Runs an order in a thread; gives the file that it was stuck at, or null where it came to its end. */
function runUntilStuck(
  order: FuzzOrder,
  tell: (news: FuzzNews, fault: string) => void,
): Promise<FuzzNews | null> {
  const { promise, resolve, reject } = Promise.withResolvers<FuzzNews | null>();
  const worker = new Worker(join(import.meta.dirname, 'fuzz-worker.ts'));
  let timer: NodeJS.Timeout | undefined;
  worker.on('message', (news: FuzzNews) => {
    clearTimeout(timer);
    for (const fault of news.faults ?? []) tell(news, fault);
    if (news.faults === null)
      timer = setTimeout(() => {
        worker.terminate();
        resolve(news);
      }, PATIENCE);
  });
  worker.on('error', reject);
  worker.on('exit', () => {
    clearTimeout(timer);
    resolve(null);
  });
  worker.postMessage(order);
  return promise;
}
