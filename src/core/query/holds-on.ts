/** A time in which something bound; `until` is the first day on which it no longer did. */
export interface Interval {
  from: string | null;
  until: string | null;
  /** It no longer holds; with a null `until` nobody says since when. */
  ended: boolean;
}

/** Whether something held on a day, where the files say enough to tell. */
export type Holding = 'yes' | 'no' | 'unknown';

/**
 * Whether one of some intervals holds on a day. Days are ISO dates, which may be cut to a month or a year and then count
 * as its beginning. What a file says without a date is true from `today` on and not known of the days before.
 */
export function holdsOn(intervals: readonly Interval[], day: string, today: string): Holding {
  const answers = intervals.map(({ from, until, ended }): Holding => {
    const present = day >= today;
    if (from !== null && from > day) return 'no';
    if (until !== null ? until <= day : ended && present) return 'no';
    return (from === null && !present) || (until === null && ended) ? 'unknown' : 'yes';
  });
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}
