/** A page that the reader pinned or has opened, as the search lists it before the first key. */
export interface KeptPage {
  url: string;
  title: string;
  facts: string;
}

const LIMIT = 8;

/** The key of a list in this browser's storage; it is the script's, set by the address of the index. */
let root = '';

/** Names the site that the lists belong to: several may share one origin. */
export function keepFor(base: string): void {
  root = base;
}

/** Pages that the reader pinned, the latest first. */
export function pinnedPages(): KeptPage[] {
  return read('pinned');
}

/** Pages that the reader opened from the search, the latest first, without the pinned ones. */
export function recentPages(): KeptPage[] {
  return read('recent').filter(({ url }) => !isPinned(url));
}

/** Remembers that a page was opened. */
export function visitPage(page: KeptPage): void {
  write('recent', [page, ...read('recent').filter(({ url }) => url !== page.url)].slice(0, LIMIT));
}

export function isPinned(url: string): boolean {
  return read('pinned').some((page) => page.url === url);
}

/** The button that pins a page or lets it go. */
export function pinButton(
  page: KeptPage,
  pressed: boolean,
  words: Record<string, string>,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'hb-pin';
  button.setAttribute('aria-pressed', String(pressed));
  button.setAttribute('aria-label', (words.pin ?? '').replace('#', page.title));
  button.title = words.pinShort ?? '';
  button.innerHTML =
    '<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="m8 1.8 1.9 4 4.3.5-3.2 3 .9 4.3L8 11.5l-3.9 2.1.9-4.3-3.2-3 4.3-.5z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round"/></svg>';
  button.addEventListener('click', () => {
    const now = !isPinned(page.url);
    const others = read('pinned').filter(({ url }) => url !== page.url);
    write('pinned', now ? [page, ...others].slice(0, LIMIT) : others);
    button.setAttribute('aria-pressed', String(now));
  });
  return button;
}

function read(name: 'pinned' | 'recent'): KeptPage[] {
  try {
    const pages: unknown = JSON.parse(localStorage.getItem(`handbook:search:${root}:${name}`) ?? '[]');
    return Array.isArray(pages) ? pages.filter(isKeptPage) : [];
  } catch {
    return [];
  }
}

function write(name: 'pinned' | 'recent', pages: readonly KeptPage[]): void {
  try {
    localStorage.setItem(`handbook:search:${root}:${name}`, JSON.stringify(pages));
  } catch {
    // Without storage the lists stay empty.
  }
}

/** What storage gives back may be anything; an address of another site is not followed. */
function isKeptPage(page: unknown): page is KeptPage {
  return (
    typeof page === 'object' &&
    page !== null &&
    ['url', 'title', 'facts'].every((name) => typeof Reflect.get(page, name) === 'string') &&
    /^\/(?!\/)/.test(String(Reflect.get(page, 'url')))
  );
}
