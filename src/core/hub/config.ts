import { z } from 'zod';
import { BASE_PATH, language, webAddress } from '../source/config.ts';
import { handbookName } from '../source/handbook-name.ts';

/** Megabytes that a handbook may have for a hub at most; what is kept of it is read again up to that size. */
export const MOST_MEGABYTES = 200;

/** One handbook of a hub: where readers open it, and from where its published files are read. */
export const HubHandbookSchema = z
  .strictObject({
    name: handbookName,
    title: z.string().min(1).optional().meta({ description: 'What it is called; by default what it says.' }),
    url: webAddress
      .optional()
      .meta({ description: 'Address of its home page; without one it is served from the host of the hub.' }),
    folder: z.string().min(1).refine(isPath, 'expected a path').optional().meta({
      description: 'Folder of its built site, relative to this file, read in place of the address.',
    }),
    id: z.string().min(1).optional().meta({
      description:
        'The `id` that it must say it has, by default its title: another handbook at its address is not put in its place.',
    }),
  })
  .refine(({ url, folder }) => url !== undefined || folder !== undefined, {
    message: 'expected a url, a folder or both',
  });
export type HubHandbook = z.output<typeof HubHandbookSchema>;

/** A search engine that the hub gives its records to. */
const EngineSchema = z
  .strictObject({
    type: z.enum(['groonga', 'opensearch']).meta({
      description: 'What it speaks; `opensearch` is the bulk format of Elasticsearch as well.',
    }),
    url: webAddress.meta({ description: 'Address to which the hub sends the records.' }),
    index: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/, 'expected a name of small letters, digits and _')
      .default('handbook')
      .meta({ description: 'Its index or table.' }),
    search: z
      .string()
      .regex(/^(?:https?:\/\/[^\s?#@\\]+|\/[^\s?#\\]*)$/i, 'expected an address or a path such as /search')
      .optional()
      .meta({
        description:
          'Address or path that the browser of a reader asks in place of the indexes of the hub; for `groonga` alone.',
      }),
  })
  .refine(({ type, search }) => type === 'groonga' || search === undefined, {
    path: ['search'],
    message: 'expected it with groonga alone, whose queries cannot write',
  });

/** No system has a path with the letter that ends one. */
function isPath(text: string): boolean {
  return !text.includes('\0');
}

/** What `hub.yml` may say. */
export const HubConfigSchema = z
  .strictObject({
    title: z.string().min(1).default('All handbooks').meta({ description: 'Name of the hub.' }),
    site: webAddress.optional().meta({ description: 'Address at which the hub will be served.' }),
    base: z
      .string()
      .regex(BASE_PATH, 'expected a path such as /all/')
      .default('/')
      .meta({ description: 'Path below which the hub will be served.' }),
    language: language.default('en').meta({ description: 'Language of the interface, as a BCP 47 tag.' }),
    handbooks: z.array(HubHandbookSchema).min(1).meta({ description: 'The handbooks, in their order.' }),
    paths: z
      .array(
        z.strictObject({
          title: z.string().min(1),
          description: z.string().optional(),
          parts: z.array(z.string()).min(1),
        }),
      )
      .default([])
      .meta({
        description:
          'Onboarding that continues over handbooks: parts such as `platform:onboarding:first-week`.',
      }),
    merge: z.int().min(0).default(40).meta({
      description:
        'Up to so many handbooks are searched in full by their own indexes; of more the hub keeps titles and names.',
    }),
    engine: EngineSchema.optional().meta({
      description: 'A search engine that is given all records, those that have changed at each run.',
    }),
    seconds: z
      .number()
      .positive()
      .max(600)
      .default(20)
      .meta({ description: 'How long one answer may take.' }),
    megabytes: z
      .number()
      .positive()
      .max(MOST_MEGABYTES)
      .default(64)
      .meta({ description: 'How large one `handbook.json` may be, unpacked.' }),
    requests: z.int().min(1).max(256).default(24).meta({ description: 'Requests at the same time.' }),
  })
  .superRefine(({ handbooks }, context) => {
    const seen = new Set<string>();
    handbooks.forEach((handbook, index) => {
      if (seen.has(handbook.name))
        context.addIssue({
          code: 'custom',
          path: ['handbooks', index, 'name'],
          message: `expected each name once, "${handbook.name}" stands twice`,
        });
      seen.add(handbook.name);
    });
  });
export type HubConfig = z.output<typeof HubConfigSchema>;
