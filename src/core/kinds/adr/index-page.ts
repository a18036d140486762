import type { ParsedDocument } from '../../markdown/document.ts';
import { collectLinks } from '../../markdown/links.ts';
import { factOf } from '../../source/facts.ts';
import { decodePath, resolvePath, withoutQuery } from '../../text/path.ts';
import { oneLine } from '../../text/spaces.ts';
import { type IndexTitle, isUsableTitle, stripTitle } from './title.ts';

/** What the index pages of a folder call the pages they link to, by path. */
export function collectIndexTitles(pages: readonly ParsedDocument[]): Map<string, IndexTitle> {
  const titles = new Map<string, IndexTitle>();
  for (const page of pages) {
    const links = factOf(page, 'links of index', () =>
      collectLinks(page).map(({ image, href, text }) => ({ image, href, text })),
    );
    for (const link of links) {
      if (link.image || /^[a-z][a-z0-9+.-]*:|^#/i.test(link.href)) continue;
      const path = resolvePath(page.path, decodePath(withoutQuery(link.href)));
      const value = stripTitle(oneLine(link.text));
      if (path && isUsableTitle(value) && !/\.(?:md|rst|adoc)$/i.test(value) && !titles.has(path))
        titles.set(path, { value, raw: link.text });
    }
  }
  return titles;
}
