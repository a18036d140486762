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
    const rest = words.slice(index).join(' ');
    const found = LEVELS.findStart(rest);
    // 中 is a level, the first sign of 中止 is none.
    if (found && (found.length > 1 || isLevelAlone(rest))) return Number(found.field);
  }
  return null;
}

/** Whether a level of one sign ends where it does: alone, or before a word such as 级 or 度. */
function isLevelAlone(text: string): boolean {
  return !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}](?![级級度い位优優等])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(
    text,
  );
}

/** The worst first; one whose words tell nothing stands behind the rest, one without a severity last. */
export function severestFirst<T extends { severity: { value: string } | null }>(records: readonly T[]): T[] {
  const rank = ({ severity }: T): number => (severity === null ? 9 : (severityLevel(severity.value) ?? 8));
  return records.toSorted((a, b) => rank(a) - rank(b));
}

/** The level by which a severity is coloured, `other` where its words say none. */
export function severityTone(value: string): string {
  const level = severityLevel(value);
  return level === null ? 'other' : String(Math.min(level, 3));
}
