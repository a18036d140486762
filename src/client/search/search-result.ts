import { findExcerpt } from '../../core/query/search/excerpt.ts';
import type { SearchQuery } from '../../core/query/search/read-query.ts';
import { listNames } from '../../core/text/list-names.ts';
import { isPinned, type KeptPage, pinButton } from './kept-pages.ts';
import type { PagefindPage } from './pagefind-api.ts';

/** Words of the interface by name. */
export type SearchWords = Record<string, string>;

/** One result: title, what kind of record it is and how it stands, and the sentence that answers. */
export function renderResult(page: PagefindPage, query: SearchQuery, words: SearchWords): HTMLLIElement {
  const title = page.meta.title ?? page.url;
  const wanted = [...query.words, ...query.variants.flat()];
  // A picture has an address and no words.
  const anchors = (page.anchors ?? []).filter(({ text }) => text.trim() !== '');
  const headings = anchors.map(({ text }) => text);
  const excerpt = findExcerpt(page.content, wanted, title, headings);
  const section = excerpt && anchors.findLast(({ location }) => location <= excerpt.word);
  const { handbook = [], kind = [], status = [], severity = [], service = [] } = page.filters;
  const facts = [page.meta.number, ...handbook, ...kind, ...status, ...severity, shortList(service)];
  const kept: KeptPage = {
    url: page.url,
    title,
    facts: facts.filter(Boolean).join(' · '),
  };
  // A playbook opens at its card, with the first safe action, unless one of its parts is asked for.
  const isAsked = section && wanted.some((word) => section.text.toLowerCase().includes(word.toLowerCase()));
  const isTop = !section || section === anchors[0] || (page.meta.urgent !== undefined && !isAsked);
  const item = renderPage({ ...kept, url: isTop ? page.url : `${page.url}#${section.id}` }, words, kept);
  const link = item.querySelector('a');
  if (!excerpt || !link) return item;
  const text = document.createElement('span');
  text.className = 'hb-search-excerpt';
  if (!isTop) {
    const place = document.createElement('b');
    place.textContent = `${section.text}: `;
    text.append(place);
  }
  for (const part of excerpt.parts) {
    const node = part.mark ? document.createElement('mark') : null;
    if (node) node.textContent = part.text;
    text.append(node ?? part.text);
  }
  link.append(text);
  return item;
}

/** The first names, and how many there are besides. */
function shortList(names: readonly string[]): string {
  const rest = names.length - 3;
  return listNames(names.slice(0, 3), document.documentElement.lang) + (rest > 0 ? ` +${rest}` : '');
}

/** A page by its title and facts, with the button that keeps it at hand. */
export function renderPage(page: KeptPage, words: SearchWords, pinned: KeptPage = page): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = page.url;
  const title = document.createElement('strong');
  title.textContent = page.title;
  const facts = document.createElement('span');
  facts.textContent = page.facts;
  link.append(title, ' ', facts);
  item.append(link, pinButton(pinned, isPinned(pinned.url), words));
  return item;
}
