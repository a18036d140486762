import { z } from 'zod';
import { type RelationType, RelationTypeSchema } from '../schema/record-base.ts';
import { isScheme } from '../source/handbook-name.ts';

/** A reference to a record of another handbook, as its source writes it. */
export interface WrittenReference {
  /** Such as `team-a:ADR-0012`. */
  raw: string;
  handbook: string;
  /** What stands behind the name. */
  name: string;
  /** How the record relates to the other; `mentions` where it only names it. */
  type: RelationType;
  line: number | null;
  path: string | null;
}

const PATTERN =
  /(?<![\p{L}\p{N}_./:@-])([a-z][a-z0-9-]{0,60}):(?!\/\/)([\p{L}\p{N}_][\p{L}\p{N}_.:/#-]{0,199})/gu;

/** What in a text could name a record of another handbook; which handbooks there are only a hub knows. */
export function findWrittenReferences(
  text: string,
): { raw: string; handbook: string; name: string; index: number }[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [, handbook = '', rest = ''] = match;
    // A sentence ends behind the name.
    const name = rest.replace(/(?<![.:/#-])[.:/#-]+$/, '');
    return isScheme(handbook) || name === ''
      ? []
      : [{ raw: `${handbook}:${name}`, handbook, name, index: match.index }];
  });
}

const place = z.object({ line: z.number().nullable().catch(null), path: z.string().nullable().catch(null) });
const Written = z.object({
  raw: z.string().catch(''),
  href: z.string().catch(''),
  type: RelationTypeSchema.catch('mentions'),
  source: place.catch({ line: null, path: null }),
});

/** The references of a published record: of its relations, then of its links and mentions. Each record is named once. */
export function collectReferences(record: Readonly<Record<string, unknown>>): WrittenReference[] {
  const found = new Map<string, WrittenReference>();
  for (const field of ['relations', 'links', 'mentions']) {
    const values = record[field];
    if (!Array.isArray(values)) continue;
    for (const value of values) {
      const text = Object(value).href ?? Object(value).raw;
      // Most values are of the own handbook and have nothing before a colon.
      if (typeof text !== 'string' || !text.includes(':')) continue;
      const { type, source } = Written.parse(value);
      for (const { raw, handbook, name } of findWrittenReferences(text))
        if (!found.has(raw)) found.set(raw, { raw, handbook, name, type, ...source });
    }
  }
  return [...found.values()];
}
