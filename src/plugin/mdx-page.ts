import { describeKind } from '../core/kinds/descriptors.ts';
import type { Kind } from '../core/schema/record-base.ts';

/** Says whether a record is a page of MDX: documentation of a root with a config, whose authors are trusted. */
export function isMdxPage(record: { kind: Kind; path: string }, strict: boolean): boolean {
  return strict && describeKind(record).takesRest && record.path.endsWith('.mdx');
}
