/** What comes first in a date of three numbers whose first two could both be the month, such as `03/04/2026`. */
export type DayOrder = 'day' | 'month';

let current: DayOrder | null = null;

/** The order in which the page that is being read writes its days; null where nothing tells it. */
export function dayOrder(): DayOrder | null {
  return current;
}

/** Reads with the order of a page: dates that two readers would take for two days are those of its author. */
export function withDayOrder<T>(order: DayOrder | null, read: () => T): T {
  const before = current;
  current = order;
  try {
    return read();
  } finally {
    current = before;
  }
}
