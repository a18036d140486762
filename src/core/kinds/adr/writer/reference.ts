import type { ParsedDocument } from '../../../markdown/document.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import { relativePath } from '../../../text/path.ts';

/** A link to a decision as a file of a format writes it: by number or title, with the path from the file. */
export function writeReference(target: AdrRecord, from: ParsedDocument): string {
  const path = relativePath(from.path, target.path);
  const text = target.number ? `ADR-${target.number.raw}` : target.title.value.replace(/[[\]<>`]/g, '');
  if (from.format === 'restructured-text') return `\`${text} <${path}>\`_`;
  if (from.format === 'asciidoc') return `xref:${path}[${text}]`;
  return `[${text}](${path.replace(/[() ]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)})`;
}
