import { z } from 'zod';
import { recordBase } from './record-base.ts';
import { TextValueSchema } from './value.ts';

export const ServiceRecordSchema = z.strictObject({
  kind: z.literal('service'),
  ...recordBase,
  team: TextValueSchema.nullable(),
  lifecycle: TextValueSchema.nullable(),
  onCall: TextValueSchema.nullable(),
  escalation: z.array(TextValueSchema),
  tier: TextValueSchema.nullable(),
  slos: z.array(TextValueSchema),
  dependsOn: z.array(TextValueSchema),
  dashboards: z.array(TextValueSchema),
  repositories: z.array(TextValueSchema),
  paths: z.array(TextValueSchema).describe('Files and folders that hold its code, as paths or globs.'),
  bottlenecks: z.array(TextValueSchema),
});
export type ServiceRecord = z.infer<typeof ServiceRecordSchema>;

export const DocRecordSchema = z.strictObject({ kind: z.literal('doc'), ...recordBase });
export type DocRecord = z.infer<typeof DocRecordSchema>;
