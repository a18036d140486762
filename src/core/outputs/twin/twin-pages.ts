/** Pages that show the rows of another in another order. */
const SAME_ROWS: Readonly<Record<string, string>> = {
  '/postmortems/actions/by-service/': '/postmortems/actions/',
};

/** Addresses, without base, of the pages that are no records and have twins. */
const INDEXES = new Set([
  '/',
  '/adr/',
  '/adr/in-force/',
  '/adr/timeline/',
  '/adr/graph/',
  '/adr/compare/',
  '/playbooks/',
  '/postmortems/',
  '/postmortems/actions/',
  '/postmortems/metrics/',
  '/onboarding/',
  '/services/',
  '/guide/',
  '/due/',
  '/status/',
  '/rules/',
  '/words/',
]);

/** The page whose twin says what a page without a record shows, by addresses without base; null where none does. */
export function findTwinPage(url: string): string | null {
  const first = url.replace(/page\/\d{1,9}\/$/, '');
  const page = SAME_ROWS[first] ?? first;
  return INDEXES.has(page) || /^\/(?:rules\/[^/]+|words)\/[^/]+\/$/.test(page) ? page : null;
}
