/** Whether a row fits one choice of a filter; the field `q` looks into its text. */
export function matches(row: HTMLElement, name: string, value: string): boolean {
  if (value === '') return true;
  if (name === 'q') return (row.textContent ?? '').toLowerCase().includes(value.toLowerCase());
  return (row.dataset[name] ?? '').split('\n').includes(value);
}
