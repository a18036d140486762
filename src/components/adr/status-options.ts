import type { AdrRecord } from '../../core/schema/adr.ts';
import type { FilterOption } from '../record/filter-field.ts';

/** The statuses that decisions have, in their order of appearance; `none` for those that state none. */
export function statusOptions(decisions: readonly AdrRecord[], t: App.Locals['t']): FilterOption[] {
  const statuses = new Set(decisions.map((decision) => decision.status?.value ?? 'none'));
  return [...statuses].map((value) => ({ value, label: t(`handbook.status.${value}`) }));
}
