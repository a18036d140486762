import type { SearchDocument } from './document.ts';

/** What is asked of a search engine over HTTP. */
export interface EngineRequest {
  method: 'GET' | 'POST' | 'PUT';
  /** Below the address of the engine. */
  path: string;
  type?: string;
  body?: string;
  /** What a refusal says that does no harm: that something is there already, or is not to be had everywhere. */
  harmless?: RegExp;
}

/**
 * A search engine that records can be given to. Every function tells what to ask and reads what was answered; the
 * engine itself remembers what it holds, so that nothing else has to.
 */
export interface SearchEngine {
  /** Makes the place for the records where there is none. */
  begin(index: string, language: string): EngineRequest[];
  /** How many records of each stamp it holds. */
  count(index: string): EngineRequest;
  readCount(answer: unknown): Map<string, number>;
  /** Puts records in, in the place of those with the same ids. */
  load(index: string, documents: readonly SearchDocument[]): EngineRequest;
  /** Why it did not take them all, as the end of a sentence; null where it did. */
  readLoad(answer: unknown, sent: number): string | null;
  /** Takes out what a handbook has besides one stamp, or all of it. */
  forget(index: string, handbook: string, stamp: string | null): EngineRequest;
  /** Makes what was put in visible to searches. */
  end(index: string): EngineRequest[];
}
