import type { DiagramRequest } from '../diagram.ts';

export interface JobMessage {
  id: number;
  request: DiagramRequest;
}

/** What a worker says: once that it is ready, then one answer for each job. */
export type WorkerMessage = { ready: true } | { id: number; result: unknown };
