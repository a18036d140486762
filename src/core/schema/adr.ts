import { z } from 'zod';
import { recordBase } from './record-base.ts';
import { DateValueSchema, NumberValueSchema, SourceSchema, sourced, TextValueSchema } from './value.ts';

export const ADR_STATUSES = [
  'draft',
  'proposed',
  'accepted',
  'rejected',
  'deprecated',
  'superseded',
] as const;
export const AdrStatusSchema = z.enum([...ADR_STATUSES, 'unknown']);
export type AdrStatus = z.infer<typeof AdrStatusSchema>;

/** One dated statement of a history, such as "2023-09-09: deprecated". */
export const StatusEventSchema = z.strictObject({
  value: AdrStatusSchema,
  date: DateValueSchema,
  raw: z.string(),
  source: SourceSchema,
});
export type StatusEvent = z.infer<typeof StatusEventSchema>;

/** A time in which a decision bound: from its first day on, up to the day before `until`. */
export const ForceIntervalSchema = z.strictObject({
  from: z.string().nullable().describe('Null where no file says when it began.'),
  until: z.string().nullable().describe('The first day on which it no longer held.'),
  ended: z.boolean().describe('It no longer holds; with a null `until` no file says since when.'),
});
export type ForceInterval = z.infer<typeof ForceIntervalSchema>;

export const AdrRecordSchema = z.strictObject({
  kind: z.literal('adr'),
  ...recordBase,
  number: NumberValueSchema.nullable(),
  category: z.string().nullable().describe('Sub-folder of the decision folder, which has its own numbering.'),
  status: sourced(AdrStatusSchema).nullable(),
  date: DateValueSchema.nullable(),
  history: z.array(StatusEventSchema).describe('The dated statements of its status, in source order.'),
  inForce: z
    .array(ForceIntervalSchema)
    .describe('When it bound, by its own words and those of its successors.'),
  deciders: z.array(TextValueSchema),
  consulted: z.array(TextValueSchema),
  informed: z.array(TextValueSchema),
});
export type AdrRecord = z.infer<typeof AdrRecordSchema>;
