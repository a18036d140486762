import { type ParsedDocument, sourceAt } from '../../markdown/document.ts';
import type { Source } from '../../schema/value.ts';

/** The places at which an author has left something to be written. */
export function findTodos(document: ParsedDocument): Source[] {
  return [...document.body.matchAll(/(?<![\w$<{./-])(?:TODO|TBD|FIXME|XXX)(?![\w/-])/g)].map((match) =>
    sourceAt(document, document.bodyOffset + match.index, 'body'),
  );
}
