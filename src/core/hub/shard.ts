import { hashText } from '../text/hash.ts';

/** Which of some files holds a key. */
export function shardOf(key: string, count: number): number {
  return Number.parseInt(hashText(key).slice(-4), 16) % count;
}
