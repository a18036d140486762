import { z } from 'zod';
import { entriesOf } from '../text/keyed-table.ts';
import { REGISTERS } from '../words/registers.ts';
import { DateValueSchema, TextValueSchema } from './value.ts';

/** A line of a register: a debt, a flag, a version of an API and the like, kept in the front matter of a record. */
export const RegisterEntrySchema = z.strictObject({
  register: z.enum(entriesOf(REGISTERS).map(([name]) => name)),
  name: TextValueSchema.describe('What the entry goes by.'),
  fields: z
    .array(z.strictObject({ key: z.string(), values: z.array(TextValueSchema) }))
    .describe('Everything that the entry states, in its order.'),
  due: DateValueSchema.nullable().describe('The day by which something has to be done.'),
  closed: z.boolean().describe('It says that nothing is left to be done.'),
});
export type RegisterEntry = z.infer<typeof RegisterEntrySchema>;
