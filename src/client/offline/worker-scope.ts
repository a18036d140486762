interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskEvent extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** What a service worker has besides what a page has, as far as those of a handbook use it. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string; unregister(): Promise<boolean> };
  location: { origin: string };
}

/** The worker itself, whose types cannot stand beside those of a page. */
export const scope = globalThis as unknown as WorkerScope;
