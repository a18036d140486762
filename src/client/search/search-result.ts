import type { PagefindPage } from './pagefind.ts';

/** One result: title, what kind of record it is, the place that matched. */
export function renderResult(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  const best = page.sub_results[0];
  const link = document.createElement('a');
  link.href = best?.url ?? page.url;
  const title = document.createElement('strong');
  title.textContent = page.meta.title ?? page.url;
  const facts = document.createElement('span');
  const { kind = [], status = [] } = page.filters;
  facts.textContent = [...kind, ...status].join(', ');
  const section = best && best.title !== page.meta.title ? ` ${best.title}` : '';
  const excerpt = document.createElement('span');
  excerpt.className = 'hb-search-excerpt';
  if (section) {
    const place = document.createElement('b');
    place.textContent = `${section.trim()}: `;
    excerpt.append(place);
  }
  excerpt.append(...markedText(best?.excerpt ?? page.excerpt));
  link.append(title, ' ', facts, excerpt);
  item.append(link);
  return item;
}

/** The text of an excerpt with its marks; anything else in it stays text. */
function markedText(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
