/** What the worker keeps: the build writes it in front of the script. */
export interface KeptPages {
  base: string;
  /** Of the contents, so that a new build is kept anew. */
  version: string;
  /** Paths of pages and of what they load. */
  files: string[];
  language: string;
  /** What a page says that was kept, with `#` for the moment. */
  stale: string;
  /** What stands for a page that was not. */
  missing: string;
  /** Title and path of the list that was. */
  list: [title: string, path: string];
}

/** A kept page with its age before everything else, or a page that says that it was not kept. */
export function markStale(html: string | null, filled: string | null, kept: KeptPages): string {
  const { language, stale, missing, list } = kept;
  const moment =
    filled === null
      ? '–'
      : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(filled));
  if (html === null) {
    const [title, path] = list.map(escapeText);
    return `<!doctype html><html lang="${escapeText(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(missing)}</title></head><body><main><p>${escapeText(missing)}</p><p><a href="${path}">${title}</a> (${escapeText(moment)})</p></main></body></html>`;
  }
  const banner = `<p class="hb-banner" data-tone="wait" data-banner="offline" role="status">${escapeText(stale.replace('#', moment))}</p>`;
  const marked = html.replace(/<main\b[^<>]*>/, (main) => main + banner);
  return marked === html ? html.replace(/<body\b[^<>]*>/, (body) => body + banner) : marked;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
