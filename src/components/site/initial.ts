import type { HandbookRecord } from '../../core/schema/handbook.ts';
import { compareText } from '../../core/text/order.ts';

/** The letter under which a record stands. */
export function initialOf({ title }: HandbookRecord): string {
  const [letter = '–'] = title.value.trim().normalize('NFC');
  return letter.toLocaleUpperCase('en');
}

/** Records in the order of their titles; of one title, in that of the handbook. */
export function byInitial<T extends HandbookRecord>(records: readonly T[]): T[] {
  const key = ({ title }: T): string => title.value.trim().normalize('NFC').toLocaleUpperCase('en');
  return [...records].sort((a, b) => compareText(key(a), key(b)));
}
