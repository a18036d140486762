/** Whether a row fits one choice of a filter, whatever the case; the field `q` looks into its text. */
export function matches(row: HTMLElement, name: string, value: string): boolean {
  if (value === '') return true;
  if (name === 'q') return (row.textContent ?? '').toLowerCase().includes(value.toLowerCase());
  return (row.dataset[name] ?? '').toLowerCase().split('\n').includes(value.toLowerCase());
}
