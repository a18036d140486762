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

/** One thing that a decision says it governs. */
export const ScopeSchema = z.strictObject({
  value: z.string(),
  raw: z.string(),
  source: SourceSchema,
  as: z
    .enum(['path', 'service', 'name', 'text'])
    .describe('A path or glob, a service, a name that may be either, or words that may name a service.'),
  service: z.string().nullable().describe('Id of the service that it names.'),
  files: z
    .int()
    .min(0)
    .nullable()
    .describe('How many files it names; null for a service, for words and for another repository.'),
  codeOf: z.array(z.string()).describe('Ids of the services whose code it names.'),
});
export type Scope = z.infer<typeof ScopeSchema>;

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
  governs: z.array(ScopeSchema).describe('The code and the services that it says it is for.'),
  deciders: z.array(TextValueSchema),
  consulted: z.array(TextValueSchema),
  informed: z.array(TextValueSchema),
});
export type AdrRecord = z.infer<typeof AdrRecordSchema>;
