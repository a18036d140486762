/** What a search asks: words that a record has to say, and values that it has to have, one of each field. */
export interface EngineQuestion {
  words: readonly string[];
  filters: Readonly<Record<string, readonly string[]>>;
}

/** A text in quotes as Groonga reads one. */
export function groongaText(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * A question in Groonga's query syntax. It reads and cannot write, whatever stands in it, so that it alone need pass
 * what stands in front of the engine.
 */
export function groongaQuery({ words, filters }: EngineQuestion): string {
  const values = Object.entries(filters).map(
    ([name, any]) => `(${any.map((value) => `${name}:${groongaText(value)}`).join(' OR ')})`,
  );
  return [...words.map(groongaText), ...values].join(' ');
}

/** How many records a search is given. */
const LIMIT = 60;
/** Filters of a search, in the order in which Groonga answers how often each value is. */
export const ENGINE_FILTERS = ['handbook', 'kind', 'status', 'severity'];

/** Columns of a record that a search shows. */
const SHOWN = [
  '_key',
  '_score',
  'url',
  'title',
  'kind',
  'status',
  'severity',
  'handbook',
  'number',
  'names',
  'labels',
  'content',
  'retired',
  'urgent',
  'successor',
] as const;

/** The parameters of a search; only `query` and `drilldown` are not the same in all of them. */
export function selectParameters(index: string, query: string): Record<string, string> {
  return {
    table: index,
    match_columns: 'title * 10 || names * 8 || labels * 2 || content',
    query_flags: 'ALLOW_COLUMN',
    ...(query === '' ? {} : { query }),
    output_columns: SHOWN.join(','),
    sort_keys: '-_score',
    limit: String(LIMIT),
  };
}

/** The parameters of the question which values there are to filter by. */
export function filterParameters(index: string): Record<string, string> {
  return {
    table: index,
    limit: '0',
    drilldown: ENGINE_FILTERS.join(','),
    drilldown_limit: '2000',
    drilldown_sort_keys: '_key',
  };
}
