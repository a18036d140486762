import type { DiagramRequest } from '../diagram.ts';

/** A job on its way to a thread; the answer carries the same `id`. */
export interface JobMessage {
  id: number;
  request: DiagramRequest;
}

/** Asks an idle worker to give back what it holds, such as a browser, and to end. */
export interface CloseMessage {
  close: true;
}

/** What a worker says: once that it is ready, then one answer for each job. */
export type WorkerMessage = { ready: true } | { id: number; result: unknown };
