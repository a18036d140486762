import { z } from 'zod';
import { describeKind } from '../kinds/descriptors.ts';
import { CheckJsonSchema } from '../reporters/json.ts';
import { AlertEntrySchema } from '../schema/alerts.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import { HandbookJsonSchema } from '../schema/handbook.ts';
import { KINDS, type Kind } from '../schema/record-base.ts';
import { HandbookConfigSchema } from '../source/config.ts';

/**
 * JSON Schema (draft 2020-12) of what `inspect --format json` prints and the site serves as `handbook.json`. All
 * objects are closed. The copy at public/schema/handbook-1.json is this text.
 */
export function renderHandbookSchema(): string {
  return renderSchema(HandbookJsonSchema, 'handbook-1.json', 'Handbook');
}

/** JSON Schema of what `check --format json` prints; the copy is public/schema/check-1.json. */
export function renderCheckSchema(): string {
  return renderSchema(CheckJsonSchema, 'check-1.json', 'Result of a check');
}

/** JSON Schema of the `alerts.json` of a site; the copy is public/schema/alerts-1.json. */
export function renderAlertsSchema(): string {
  return renderSchema(z.array(AlertEntrySchema), 'alerts-1.json', 'Alerts and their playbooks');
}

/** JSON Schema of `.handbook.yml`; the copy is public/schema/config-1.json. */
export function renderConfigSchema(): string {
  return renderEditorSchema(HandbookConfigSchema, 'Settings of a handbook');
}

/** JSON Schema of the front matter of a kind; the copy is public/schema/front-matter-KIND-1.json. */
export function renderFrontMatterSchema(kind: Kind): string {
  const title = `Front matter of ${describeKind({ kind }).names.any}`;
  return renderEditorSchema(FRONT_MATTER[kind], title);
}

/** The name of the file that holds the schema of a kind's front matter. */
export function frontMatterSchemaName(kind: Kind): string {
  return `front-matter-${kind}-1.json`;
}

/** All schemas that a site serves, by the names of their files without `.json`. */
export function listSchemas(): Record<string, () => string> {
  return {
    'handbook-1': renderHandbookSchema,
    'check-1': renderCheckSchema,
    'alerts-1': renderAlertsSchema,
    'config-1': renderConfigSchema,
    ...Object.fromEntries(
      KINDS.map((kind) => [
        frontMatterSchemaName(kind).replace(/\.json$/, ''),
        () => renderFrontMatterSchema(kind),
      ]),
    ),
  };
}

function renderSchema(schema: z.ZodType, name: string, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ $schema, $id: name, title, ...rest }, null, 2)}\n`;
}

/** A schema for what people write, in the draft that editors read; by an id that is no address they would look for another. */
function renderEditorSchema(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
