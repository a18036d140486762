import { z } from 'zod';
import { HandbookConfigSchema } from '../../../src/core/source/config.ts';

interface Property {
  description?: string;
  type?: string;
  default?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Property[];
  items?: Property;
  properties?: Readonly<Record<string, Property>>;
  additionalProperties?: Property | boolean;
  format?: string;
}

/** Every key of the settings, from their schema. */
export function renderSettings(): string {
  const schema = z.toJSONSchema(HandbookConfigSchema, { io: 'input', unrepresentable: 'any' }) as Property;
  const rows = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const value = property.default === undefined ? '' : `\`${JSON.stringify(property.default)}\``;
    return `| \`${key}\` | ${typeOf(property).replaceAll('|', '\\|')} | ${value} | ${property.description ?? ''} |`;
  });
  return `# Settings

\`.handbook.yml\` in the root, also \`.handbook.yaml\`, \`handbook.config.yml\`, \`.yaml\` or \`.json\`. Everything has a default. That
the file exists makes the handbook strict: every error stops a build. A key that there is not is refused, with the one
that was probably meant.

## Keys

| key | value | unless given | means |
|---|---|---|---|
${rows.join('\n')}

The JSON Schema of this file is \`schema/config-1.json\` of every site; \`handbook init --editor\` tells it to an editor. A
plugin takes further options: see [As a plugin](plugin.md).

\`\`\`yaml
title: Backend handbook
site: https://handbook.example.org
alertRules: [ops/alerts.yml]
proposedDays: 60
severities: { link/remote-image: off }
words: { decision: { status: { accepted: [Ratified] } } }
folders: { adr: [docs/decisions], playbooks: [ops/runbooks] }
\`\`\`
`;
}

function typeOf(property: Property): string {
  if (property.enum) return property.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (property.anyOf) return [...new Set(property.anyOf.map(typeOf))].join(' or ');
  if (property.type === 'array') return `list of ${property.items ? typeOf(property.items) : 'values'}`;
  if (property.properties)
    return `map of ${Object.keys(property.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`;
  if (property.type === 'object')
    return typeof property.additionalProperties === 'object'
      ? `map to ${typeOf(property.additionalProperties)}`
      : 'map';
  return property.format === 'uri' ? 'web address' : (property.type ?? 'any');
}
