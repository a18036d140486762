import { isService } from '../kinds/service/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { RegisterEntry } from '../schema/register.ts';
import type { DateValue, TextValue } from '../schema/value.ts';
import { REGISTERS, type RegisterName } from '../words/registers.ts';

/** An entry with the record that keeps it. */
export interface RegisterRow {
  record: HandbookRecord;
  entry: RegisterEntry;
}

/** Which entries a view shows; every condition that is given must hold. */
export interface RegisterQuery {
  /** Owner of the entry, or of the record where the entry names none. */
  owner?: string | undefined;
  /** A service that the entry or its record names. */
  service?: string | undefined;
  /** At most so many. */
  limit?: number | undefined;
}

/** All entries of a register, from every record that keeps some. */
export function rowsOfRegister(
  records: readonly HandbookRecord[],
  register: RegisterName,
  query: RegisterQuery = {},
): RegisterRow[] {
  const rows = records.flatMap((record) =>
    record.entries.filter((entry) => entry.register === register).map((entry) => ({ record, entry })),
  );
  const found = rows.filter(
    (row) =>
      (query.owner === undefined || ownersOf(row).includes(query.owner)) &&
      (query.service === undefined || servicesOf(row).includes(query.service)),
  );
  return query.limit === undefined ? found : found.slice(0, query.limit);
}

/** The key under which a page keeps a register. */
export function registerKey(register: RegisterName): string {
  return REGISTERS[register].fields[0];
}

/** The columns of a register: every field that one of its entries states, in the order in which they first come. */
export function columnsOf(rows: readonly RegisterRow[]): string[] {
  return [...new Set(rows.flatMap(({ entry }) => entry.fields.map(({ key }) => key)))];
}

/** The values of an entry's field. */
export function valuesOf(entry: RegisterEntry, key: string): readonly TextValue[] {
  return entry.fields.find((field) => field.key === key)?.values ?? [];
}

/** What an entry is called where its register is not seen: its name, and what it is about where the name is a number. */
export function entryText({ name, fields }: RegisterEntry): string {
  const what = fields.find(({ key }) =>
    ['what', 'we-assume', 'assumption', 'test'].includes(key.toLowerCase()),
  )?.values[0];
  return what && what.raw !== name.raw ? `${name.value}, ${what.value}` : name.value;
}

/** Entries that name a day and are not closed, soonest first: what is due beside the reviews of pages. */
export function dueEntries(records: readonly HandbookRecord[]): (RegisterRow & { by: DateValue })[] {
  return records
    .flatMap((record) =>
      record.entries.flatMap((entry) =>
        entry.due && !entry.closed ? [{ record, entry, by: entry.due }] : [],
      ),
    )
    .sort((a, b) => (a.by.value < b.by.value ? -1 : a.by.value > b.by.value ? 1 : 0));
}

/** Who answers for an entry: its own owner, else that of the record. */
export function ownersOf({ record, entry }: RegisterRow): string[] {
  const own = valuesOf(entry, 'owner').map(({ value }) => value);
  return own.length > 0 ? own : record.owners.map(({ value }) => value);
}

export function servicesOf({ record, entry }: RegisterRow): string[] {
  const own = valuesOf(entry, 'service').map(({ value }) => value);
  if (own.length > 0) return own;
  return isService(record) ? [record.id.slice('service:'.length)] : record.services.map(({ value }) => value);
}
