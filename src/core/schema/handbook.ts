import { z } from 'zod';
import { AdrRecordSchema } from './adr.ts';
import { OnboardingRecordSchema } from './onboarding.ts';
import { PlaybookRecordSchema } from './playbook.ts';
import { PostmortemRecordSchema } from './postmortem.ts';
import { DocRecordSchema, ServiceRecordSchema } from './service.ts';

export const SeveritySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof SeveritySchema>;

/** A place that helps to understand a diagnostic, such as the first of two records with one number. */
export const RelatedPlaceSchema = z.strictObject({
  path: z.string(),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  message: z.string(),
});

export const DiagnosticSchema = z.strictObject({
  rule: z.string().regex(/^(file|yaml|adr|playbook|postmortem|onboarding|service|link|diagram)\/[a-z0-9-]+$/),
  severity: SeveritySchema,
  message: z.string(),
  path: z.string(),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  help: z.string().optional().describe('What to do, or the command that mends it.'),
  sourceLine: z.string().optional(),
  related: z.array(RelatedPlaceSchema),
});
export type Diagnostic = z.infer<typeof DiagnosticSchema>;

export const SkippedSchema = z.strictObject({
  path: z.string(),
  reason: z.enum([
    'template',
    'index',
    'not-a-record',
    'diagram',
    'empty',
    'unreadable',
    'draft',
    'ignored',
    'other-format',
    'translation',
  ]),
});
export type Skipped = z.infer<typeof SkippedSchema>;

export const HandbookRecordSchema = z.discriminatedUnion('kind', [
  AdrRecordSchema,
  PlaybookRecordSchema,
  PostmortemRecordSchema,
  OnboardingRecordSchema,
  ServiceRecordSchema,
  DocRecordSchema,
]);
export type HandbookRecord = z.infer<typeof HandbookRecordSchema>;

/** What a handbook says of itself to those who read it from elsewhere. */
export const PublishedSiteSchema = z.strictObject({
  title: z.string(),
  id: z.string().describe('Tells what readers tick in this handbook from that of others on the same origin.'),
  base: z.string().describe('Path below which the site is served.'),
  language: z.string(),
});
export type PublishedSite = z.infer<typeof PublishedSiteSchema>;

/** The object that `inspect --format json` prints and the site serves as `handbook.json`. */
export const HandbookJsonSchema = z.strictObject({
  $schema: z.string().optional().describe('Where its JSON Schema is served, as far as that is known.'),
  handbook: z.literal(1),
  site: PublishedSiteSchema.optional(),
  records: z.array(HandbookRecordSchema),
  skipped: z.array(SkippedSchema),
  diagnostics: z.array(DiagnosticSchema),
});
export type HandbookJson = z.infer<typeof HandbookJsonSchema>;
