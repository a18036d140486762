import { z } from 'zod';
import { describeKind } from '../kinds/descriptors.ts';
import { CheckJsonSchema } from '../reporters/json.ts';
import { AlertEntrySchema } from '../schema/alerts.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import { HandbookJsonSchema } from '../schema/handbook.ts';
import { KINDS, type Kind } from '../schema/record-base.ts';
import { HandbookConfigSchema } from '../source/config.ts';

/** The name of the schema of a kind's front matter. */
export function frontMatterSchema(kind: Kind): `front-matter-${Kind}-1` {
  return `front-matter-${kind}-1`;
}

/**
 * All schemas that a site serves, by the names of their files without `.json`; the copies in public/schema are these
 * texts. Of what the product prints: `handbook-1` is what `inspect --format json` prints and the site serves as
 * `handbook.json`, `check-1` what `check --format json` prints; their objects are closed. Of what people write: the
 * settings, and the front matter of each kind.
 */
const SCHEMAS = {
  'handbook-1': () => renderPrinted('handbook-1', HandbookJsonSchema, 'Handbook'),
  'check-1': () => renderPrinted('check-1', CheckJsonSchema, 'Result of a check'),
  'alerts-1': () => renderPrinted('alerts-1', z.array(AlertEntrySchema), 'Alerts and their playbooks'),
  'config-1': () => renderWritten(HandbookConfigSchema, 'Settings of a handbook'),
  ...(Object.fromEntries(
    KINDS.map((kind) => [
      frontMatterSchema(kind),
      () => renderWritten(FRONT_MATTER[kind], `Front matter of ${describeKind({ kind }).names.any}`),
    ]),
  ) as Record<ReturnType<typeof frontMatterSchema>, () => string>),
};

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

/** A schema as JSON. */
export function renderSchema(name: keyof typeof SCHEMAS): string {
  return SCHEMAS[name]();
}

/** In the draft of 2020-12, by its own name. */
function renderPrinted(name: string, schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' });
  return show({ $schema, $id: `${name}.json`, title, ...rest });
}

/** In the draft that editors read; by an id that is no address they would look for another. */
function renderWritten(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return show({ $schema, title, ...rest });
}

function show(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
