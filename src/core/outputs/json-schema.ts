import { z } from 'zod';
import { CheckJsonSchema } from '../reporters/json.ts';
import { HandbookJsonSchema } from '../schema/handbook.ts';

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

function renderSchema(schema: z.ZodType, name: string, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ $schema, $id: name, title, ...rest }, null, 2)}\n`;
}
