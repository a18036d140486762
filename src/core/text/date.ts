/** A date as precise as its text. */
export interface ParsedDate {
  value: string;
  precision: 'day' | 'month' | 'year';
}

/** Reads a date that a person wrote, or null where it is not one or is ambiguous. */
export function parseDate(text: string): ParsedDate | null {
  const day = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(text);
  if (day) return calendarDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const month = /^\s*(\d{4})[-/](\d{1,2})\s*$/.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return { value: `${month[1]}-${String(Number(month[2])).padStart(2, '0')}`, precision: 'month' };
  return null;
}

/** The day as an ISO date, or null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): ParsedDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return { value: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, precision: 'day' };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
