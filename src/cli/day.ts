import { calendarDay } from '../core/words/date.ts';
import { UsageError } from '../node/usage-error.ts';
import type { Arguments, Command } from './command.ts';

/** `--date`, of commands that add a line to a dated history of statuses. */
export const HISTORY_DAY_OPTION = {
  date: {
    type: 'string',
    value: 'DATE',
    description: 'Day for a dated history, YYYY-MM-DD; today unless given.',
  },
} as const satisfies Command['options'];

/** The day of `--date`, today unless given. */
export function readDayOption(args: Arguments): string {
  return readDay(args, 'date');
}

/** The day of an option, today unless given. */
export function readDay(args: Arguments, option: string): string {
  const text = args.text(option) ?? new Date().toISOString().slice(0, 10);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !calendarDay(Number(year), Number(month), Number(day)))
    throw new UsageError(`Unexpected date "${text}", expected a day such as 2026-03-01.`);
  return text;
}
