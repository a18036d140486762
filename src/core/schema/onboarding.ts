import { z } from 'zod';
import { LinkSchema, recordBase } from './record-base.ts';
import { SourceSchema, TextValueSchema } from './value.ts';

/** `days` counts a month as 30 of them, for an order; where `months` are stated, the day is reckoned by the calendar. */
const DueSchema = z.strictObject({
  raw: z.string(),
  days: z.int().nullable(),
  months: z.int().optional().describe('Months of the calendar after the start date.'),
});

export const TaskSchema = z.strictObject({
  id: z.string(),
  aliases: z.array(z.string()).describe('Ids under which readers may have ticked the task before.'),
  text: z.string(),
  depth: z.int().min(0),
  phase: z.string().describe('Id of the phase.'),
  roles: z.array(z.string()),
  optional: z.boolean(),
  alternatives: z.string().nullable().describe('Group of tasks of which one is enough.'),
  due: DueSchema.nullable(),
  estimate: z.strictObject({ raw: z.string(), minutes: z.int() }).nullable(),
  milestone: z.string().nullable().describe('What doing it is the first time of, such as a first change.'),
  checked: z.boolean().describe("The author's default, not the reader's progress."),
  proposed: z.boolean().describe('The author gave it no box; its page is plainly a checklist.'),
  links: z.array(LinkSchema),
  hash: z.string(),
  source: SourceSchema,
});
export type Task = z.infer<typeof TaskSchema>;

export const PhaseSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  path: z.string(),
  requires: z.string().nullable().describe('Id of the phase that comes first.'),
  due: DueSchema.nullable(),
  access: z.array(TextValueSchema).describe('Roles that the phase opens.'),
  gate: TextValueSchema.nullable().describe('Who decides that the phase is done, and by which evidence.'),
  source: SourceSchema,
});
export type Phase = z.infer<typeof PhaseSchema>;

export const OnboardingRecordSchema = z.strictObject({
  kind: z.literal('onboarding'),
  ...recordBase,
  pathId: z.string(),
  roles: z.array(TextValueSchema),
  phases: z.array(PhaseSchema),
  tasks: z.array(TaskSchema),
});
export type OnboardingRecord = z.infer<typeof OnboardingRecordSchema>;
