import { fold } from '../words/fold.ts';
import { buildLookUp } from '../words/look-up.ts';
import { SEVERITIES } from '../words/tables/severities.ts';

const LEVELS = buildLookUp(SEVERITIES);

/** The place of a severity on the usual scales, 1 the worst: its number, else what its words say; null where neither tells. */
export function severityLevel(value: string): number | null {
  const number = /\d/.exec(value)?.[0];
  if (number !== undefined) return Number(number);
  const words = fold(value).split(' ');
  for (const index of words.keys()) {
    const found = LEVELS.findStart(words.slice(index).join(' '));
    if (found) return Number(found.field);
  }
  return null;
}

/** The same for an order: what tells nothing stands behind the rest, what is missing last. */
export function severityRank(value: string | undefined): number {
  return value === undefined ? 9 : (severityLevel(value) ?? 8);
}

/** The level by which a severity is coloured, `other` where its words say none. */
export function severityTone(value: string): string {
  const level = severityLevel(value);
  return level === null ? 'other' : String(Math.min(level, 3));
}
