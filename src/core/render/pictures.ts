import type { HandbookRecord } from '../schema/handbook.ts';
import { isPicture } from './destination.ts';

/** Paths of the pictures of the repository that records show or link to. */
export function findPictures(records: readonly HandbookRecord[]): string[] {
  const paths = new Set<string>();
  for (const { links } of records) {
    for (const { target, targetPath } of links) {
      if (target === null && targetPath !== null && isPicture(targetPath)) paths.add(targetPath);
    }
  }
  return [...paths].sort();
}
