import { type ParsedDocument, sourceAt } from '../../../markdown/document.ts';
import type { Scope } from '../../../schema/adr.ts';
import type { Origin } from '../../../schema/value.ts';
import { isHint } from '../hints.ts';
import { isPathLike } from './path-like.ts';

/** What a scope is before files and services are known. */
export type As = Scope['as'];

/** Kinds of things that a typed entry may name: `{ type: service, id: orders }`. */
export const SERVICE_TYPES = /^(?:services?|components?|systems?|containers?|apps?|applications?)$/i;
export const PATH_TYPES =
  /^(?:paths?|files?|globs?|folders?|director(?:y|ies)|modules?|packages?|patterns?|code)$/i;

/** What an entry of a kind names. */
export function typedAs(type: string | undefined): As | null {
  if (type === undefined) return null;
  return SERVICE_TYPES.test(type) ? 'service' : PATH_TYPES.test(type) ? 'path' : 'text';
}

/** One name as a scope, its type read where it begins with one (`service:orders`); none of a hint to the author. */
export function makeScope(
  document: ParsedDocument,
  { text, raw, offset }: { text: string; raw: string; offset: number },
  as: As,
  from: Origin,
): Scope[] {
  const typed = /^(service|component|system|path|file|glob|repo|repository):\s*(?=\S)(?!\/\/)/i.exec(text);
  const type = typedAs(typed?.[1]);
  const name = text
    .slice(typed?.[0].length ?? 0)
    .replace(/^(['"])([^'"]*)\1$/, '$2')
    .trim();
  // A reference of a catalogue has a namespace: `component:default/orders`.
  const value = type === 'service' ? name.replace(/^[\w.-]{1,63}\/(?=[\w.-]+$)/, '') : name;
  if (value === '' || value.length > 300 || (isHint(raw) && !isPathLike(value))) return [];
  const kind: As = typed ? (type ?? 'path') : as === 'service' ? as : isPathLike(value) ? 'path' : as;
  return [
    {
      value,
      raw,
      source: sourceAt(document, offset, from),
      as: kind === 'text' && typed ? 'path' : kind,
      service: null,
      files: null,
      codeOf: [],
    },
  ];
}
