import { z } from 'zod';

/** Where in a source a value was read from. */
export const OriginSchema = z.enum([
  'frontmatter',
  'heading',
  'list',
  'table',
  'section',
  'body',
  'filename',
  'index',
  'git',
]);
export type Origin = z.infer<typeof OriginSchema>;

/**
 * The place of a value: `path` relative to the root with forward slashes; `line` and `column` 1-based,
 * in UTF-16 units, a byte order mark not counted; both null for `filename`, `index` and `git`.
 */
export const SourceSchema = z.strictObject({
  path: z.string(),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  from: OriginSchema,
});
export type Source = z.infer<typeof SourceSchema>;

/** A value together with the exact source text it was read from and the place of that text. */
export function sourced<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, raw: z.string(), source: SourceSchema });
}

export const TextValueSchema = sourced(z.string());
export type TextValue = z.infer<typeof TextValueSchema>;

/** The value of a field alone, without what else is known of the field. */
export function plainValue({ value, raw, source }: TextValue): TextValue {
  return { value, raw, source };
}

export const NumberValueSchema = sourced(z.int().min(0));
export type NumberValue = z.infer<typeof NumberValueSchema>;

/** A date as precise as the source is: `2024`, `2024-05` or `2024-05-14`. */
export const DateValueSchema = z.strictObject({
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  precision: z.enum(['day', 'month', 'year']),
  raw: z.string(),
  source: SourceSchema,
});
export type DateValue = z.infer<typeof DateValueSchema>;

/**
 * A moment: `value` is local ISO without offset (`2024-05-14T09:12`), `instant` the same in UTC where the zone is
 * certain, `zone` the author's own words for it.
 */
export const TimeValueSchema = z.strictObject({
  value: z.string(),
  instant: z.string().nullable(),
  zone: z.string().nullable(),
  raw: z.string(),
  source: SourceSchema,
});
export type TimeValue = z.infer<typeof TimeValueSchema>;
