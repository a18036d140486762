import { z } from 'zod';
import { recordBase } from './record-base.ts';
import { DateValueSchema, NumberValueSchema, sourced, TextValueSchema } from './value.ts';

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

export const AdrRecordSchema = z.strictObject({
  kind: z.literal('adr'),
  ...recordBase,
  number: NumberValueSchema.nullable(),
  category: z.string().nullable().describe('Sub-folder of the decision folder, which has its own numbering.'),
  status: sourced(AdrStatusSchema).nullable(),
  date: DateValueSchema.nullable(),
  deciders: z.array(TextValueSchema),
  consulted: z.array(TextValueSchema),
  informed: z.array(TextValueSchema),
});
export type AdrRecord = z.infer<typeof AdrRecordSchema>;
