import { GROONGA } from './groonga.ts';
import { OPENSEARCH } from './opensearch.ts';
import type { SearchEngine } from './search-engine.ts';

/** The engines by the names that settings give them. */
export const ENGINES = { groonga: GROONGA, opensearch: OPENSEARCH } as const satisfies Record<
  string,
  SearchEngine
>;
