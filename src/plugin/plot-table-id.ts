/** Id of the table that tells the same as a plot. */
export function plotTableId(name: string): string {
  return `hb-data-${name}`;
}
