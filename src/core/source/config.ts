import { z } from 'zod';
import { FOLDER_KEYS, type FolderKey } from '../schema/record-base.ts';
import { buildTable } from '../text/keyed-table.ts';
import { checkTeamWords } from '../words/check-team-words.ts';
import { handbookName } from './handbook-name.ts';

const ownWords = z.array(z.string());
const folders = z.array(z.string()).optional();

/** An address that a browser opens: no program, and no password that would end up on every page. */
export const webAddress = z
  .url()
  .regex(
    /^https?:\/\/[^/?#@\\]+(?:[/?#]|$)/i,
    'expected an address that begins with https:// or http://, without a user',
  );

/** A language as browsers know it. */
export const language = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}, 'expected a language tag such as en or pt-BR');

/** The path of a base: `/`, or names between slashes. */
export const BASE_PATH = /^\/?(?:[\w.~-]+(?:\/|$))*$/;

/** Where another handbook lies: the address of its home page, or the folder of its built site. */
const handbookPlace = z
  .string()
  .min(1)
  .refine(
    (place) => !/^[a-z][a-z0-9+.-]+:/i.test(place) || webAddress.safeParse(place).success,
    'expected an address that begins with https:// or http://, without a user, or a folder',
  );

/** What a team may set in `.handbook.yml`; everything has a default. */
export const HandbookConfigSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .default('Handbook')
    .meta({ description: 'Name of the handbook, shown on every page.' }),
  id: z
    .string()
    .optional()
    .meta({ description: 'Name under which browsers keep what readers tick; by default the title.' }),
  description: z.string().optional().meta({ description: 'One sentence for search engines and feeds.' }),
  site: webAddress.optional().meta({ description: 'Address at which the site will be served.' }),
  base: z
    .string()
    .regex(BASE_PATH, 'expected a path such as /handbook/')
    .default('/')
    .meta({ description: 'Path below which the site will be served.' }),
  language: language.default('en').meta({
    description:
      'Language of the interface, as a BCP 47 tag. Where nobody states one, a site is built in the language of nearly all records, if it is one of the ten.',
  }),
  repository: webAddress
    .optional()
    .meta({ description: 'Web address of the repository, for links to itself.' }),
  editUrl: webAddress
    .optional()
    .meta({ description: 'Address in front of a path that opens it for editing.' }),
  folders: z
    .strictObject(buildTable<FolderKey, typeof folders>(Object.values(FOLDER_KEYS), () => folders))
    .default({})
    .meta({ description: 'Folders by kind, relative to the root; those not named are found by convention.' }),
  alertRules: z.array(z.string()).default([]).meta({
    description:
      'Files of alert rules, folders and globs of them, relative to the root: checked against the playbooks and shown.',
  }),
  pagingSeverities: z.array(z.string()).optional().meta({
    description:
      'Severities of alerts that wake somebody, in place of the usual words; `none` for a rule without one, `template` for one that is worked out.',
  }),
  allowedHosts: z
    .array(z.string().regex(/^[\p{L}\p{N}.-]+$/u, 'expected the name of a host, such as images.example.org'))
    .default([])
    .meta({ description: 'Hosts whose images and frames are shown instead of linked.' }),
  handbooks: z
    .record(
      handbookName,
      z.union([
        handbookPlace,
        z.strictObject({
          url: webAddress.meta({ description: 'Address of its home page.' }),
          folder: z
            .string()
            .min(1)
            .meta({ description: 'Folder of its built site, read in place of the address.' }),
        }),
      ]),
    )
    .default({})
    .meta({
      description:
        'Other handbooks by name, each by the address of its home page or the folder of its built site: `team-a:ADR-0012` is then a link to its record. Read by `handbook lock --handbooks`, never by a build.',
    }),
  offline: z
    .union([z.boolean(), z.literal('remove')])
    .default(false)
    .meta({
      description:
        'Keeps the playbooks and the pages of alerts in the browsers of readers, for an incident without a network; `remove` takes away what earlier builds left there.',
    }),
  policy: z.enum(['strict', 'scripts', 'off']).optional().meta({
    description:
      'Content-Security-Policy in the pages: strict lets nothing in but what the site itself has, scripts rules scripts alone.',
  }),
  proposedDays: z
    .int()
    .min(1)
    .default(90)
    .meta({ description: 'Days after which a proposed decision is too old.' }),
  severities: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
    .default({})
    .meta({ description: 'Severity by rule id, in place of the rule’s own.' }),
  words: z
    .record(z.string(), z.record(z.string(), z.union([ownWords, z.record(z.string(), ownWords)])))
    .default({})
    .superRefine((words, context) => {
      for (const { path, message } of checkTeamWords(words))
        context.addIssue({ code: 'custom', path, message });
    })
    .meta({ description: 'The team’s own words by subject and field, beside those of every language.' }),
  $schema: z
    .string()
    .optional()
    .meta({ description: 'Address of the schema of this file, by which an editor finds it.' }),
});

export type HandbookUserConfig = z.input<typeof HandbookConfigSchema>;

/**
 * A complete configuration. `strict` says that the root has a config file, which makes every error stop a build;
 * `drafts` that pages which their authors hold back are shown, as a server for authors does.
 */
export type HandbookConfig = z.output<typeof HandbookConfigSchema> & {
  strict: boolean;
  drafts: boolean;
  /** The language of the interface is the default: nobody has stated one. */
  languageOpen: boolean;
};

/**
 * The config with its defaults. `strict`: the root has a config file, so that a build stops on every error. Throws
 * a `ZodError` where a value is wrong.
 */
export function buildConfig(config: HandbookUserConfig = {}, strict = false): HandbookConfig {
  const languageOpen = config.language === undefined;
  return { ...HandbookConfigSchema.parse(config), strict, drafts: false, languageOpen };
}
