import { z } from 'zod';
import { buildTable } from '../text/keyed-table.ts';
import { recordBase } from './record-base.ts';
import { DateValueSchema, SourceSchema, TextValueSchema } from './value.ts';

export const PLAYBOOK_SECTIONS = [
  'meaning',
  'symptoms',
  'impact',
  'diagnosis',
  'mitigation',
  'rollback',
  'verify',
  'escalation',
  'related',
] as const;
export type PlaybookSection = (typeof PLAYBOOK_SECTIONS)[number];

const SectionSchema = z.strictObject({ heading: z.string(), source: SourceSchema });
const sections = buildTable(PLAYBOOK_SECTIONS, () => SectionSchema.nullable());

/** A value that the reader fills in once for the page. */
export const PlaceholderSchema = z.strictObject({
  name: z.string(),
  raw: z.string().describe('As it stands in the command, brackets included.'),
  source: SourceSchema,
});
export type Placeholder = z.infer<typeof PlaceholderSchema>;

/** One shell command, continuation lines joined by a line feed, without its prompt. */
export const CommandSchema = z.strictObject({
  text: z.string().min(1),
  language: z.string().nullable(),
  dangerous: z.boolean(),
  placeholders: z.array(PlaceholderSchema),
  source: SourceSchema,
});
export type Command = z.infer<typeof CommandSchema>;

export const StepSchema = z.strictObject({
  text: z.string(),
  section: z.string().nullable(),
  source: SourceSchema,
});
export type Step = z.infer<typeof StepSchema>;

export const PlaybookRecordSchema = z.strictObject({
  kind: z.literal('playbook'),
  ...recordBase,
  alerts: z.array(TextValueSchema),
  aliases: z
    .array(TextValueSchema)
    .describe('Every name that leads to the page: alerts, title, headings, file name, former addresses.'),
  severity: TextValueSchema.nullable(),
  tier: TextValueSchema.nullable(),
  sections: z.strictObject(sections),
  steps: z.array(StepSchema),
  commands: z.array(CommandSchema),
  placeholders: z.array(PlaceholderSchema),
  deprecated: z.boolean(),
  lastExercised: DateValueSchema.nullable(),
});
export type PlaybookRecord = z.infer<typeof PlaybookRecordSchema>;
