import { Worker } from 'node:worker_threads';
import type { DiagramRequest } from '../diagram.ts';
import type { WorkerMessage } from './message.ts';

/** What a pool runs and how far it may go. */
export interface PoolOptions {
  script: URL;
  /** Handed to the script as `workerData`. */
  data?: Record<string, string>;
  /** Threads at most. */
  size: number;
  /** ms of work for one job; a thread that takes longer is ended. */
  timeout: number;
  /** Jobs after which a thread is replaced, to give its memory back. */
  recycleAfter: number;
  /** MB of JavaScript memory in one thread. */
  memory: number;
}

/** A job that no thread could finish. */
export class WorkerFailure extends Error {
  readonly reason: 'timeout' | 'crash';

  constructor(reason: 'timeout' | 'crash', message: string) {
    super(message);
    this.reason = reason;
  }
}

interface Job {
  request: DiagramRequest;
  attempts: number;
  resolve(result: unknown): void;
  reject(error: WorkerFailure): void;
}

/** Threads that work one job at a time. One that crashes is replaced, and its job is tried once more. */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #threads = new Set<Thread>();
  readonly #queue: Job[] = [];
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  run(request: DiagramRequest): Promise<unknown> {
    if (this.#closed) return Promise.reject(new WorkerFailure('crash', 'The renderer is closed.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, attempts: 0, resolve, reject });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.splice(0))
      job.reject(new WorkerFailure('crash', 'The renderer is closed.'));
    await Promise.all([...this.#threads].map((thread) => thread.end()));
    this.#threads.clear();
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const thread = this.#freeThread();
      const job = thread && this.#queue.shift();
      if (!thread || !job) return;
      job.attempts++;
      void thread.run(job.request, this.#options.timeout).then(
        (result) => {
          if (thread.jobs >= this.#options.recycleAfter) this.#drop(thread);
          job.resolve(result);
          this.#dispatch();
        },
        (failure: WorkerFailure) => {
          this.#drop(thread);
          if (failure.reason === 'crash' && job.attempts < 2 && !this.#closed) this.#queue.unshift(job);
          else job.reject(failure);
          this.#dispatch();
        },
      );
    }
  }

  #freeThread(): Thread | null {
    for (const thread of this.#threads) if (!thread.busy) return thread;
    if (this.#threads.size >= this.#options.size) return null;
    const thread = new Thread(this.#options);
    this.#threads.add(thread);
    return thread;
  }

  #drop(thread: Thread): void {
    this.#threads.delete(thread);
    void thread.end();
  }
}

/** How many times as long as it may work a thread may wait for a busy machine, or for somebody else. */
const PATIENCE = 12;

/** ms that a thread has to put things away. */
const CLOSE_TIMEOUT = 2_000;

class Thread {
  busy = false;
  jobs = 0;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;

  constructor({ script, data = {}, memory }: PoolOptions) {
    this.#worker = new Worker(new URL('./start.mjs', import.meta.url), {
      workerData: { ...data, script: script.href },
      resourceLimits: { maxOldGenerationSizeMb: memory },
      execArgv: [],
    });
    this.#worker.setMaxListeners(20);
    // Who waits for an answer hears of an error; with nobody waiting there is nothing to report.
    this.#worker.on('error', () => {});
    this.#ready = this.#next((message) => 'ready' in message).then(() => this.#worker.unref());
    this.#ready.catch(() => {});
  }

  async run(request: DiagramRequest, timeout: number): Promise<unknown> {
    this.busy = true;
    this.#worker.ref();
    try {
      await this.#ready;
      const id = this.jobs++;
      const answer = this.#next((message) => 'id' in message && message.id === id, timeout);
      this.#worker.ref();
      this.#worker.postMessage({ id, request });
      const message = await answer;
      return 'result' in message ? message.result : undefined;
    } finally {
      this.busy = false;
      this.#worker.unref();
    }
  }

  /** A busy thread is ended at once; an idle one may put things away first. */
  async end(): Promise<void> {
    if (!this.busy && this.jobs > 0) {
      this.#worker.ref();
      const gone = new Promise((resolve) => this.#worker.once('exit', resolve));
      this.#worker.postMessage({ close: true });
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT).unref())]);
    }
    await this.#worker.terminate();
  }

  #next(wanted: (message: WorkerMessage) => boolean, timeout?: number): Promise<WorkerMessage> {
    return new Promise((resolve, reject) => {
      const late = (): void => finish(new WorkerFailure('timeout', `No answer within ${timeout} ms.`));
      const stopWatch = timeout === undefined ? undefined : this.#watch(timeout, late);
      const onMessage = (message: WorkerMessage): void => {
        if (wanted(message)) finish(message);
      };
      const onError = (error: Error): void => finish(new WorkerFailure('crash', error.message));
      const onExit = (code: number): void =>
        finish(new WorkerFailure('crash', `The thread ended with code ${code}.`));
      const finish = (outcome: WorkerMessage | WorkerFailure): void => {
        stopWatch?.();
        this.#worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        if (outcome instanceof WorkerFailure) reject(outcome);
        else resolve(outcome);
      };
      this.#worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    });
  }

  /** Calls when the thread has worked for a time, which on a busy machine takes longer; gives a way to end the watch. */
  #watch(timeout: number, late: () => void): () => void {
    const last = setTimeout(late, timeout * PATIENCE);
    const before = this.#work();
    let next: NodeJS.Timeout | undefined;
    const look = async (): Promise<void> => {
      const left = timeout - ((await this.#work()) - (await before));
      // Whoever cannot say how long it has worked has worked all the time.
      if (Number.isNaN(left) || left <= 0) late();
      else if (!ended) next = setTimeout(look, Math.max(left, 10));
    };
    next = setTimeout(look, timeout);
    let ended = false;
    return () => {
      ended = true;
      clearTimeout(last);
      clearTimeout(next);
    };
  }

  /** ms that the thread has worked so far. */
  async #work(): Promise<number> {
    const usage = await this.#worker.cpuUsage?.().catch(() => undefined);
    return usage ? (usage.user + usage.system) / 1_000 : Number.NaN;
  }
}
