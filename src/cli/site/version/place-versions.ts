import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../../core/render/escape.ts';
import { siteHref } from '../../../core/text/site-href.ts';
import { fillWord } from '../../../core/text/spaces.ts';
import { SITE_MARK } from '../../../node/fill-in-place.ts';
import { listSite } from '../../../node/site-directory.ts';
import { siteWords } from '../../../plugin/words.ts';

/** An older state that was built as a site of its own. */
export interface BuiltVersion {
  ref: string;
  name: string;
  /** Null where nothing says one. */
  date: string | null;
  folder: string;
}

/** What is for the host of the whole site, or says to search engines and assistants what there is. */
const OF_THE_HOST = /^(?:llms[\w-]*\.txt|_headers|_redirects|\.nojekyll|robots\.txt|sitemap[\w-]*\.xml)$/;

/** Puts older states below `versions/` of a built site: each page says what it is and leads to today's, and today's start names them. */
export function placeVersions(
  built: string,
  versions: readonly BuiltVersion[],
  { base, language }: { base: string; language: string },
): void {
  for (const { ref, name, date, folder } of versions) {
    const place = join(built, 'versions', name);
    cpSync(folder, place, { recursive: true });
    for (const path of listSite(place)) {
      const file = join(place, path);
      if (path === SITE_MARK || OF_THE_HOST.test(path)) rmSync(file);
      else if (path.endsWith('.md'))
        writeFileSync(file, markOldText(readFileSync(file, 'utf8'), { ref, date, language }));
      else if (path.endsWith('.html')) {
        const today = existsSync(join(built, path)) ? `/${path.replace(/index\.html$/, '')}` : '/';
        const html = readFileSync(file, 'utf8');
        writeFileSync(file, markOld(html, { ref, date, today: siteHref(today, base), language }));
      }
    }
  }
  for (const path of ['index.html', 'status/index.html']) {
    const file = join(built, path);
    if (existsSync(file))
      writeFileSync(file, nameVersions(readFileSync(file, 'utf8'), versions, { base, language }));
  }
}

/** A page of an older state: no search engine keeps it, and its first words say how old it is. */
export function markOld(
  html: string,
  { ref, date, today, language }: { ref: string; date: string | null; today: string; language: string },
): string {
  const words = siteWords(language);
  const text = bannerText(language, ref, date);
  const link = `<a href="${escapeHtml(today)}">${escapeHtml(words['handbook.version.today'])}</a>`;
  const banner = `<p class="hb-banner" data-tone="wait" data-banner="version" role="note">${escapeHtml(text)} ${link}</p>`;
  return html
    .replace(/<head\b[^<>]*>/, (head) => `${head}<meta name="robots" content="noindex">`)
    .replace(/<main\b[^<>]*>/, (main) => `${main}${banner}`);
}

function bannerText(language: string, ref: string, date: string | null): string {
  const words = siteWords(language);
  return date === null
    ? fillWord(words['handbook.version.undated'], { ref })
    : fillWord(words['handbook.version.banner'], { ref, date });
}

/** The Markdown of such a page: the same words, behind its front matter. */
export function markOldText(
  markdown: string,
  { ref, date, language }: { ref: string; date: string | null; language: string },
): string {
  const text = bannerText(language, ref, date);
  const matter = /^---\n[\s\S]*?\n---\n/.exec(markdown)?.[0] ?? '';
  return `${matter}> ${text}\n\n${markdown.slice(matter.length)}`;
}

function nameVersions(
  html: string,
  versions: readonly BuiltVersion[],
  { base, language }: { base: string; language: string },
): string {
  const links = versions.map(
    ({ name, ref, date }) =>
      `<a href="${escapeHtml(siteHref(`/versions/${name}/`, base))}">${escapeHtml(ref)}</a>${date === null ? '' : ` (${date})`}`,
  );
  const label = escapeHtml(siteWords(language)['handbook.version.list']);
  const end = html.lastIndexOf('</main>');
  return end < 0
    ? html
    : `${html.slice(0, end)}<p class="hb-muted hb-versions">${label} ${links.join(' · ')}</p>${html.slice(end)}`;
}
