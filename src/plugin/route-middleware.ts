import options from 'virtual:handbook/options';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getHandbook, getOwnPages } from '../components/data.ts';
import RecordContent from '../components/record/RecordContent.astro';
import RecordText from '../components/record/RecordText.astro';
import { titleIsOurs } from '../components/site/title-slot.ts';
import { findTwinPage } from '../core/outputs/twin/twin-pages.ts';
import { buildNavigation, findNeighbours, type NavigationGroup } from '../core/query/navigation.ts';
import { escapeHtml } from '../core/render/escape.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { withSlash } from '../core/text/path.ts';
import { siteHref, twinHref } from '../core/text/site-href.ts';
import { headScriptOf, renderHeadScript } from './head-scripts.ts';
import { rememberWords } from './known-words.ts';
import { type SiteLocale, splitLocale } from './locales.ts';
import { type OwnPage, renderNavigation, renderOwnPages, toLink } from './navigation.ts';
import { pageLocale } from './page-locale.ts';

/**
 * Gives every page the bounded sidebar, its neighbours of the same section, and a title that cannot become markup; a
 * record, its facts in front of its text where the title of the page is not the handbook's.
 */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  context.locals.t = rememberWords(context.locals.t, route.lang);
  // What is shown in place of a missing page has no address of its own, and the choice of an alert's playbooks several.
  if (/^\/404|\/alert\/\[name\]/.test(context.routePattern))
    route.head = route.head.filter(
      ({ attrs }) => attrs?.rel !== 'canonical' && attrs?.property !== 'og:url' && !attrs?.hreflang,
    );
  for (const tag of route.head) if (tag.tag === 'title') tag.content = escapeHtml(tag.content ?? '');
  const { records, byId, languageOf } = await getHandbook();
  const id: unknown = Reflect.get(route.entry.data, 'handbook');
  const record = typeof id === 'string' ? byId.get(id) : undefined;
  if (record && route.entry.rendered?.html.includes('data-hb-view="')) {
    context.locals.handbookText = route.Content;
    route.Content = RecordText;
  }
  const locale = pageLocale();
  if (record && languageOf(record) !== locale) {
    // Starlight says so above the text, and marks it as one in the other language.
    route.isFallback = true;
    route.entryMeta = { ...route.entryMeta, lang: languageOf(record).lang };
  }
  if (record && !titleIsOurs()) {
    context.locals.handbookContent = route.Content;
    route.Content = RecordContent;
  }
  const base = locale.addresses;
  route.head.push({
    tag: 'link',
    attrs: {
      rel: 'alternate',
      type: 'application/atom+xml',
      title: options.config.title,
      href: siteHref('/feed.xml', base),
    },
    content: '',
  });
  const twin = record ? record.url : twinOfRoute(context.routePattern, context.params);
  if (twin !== null) {
    const href = twinHref(twin, base);
    context.locals.handbookTwin = href;
    route.head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href }, content: '' });
  }
  route.head.push(...renderHeadScript(headScriptOf(record, records, byId), base));
  if (options.sidebar !== 'handbook') return;
  const here = context.url.pathname;
  const theirs =
    route.sidebar.length > 0
      ? route.sidebar
      : renderOwnPages(ownPagesIn(locale, await getOwnPages()), base, here);
  const ours = renderNavigation(
    withRules(buildNavigation(records, record ?? null)),
    base,
    here,
    context.locals.t,
  );
  route.sidebar = [...theirs, ...ours];
  if (!record) return;
  const { previous, next } = findNeighbours(records, record);
  route.pagination = { prev: linkTo(previous, base), next: linkTo(next, base) };
});

function linkTo(record: HandbookRecord | null, base: string): ReturnType<typeof toLink> | undefined {
  return record ? toLink(record.title.value, siteHref(record.url, base), false) : undefined;
}

/** The page of ours that a route shows, where it has a twin. Starlight's own route shows records, and pages that are not ours. */
function twinOfRoute(pattern: string, params: Record<string, string | undefined>): string | null {
  return pattern.includes('[...slug]') ? null : findTwinPage(pageOfRoute(pattern, params));
}

/** The address, without base, that a pattern with its values stands for. */
function pageOfRoute(pattern: string, params: Record<string, string | undefined>): string {
  const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
  return withSlash(`/${splitLocale(path.slice(1), options.locales).rest}`);
}

/** The pages of the site's own in a language, with those of its first one that the language lacks. */
function ownPagesIn({ path }: SiteLocale, pages: readonly OwnPage[]): OwnPage[] {
  const inFolder = (folder: string): OwnPage[] =>
    pages.flatMap((page) => {
      const { locale, rest } = splitLocale(page.id, options.locales);
      return locale?.path === folder ? [{ ...page, id: rest === 'index' ? '' : rest }] : [];
    });
  const own = inFolder(path);
  const first = options.locales[0].path;
  const known = new Set(own.map(({ id }) => id));
  return path === first ? own : [...own, ...inFolder(first).filter(({ id }) => !known.has(id))];
}

/** The navigation, without the rules where they have no pages. */
function withRules(groups: NavigationGroup[]): NavigationGroup[] {
  if (options.rules !== false) return groups;
  return groups.map((group) => ({ ...group, links: group.links.filter(({ url }) => url !== '/rules/') }));
}
