import { z } from 'zod';
import { entriesOf } from '../text/keyed-table.ts';
import { RegisterEntrySchema } from './register.ts';
import { DateValueSchema, SourceSchema, sourced, TextValueSchema } from './value.ts';

export const KINDS = ['adr', 'playbook', 'postmortem', 'onboarding', 'service', 'doc'] as const;
export const KindSchema = z.enum(KINDS);
export type Kind = z.infer<typeof KindSchema>;

/** The word by which settings and flags name the folders of each kind. */
export const FOLDER_KEYS = {
  adr: 'adr',
  playbook: 'playbooks',
  postmortem: 'postmortems',
  onboarding: 'onboarding',
  service: 'services',
  doc: 'docs',
} as const satisfies Record<Kind, string>;
export type FolderKey = (typeof FOLDER_KEYS)[Kind];

/** Edge types and their inverse, in both directions. */
export const INVERSE_RELATION = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  clarifies: 'clarified-by',
  'clarified-by': 'clarifies',
  'relates-to': 'relates-to',
  mentions: 'mentioned-by',
  'mentioned-by': 'mentions',
  uses: 'used-by',
  'used-by': 'uses',
  exercised: 'exercised-by',
  'exercised-by': 'exercised',
  reads: 'read-by',
  'read-by': 'reads',
  owns: 'owned-by',
  'owned-by': 'owns',
} as const;
export const RelationTypeSchema = z.enum(entriesOf(INVERSE_RELATION).map(([type]) => type));
export type RelationType = z.infer<typeof RelationTypeSchema>;

/** A typed edge from a record's own side; `declared` marks those that its own file states. */
export const RelationSchema = z.strictObject({
  type: RelationTypeSchema,
  target: z.string().nullable().describe('Id of the other record, null where it was not found.'),
  targetPath: z.string().nullable().describe('Path of the other record, null where it was not found.'),
  raw: z.string(),
  declared: z.boolean(),
  healed: z.boolean().optional().describe('The href is dead, the number in it is right.'),
  pending: z.boolean().optional().describe('The successor is still proposed.'),
  rejected: z
    .boolean()
    .optional()
    .describe('The successor was rejected, so that it takes the place of nothing.'),
  section: z.string().optional().describe('The part of the record that the relation is about.'),
  source: SourceSchema,
});
export type Relation = z.infer<typeof RelationSchema>;

export const HeadingSchema = z.strictObject({
  depth: z.int().min(1).max(6),
  text: z.string(),
  slug: z.string().describe('The anchor of the heading on its page, as GitHub makes it.'),
  source: SourceSchema,
});
export type Heading = z.infer<typeof HeadingSchema>;

/** What became of a link: `unchecked` is a link whose target lies outside what was read. */
export const LinkStateSchema = z.enum(['ok', 'external', 'dead', 'dead-anchor', 'unsafe', 'unchecked']);
export const LinkSchema = z.strictObject({
  href: z.string(),
  text: z.string(),
  image: z.boolean(),
  state: LinkStateSchema,
  target: z.string().nullable().describe('Id of the record that the link leads to.'),
  targetPath: z.string().nullable().describe('Path of the file that the link leads to.'),
  healed: z.boolean().optional(),
  source: SourceSchema,
});
export type Link = z.infer<typeof LinkSchema>;

/** A bare mention of a decision in prose, such as "ADR-31". */
export const MentionSchema = z.strictObject({
  raw: z.string(),
  number: z.int().min(0),
  target: z.string().nullable(),
  candidates: z.array(z.string()).describe('All records that carry the number.'),
  source: SourceSchema,
});
export type Mention = z.infer<typeof MentionSchema>;

/** A length of time as the author wrote it, in days where that is certain. */
export const IntervalValueSchema = sourced(z.int().min(1).nullable().describe('Days.'));
export type IntervalValue = z.infer<typeof IntervalValueSchema>;

/** The fields of every record, whatever its kind. */
export const recordBase = {
  id: z.string(),
  path: z.string(),
  url: z
    .string()
    .describe(
      'With a trailing slash; without base as a command prints it, as full as is known as a site serves it.',
    ),
  hash: z.string().describe('Over LF-normalised title and body.'),
  title: TextValueSchema,
  description: TextValueSchema.nullable(),
  owners: z.array(TextValueSchema),
  tags: z.array(TextValueSchema),
  services: z.array(TextValueSchema),
  reviewBy: DateValueSchema.nullable(),
  lastReviewed: DateValueSchema.nullable(),
  reviewEvery: IntervalValueSchema.nullable(),
  lastUpdated: DateValueSchema.nullable(),
  scope: TextValueSchema.nullable().describe(
    'Whether a rule of the house, an example or about this product.',
  ),
  entries: z.array(RegisterEntrySchema).describe('Lines of the registers that the record keeps.'),
  headings: z.array(HeadingSchema),
  links: z.array(LinkSchema),
  mentions: z.array(MentionSchema),
  relations: z.array(RelationSchema),
};
