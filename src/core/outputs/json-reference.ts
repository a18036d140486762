import { z } from 'zod';
import { DiagnosticSchema, HandbookRecordSchema, SkippedSchema } from '../schema/handbook.ts';
import { oneLine } from '../text/spaces.ts';

/** A part of a JSON Schema, as far as the reference shows it. */
interface SchemaNode {
  $ref?: string;
  const?: unknown;
  enum?: unknown[];
  type?: string;
  description?: string;
  anyOf?: SchemaNode[];
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
  required?: string[];
}

/** The reference of the JSON in Markdown, made from the schemas; the copy is src/core/schema/README.md. */
export function renderJsonReference(): string {
  const records = HandbookRecordSchema.options.map((schema) => {
    const node = toNode(schema);
    return [`## Record of kind \`${String(node.properties?.kind?.const)}\``, fieldTable(node)].join('\n\n');
  });
  return `${[
    '# JSON of a handbook',
    'What `handbook inspect --format json` prints and a site serves as `handbook.json`. Made from the schemas in this folder; the JSON Schema is [handbook-1.json](../../../public/schema/handbook-1.json), that of `check --format json` is [check-1.json](../../../public/schema/check-1.json).',
    'A value that was read from a source is an object `{value, raw, source}`: `raw` is the exact text that begins at `source.line` and `source.column` (1-based, UTF-16 units), `source.from` says where in the file it stood. What a file does not say is `null`; what it says and is not understood is `unknown`, with its `raw`.',
    '| field | holds |\n|---|---|\n| `handbook` | `1`, the version of this format |\n| `records` | records of all kinds |\n| `skipped` | files that are no record, with the reason |\n| `diagnostics` | what reading and the rules found |',
    ...records,
    '## Skipped file',
    fieldTable(toNode(SkippedSchema)),
    '## Diagnostic',
    fieldTable(toNode(DiagnosticSchema)),
  ].join('\n\n')}\n`;
}

function toNode(schema: z.ZodType): SchemaNode {
  return z.toJSONSchema(schema, { target: 'draft-2020-12' }) as SchemaNode;
}

function fieldTable({ properties = {}, required = [] }: SchemaNode): string {
  const rows = Object.entries(properties).map(([name, node]) => {
    const optional = required.includes(name) ? '' : ', may be missing';
    return `| \`${name}\` | ${typeOf(node)}${optional} | ${cell(describeNode(node))} |`;
  });
  return ['| field | type | |', '|---|---|---|', ...rows].join('\n');
}

function typeOf(node: SchemaNode): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) return node.enum.map((word) => `\`${String(word)}\``).join(', ');
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ');
  if (node.type === 'array') return `list of ${node.items ? typeOf(node.items) : 'anything'}`;
  if (node.type !== 'object') return node.type ?? 'anything';
  const names = Object.keys(node.properties ?? {});
  if (names.includes('value') && names.includes('source')) {
    const value = node.properties?.value;
    return `value with source (${names.includes('precision') ? 'date' : value ? typeOf(value) : 'text'})`;
  }
  return `object (${names.map((name) => `\`${name}\``).join(', ')})`;
}

function describeNode(node: SchemaNode): string {
  return node.description ?? node.anyOf?.find((option) => option.description)?.description ?? '';
}

function cell(text: string): string {
  return oneLine(text.replaceAll('|', '\\|'));
}
