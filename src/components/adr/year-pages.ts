/** The page with the decisions of a year, without base; null for those without a date. */
export function yearPageUrl(year: string | null): string {
  return `/adr/timeline/${year ?? 'undated'}/`;
}
