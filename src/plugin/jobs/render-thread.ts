import { Worker } from 'node:worker_threads';
import type { StoredCollections } from './memory-store.ts';
import type { SiteSettings } from './site-settings.ts';

/** What a thread needs of a build to render its pages. */
export interface Bundle {
  /** Address of the module that Astro has bundled. */
  entry: string;
  pagesByKeys: ReadonlyMap<string, unknown>;
  entrySpecifierToBundleMap: ReadonlyMap<string, string>;
  scripts: readonly unknown[];
}

/** What a bundle that is of no single site finds in the process. */
export interface ThreadSite {
  entries: StoredCollections;
  settings: SiteSettings;
}

interface Rendered {
  id: number;
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
  error?: { name: string; message: string; stack: string; loc?: unknown; hint?: unknown };
}

interface Waiting {
  resolve: (response: Response) => void;
  reject: (error: Error) => void;
}

/** A thread that renders pages from the bundle of a build. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #failure: Error | null = null;

  constructor(bundle: Bundle, site?: ThreadSite) {
    const workerData = { bundle, site };
    this.#worker = new Worker(new URL('./render-worker.mjs', import.meta.url), { workerData });
    this.#worker.on('message', (message: Rendered) => this.#receive(message));
    this.#worker.on('error', (error) =>
      this.#fail(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`A thread that renders pages ended with ${code}.`)),
    );
  }

  /** Pages that it has been given and not yet rendered. */
  get load(): number {
    return this.#waiting.size;
  }

  render(url: string, route: string): Promise<Response> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, url, route });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive({ id, status, headers, body, error }: Rendered): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(Object.assign(new Error(error.message), error));
    else waiting.resolve(new Response(body, { status, headers }));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
