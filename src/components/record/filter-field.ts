/** A filter above a table; rows are matched by their `data-<name>` attribute. */
export interface FilterField {
  name: string;
  label: string;
  options: readonly FilterOption[];
}

/** One choice of a filter. */
export interface FilterOption {
  value: string;
  label: string;
}

/** Options whose values are their own labels. */
export function plainOptions(values: readonly string[]): FilterOption[] {
  return values.map((value) => ({ value, label: value }));
}

/** The attribute of a row that a filter matches: one value a line, absent where there is none. */
export function filterValues(values: readonly { value: string }[]): string | undefined {
  return values.map(({ value }) => value).join('\n') || undefined;
}
