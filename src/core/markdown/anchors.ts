import { once } from '../text/once.ts';
import type { ParsedDocument } from './document.ts';

/** What a fragment of an address may name on a page: the anchors of its headings, and those its markup gives. */
export const anchorsOf = once((document: ParsedDocument): ReadonlySet<string> => {
  const anchors = new Set(document.headings.map(({ slug }) => slug));
  if (document.format === 'asciidoc') addAsciidoc(document, anchors);
  if (document.format === 'restructured-text')
    for (const [, name = ''] of document.body.matchAll(/^[ \t]{0,20}\.\. _`?([^`:\n]{1,200})`?:/gm))
      anchors.add(name.toLowerCase());
  return anchors;
});

/** The default ids of sections, their titles, which a reference may use as well, and the ids that an author gives. */
function addAsciidoc(document: ParsedDocument, anchors: Set<string>): void {
  for (const { text } of document.headings) {
    anchors.add(text);
    anchors.add(sectionId(text));
  }
  const given =
    /\[\[([\p{L}_:][\w:.-]{0,200})(?:,[^\]\n]{0,200})?\]\]|^\[[\w-]{0,40}#([\w:.-]{1,200})|(?<![\w:])anchor:([\w:.-]{1,200})\[/gmu;
  for (const [, block, short, macro] of document.body.matchAll(given))
    anchors.add(block ?? short ?? macro ?? '');
}

/** The id that AsciiDoc gives a section by default: `_context_more` for "Context & more". */
function sectionId(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/<[^<>]*>|&(?:[a-z]+|#\d+);|[^\p{L}\p{N}\p{M}_ .-]/gu, '')
    .replace(/[ .-]+/g, '_')
    .replace(/_{2,}/g, '_')
    .replace(/_$/, '');
  return `_${words.replace(/^_/, '')}`;
}
