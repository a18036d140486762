import type { HandbookRecord } from '../schema/handbook.ts';

/** The id of a record within a hub. */
export function hubId(handbook: string, id: string): string {
  return `${handbook}/${id}`;
}

/** The name of the handbook that a record of a hub comes from. */
export function handbookOf(record: Pick<HandbookRecord, 'id'>): string {
  return record.id.slice(0, record.id.indexOf('/'));
}
