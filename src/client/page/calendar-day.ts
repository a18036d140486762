/** Whether a day, a month or a year was over before today, by the reader's own calendar. */
export function isPast(due: string): boolean {
  return due < isoDay(new Date()).slice(0, due.length);
}

/** The day of a moment by the reader's own calendar. */
export function isoDay(date: Date): string {
  return new Date(+date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
