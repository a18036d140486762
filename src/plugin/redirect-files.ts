import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { followAddresses } from '../core/graph/addresses.ts';
import { inLanguage } from '../core/graph/in-language.ts';
import { listRedirects, renderRedirect } from '../core/outputs/redirect.ts';
import { listAlertPages, listChoices } from '../core/query/alerts.ts';
import { siteHref } from '../core/text/site-href.ts';
import type { SiteFiles } from '../node/site-files.ts';
import { readCompiled } from './compiled.ts';
import type { SiteLocale } from './locales.ts';
import type { HandbookOptions } from './options.ts';
import type { RedirectFile } from './unfinished-site.ts';

/**
 * The pages that lead from names of alerts and numbers of decisions to their records, in each language, and the other spellings of the
 * pages that let a reader choose.
 */
export async function listRedirectFiles(
  options: HandbookOptions,
  site: { folder: string; format: 'directory' | 'file' | 'preserve' },
): Promise<RedirectFile[]> {
  const { handbook } = await readCompiled(options);
  const { moved } = followAddresses(handbook);
  const { locales } = options;
  const fileOf = (path: string): string =>
    site.format === 'directory' ? join(path, 'index.html') : `${path}.html`;
  const files = foldersOf(options).flatMap(({ folder, locale: { lang, addresses } }) => {
    const { records } = inLanguage(handbook, lang);
    const twins = listChoices(listAlertPages(records)).flatMap(([{ name }, ...others]): RedirectFile[] => {
      const first = join(site.folder, fileOf(join(folder, 'alert', name)));
      const html = existsSync(first) ? readFileSync(first, 'utf8') : null;
      return html === null
        ? []
        : others.map((other) => ({ file: fileOf(join(folder, 'alert', other.name)), html }));
    });
    const redirects = listRedirects(records, moved).map((redirect): RedirectFile => {
      const html = renderRedirect(redirect, addresses, lang);
      const atRoot = folder === '' ? locales[0].addresses.replace(/\|[^*]*/, '') : addresses;
      const rule = {
        from: siteHref(`/${redirect.path}/`, atRoot),
        to: siteHref(redirect.record.url, addresses),
      };
      return { file: fileOf(join(folder, redirect.path)), html, rule };
    });
    return [...twins, ...redirects];
  });
  const [{ path, lang, addresses }] = options.locales;
  if (path === '') return files;
  // A site without a language at its root has nothing there.
  const { title } = options.config;
  const home = { path: '', shown: title, record: { url: '/', title: { value: title } } };
  const rule = { from: '/', to: siteHref('/', addresses) };
  return [...files, { file: 'index.html', html: renderRedirect(home, addresses, lang), rule }];
}

/**
 * Writes pages that lead to others beside the pages of a built site: they are many, and need nothing of what makes a
 * page. A page of the site's own is not overwritten.
 */
export function writeRedirectFiles(files: SiteFiles, redirects: readonly RedirectFile[]): void {
  for (const { file, html } of redirects) files.writeText(file, html);
}

/** The folders in which such pages lie: that of each language, and the root, which is what an alert knows. */
function foldersOf({ locales }: HandbookOptions): { folder: string; locale: SiteLocale }[] {
  const folders = locales.map((locale) => ({ folder: locale.path, locale }));
  const atRoot = folders.some(({ folder }) => folder === '');
  return atRoot ? folders : [{ folder: '', locale: locales[0] }, ...folders];
}
