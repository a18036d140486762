import { z } from 'zod';
import type { EngineRequest, SearchEngine } from './search-engine.ts';

const KEYWORDS = ['handbook', 'stamp', 'kind', 'status', 'severity', 'url', 'successor'];
const TEXTS = ['title', 'names', 'labels', 'content'];

/** What is made of the fields of a record: words to search, values to filter by. */
const MAPPINGS = {
  properties: {
    ...Object.fromEntries(KEYWORDS.map((name) => [name, { type: 'keyword' }])),
    ...Object.fromEntries(TEXTS.map((name) => [name, { type: 'text' }])),
    number: { type: 'integer' },
    retired: { type: 'boolean' },
    urgent: { type: 'boolean' },
  },
};

const Counted = z.object({
  aggregations: z.object({
    stamps: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }),
  }),
});

const Loaded = z.object({
  errors: z.boolean(),
  items: z.array(z.record(z.string(), z.object({ error: z.unknown().optional() }))),
});

function post(path: string, value: object): EngineRequest {
  return { method: 'POST', path, type: 'application/json', body: JSON.stringify(value) };
}

/**
 * OpenSearch and those that speak its bulk format, such as Elasticsearch.
 * https://docs.opensearch.org/latest/api-reference/document-apis/bulk/
 */
export const OPENSEARCH: SearchEngine = {
  begin: (index) => [
    {
      method: 'PUT',
      path: index,
      type: 'application/json',
      body: JSON.stringify({ mappings: MAPPINGS }),
      harmless: /already_exists/,
    },
  ],

  count: (index) =>
    post(`${index}/_search`, { size: 0, aggs: { stamps: { terms: { field: 'stamp', size: 65_000 } } } }),

  readCount(answer) {
    const { buckets } = Counted.parse(answer).aggregations.stamps;
    return new Map(buckets.map(({ key, doc_count }) => [key, doc_count]));
  },

  load(index, documents) {
    const lines = documents.flatMap(({ id, ...document }) => [
      JSON.stringify({ index: { _index: index, _id: id } }),
      JSON.stringify(document),
    ]);
    return {
      method: 'POST',
      path: '_bulk',
      type: 'application/x-ndjson',
      body: `${lines.join('\n')}\n`,
    };
  },

  readLoad(answer) {
    const { errors, items } = Loaded.parse(answer);
    if (!errors) return null;
    const failed = items.flatMap((item) => Object.values(item)).filter(({ error }) => error !== undefined);
    return `it refused ${failed.length} records: ${JSON.stringify(failed[0]?.error)}`;
  },

  forget: (index, handbook, stamp) =>
    post(`${index}/_delete_by_query?conflicts=proceed`, {
      query: {
        bool: {
          filter: [{ term: { handbook } }],
          ...(stamp === null ? {} : { must_not: [{ term: { stamp } }] }),
        },
      },
    }),

  end: (index) => [{ method: 'POST', path: `${index}/_refresh` }],
};
