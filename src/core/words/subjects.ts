import { COMMON_FIELDS } from './tables/common-fields.ts';
import { PLAYBOOK_FIELDS } from './tables/playbook-fields.ts';
import { PLAYBOOK_HEADINGS } from './tables/playbook-sections.ts';
import { SERVICE_FIELDS } from './tables/service-fields.ts';
import type { WordTable } from './word-table.ts';

/** Every table of words that a handbook is read with. */
export const SUBJECTS: readonly WordTable<string>[] = [
  COMMON_FIELDS,
  PLAYBOOK_FIELDS,
  PLAYBOOK_HEADINGS,
  SERVICE_FIELDS,
];
