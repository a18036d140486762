import { defineMiddleware } from 'astro:middleware';
import options from 'virtual:handbook/options';
import { withoutSlash } from '../core/text/path.ts';
import { splitLocale } from './locales.ts';
import { inLocale } from './page-locale.ts';

/** Renders every page in the language of its address. */
export const onRequest = defineMiddleware((context, next) => {
  const base = withoutSlash(import.meta.env.BASE_URL);
  const path = context.url.pathname
    .slice(base.length)
    .replace(/^\//, '')
    .replace(/\.html$/, '');
  const { locale = options.locales[0] } = splitLocale(path, options.locales);
  return inLocale(locale, async () => {
    const response = await next();
    // To its end: what is rendered while it is read belongs to the page as well.
    return new Response(await response.arrayBuffer(), response);
  });
});
