/** Whether a date, a month or a year was over before a day. */
export function isPast(due: string, today: string): boolean {
  return due !== '' && due < today.slice(0, due.length);
}

/** The day of a moment by the reader's own calendar. */
export function isoDay(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
