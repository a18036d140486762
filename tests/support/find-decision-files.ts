import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findCorpus } from '../corpus.ts';

/** Absolute paths of the decision records of the corpus beside the checkout; none where it is not there. */
export function findDecisionFiles(): string[] {
  const list = findCorpus('adr-truth.jsonl');
  if (list === null) return [];
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => resolve(list, '..', (JSON.parse(line) as { path: string }).path));
}
