import { nameKey } from '../../text/name-key.ts';

/** A page of a pack as its search knows it. */
export interface PackedPage {
  /** Path below the folder of the pack. */
  path: string;
  title: string;
  /** Alerts and other names. */
  names: string[];
  /** What stands on the page. */
  text: string;
}

/** A page that answers, and the words around the first place that does. */
export interface PackedResult {
  page: PackedPage;
  excerpt: string;
}

const MOST = 30;

/** Finds pages by alert, title and word, without an index: a page must hold every word. Names come before text. */
export function findPacked(pages: readonly PackedPage[], typed: string): PackedResult[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const key = nameKey(typed);
  if (words.length === 0) return [];
  const rated = pages.flatMap((page) => {
    const keys = page.names.map(nameKey);
    const [title, text] = [fold(page.title), fold(page.text)];
    const named = key !== '' && keys.some((name) => name.includes(key));
    if (!named && !words.every((word) => title.includes(word) || text.includes(word))) return [];
    const rate =
      (keys.includes(key) ? 8 : named ? 4 : 0) +
      (words.every((word) => title.includes(word)) ? 2 : 0) +
      words.filter((word) => title.includes(word)).length / words.length;
    const at = Math.max(0, text.indexOf(words.find((word) => text.includes(word)) ?? ''));
    return [{ rate, page, excerpt: excerptAt(page.text, at) }];
  });
  return rated
    .sort((a, b) => b.rate - a.rate || (a.page.title < b.page.title ? -1 : 1))
    .slice(0, MOST)
    .map(({ page, excerpt }) => ({ page, excerpt }));
}

/** The words around a place. */
function excerptAt(text: string, at: number): string {
  const start = at < 40 ? 0 : text.indexOf(' ', at - 40) + 1;
  return text.slice(
    start,
    text.lastIndexOf(' ', start + 160) > at ? text.lastIndexOf(' ', start + 160) : start + 160,
  );
}

/** Letters without case; the length stays, so that places in the folded text are those of the text. */
function fold(text: string): string {
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('');
}
