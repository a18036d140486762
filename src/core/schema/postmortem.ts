import { z } from 'zod';
import { recordBase } from './record-base.ts';
import { DateValueSchema, SourceSchema, TextValueSchema, TimeValueSchema } from './value.ts';

export const INCIDENT_TIMES = ['started', 'detected', 'declared', 'mitigated', 'resolved'] as const;
export type IncidentTime = (typeof INCIDENT_TIMES)[number];

export const DurationSchema = z.strictObject({
  name: z.string(),
  stated: TextValueSchema,
  computedMinutes: z.int().nullable(),
  agrees: z.boolean().nullable(),
  basis: z.enum(['wall', 'support-hours']),
  source: SourceSchema,
});
export type Duration = z.infer<typeof DurationSchema>;

export const TimelineEntrySchema = z.strictObject({
  time: TimeValueSchema.nullable(),
  offset: z.number().optional().describe('Minutes since the incident began, where the entry counts them.'),
  text: z.string(),
  source: SourceSchema,
});
export type TimelineEntry = z.infer<typeof TimelineEntrySchema>;

export const ActionSchema = z.strictObject({
  text: z.string(),
  owner: TextValueSchema.nullable(),
  due: DateValueSchema.nullable(),
  status: TextValueSchema.nullable(),
  link: z.string().nullable(),
  source: SourceSchema,
});
export type Action = z.infer<typeof ActionSchema>;

export const PostmortemRecordSchema = z.strictObject({
  kind: z.literal('postmortem'),
  ...recordBase,
  date: DateValueSchema.nullable(),
  severity: TextValueSchema.nullable(),
  status: TextValueSchema.nullable(),
  times: z.strictObject({
    started: TimeValueSchema.nullable(),
    detected: TimeValueSchema.nullable(),
    declared: TimeValueSchema.nullable(),
    mitigated: TimeValueSchema.nullable(),
    resolved: TimeValueSchema.nullable(),
  }),
  durations: z.array(DurationSchema),
  impact: TextValueSchema.nullable(),
  factors: z.array(TextValueSchema),
  timeline: z.array(TimelineEntrySchema),
  actions: z.array(ActionSchema),
  well: z.array(TextValueSchema),
  badly: z.array(TextValueSchema),
  lucky: z.array(TextValueSchema),
});
export type PostmortemRecord = z.infer<typeof PostmortemRecordSchema>;
