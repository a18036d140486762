import { timeWordPattern } from '../../words/calendar.ts';
import { findTime, readTimeAt, type WrittenTime } from './written-time.ts';

/** Two times that a text joins: `2025-03-18 20:15 ~ 21:40 (UTC+8)`, `from 14 May 18:02 to 15 May 01:10 UTC`. */
export interface WrittenRange {
  from: WrittenTime;
  to: WrittenTime;
}

const BETWEEN = new RegExp(
  String.raw`\s{0,9}(?:-|–|—|〜|～|~|→|->|${timeWordPattern('until')})\s{0,9}`,
  'iuy',
);

/** The first range of times in a short text, or null where it holds no two. */
export function readRange(text: string): WrittenRange | null {
  const from = readTimeAt(text, 0, true) ?? findTime(text);
  if (!from?.clock) return null;
  const first = from.until ? { ...from, until: null, end: endOfFirst(text, from) } : from;
  BETWEEN.lastIndex = first.end;
  const joint = BETWEEN.exec(text);
  const to = joint ? readTimeAt(text, first.end + joint[0].length, true) : null;
  if (!to?.clock || to.start > first.end + 20) return null;
  const zone = to.zone ?? from.zone;
  return { from: { ...first, zone: first.zone ?? zone }, to: { ...to, zone } };
}

/** Where the first of two times ends that were read as one. */
function endOfFirst(text: string, { start, end }: WrittenTime): number {
  for (let at = start + 1; at < end; at++) {
    BETWEEN.lastIndex = at;
    const joint = /\d|[mM.]/.test(text.charAt(at - 1)) ? BETWEEN.exec(text) : null;
    if (
      joint &&
      readTimeAt(text.slice(0, at), start)?.clock &&
      readTimeAt(text, at + joint[0].length, true)?.end === end
    )
      return at;
  }
  return end;
}
