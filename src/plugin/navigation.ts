import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { NavigationGroup } from '../core/query/navigation.ts';
import { siteHref } from '../core/text/site-href.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;
type Translate = (key: never) => string;

/** The navigation in the form of Starlight's sidebar. */
export function renderNavigation(
  groups: readonly NavigationGroup[],
  base: string,
  here: string,
  translate: (key: never) => string,
): SidebarEntry[] {
  return groups.map((group) => ({
    type: 'group',
    label: word(translate, group.label),
    collapsed: false,
    badge: undefined,
    entries: group.links.map((link) => {
      const href = siteHref(link.url, base);
      const label = 'text' in link ? link.text : word(translate, link.label);
      const entry = toLink(label, href, trim(href) === trim(encodeURI(decodeURI(here))));
      if (link.nested) entry.attrs = { class: 'hb-nested' };
      if (link.count !== null)
        entry.badge = { text: String(link.count), variant: 'default', class: 'hb-count' };
      return entry;
    }),
  }));
}

/** A page that a site has of its own, as Starlight's settings of the page describe it. */
export interface OwnPage {
  /** Path on the site without slashes around it; `index` or empty at the root. */
  id: string;
  title: string;
  sidebar?:
    | { label?: string | undefined; order?: number | undefined; hidden?: boolean | undefined }
    | undefined;
}

/** The pages of a site's own in the form of Starlight's sidebar: those at the root, then a group for each folder. */
export function renderOwnPages(pages: readonly OwnPage[], base: string, here: string): SidebarEntry[] {
  const groups = new Map<string, OwnPage[]>();
  const order = (page: OwnPage): number => page.sidebar?.order ?? Number.MAX_VALUE;
  const shown = pages.filter(({ id, sidebar }) => id !== '404' && !sidebar?.hidden);
  for (const page of [...shown].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))) {
    const folder = page.id.includes('/') ? page.id.replace(/\/.*/, '') : '';
    groups.set(folder, [...(groups.get(folder) ?? []), page]);
  }
  const links = (own: readonly OwnPage[] = []): SidebarLink[] =>
    own.map(({ id, title, sidebar }) => {
      const href = siteHref(id === 'index' || id === '' ? '/' : `/${id}/`, base);
      return toLink(sidebar?.label ?? title, href, trim(href) === trim(here));
    });
  const folders = [...groups].filter(([folder]) => folder !== '');
  return [
    ...links(groups.get('')),
    ...folders.map(
      ([label, own]): SidebarEntry => ({
        type: 'group',
        label,
        collapsed: false,
        badge: undefined,
        entries: links(own),
      }),
    ),
  ];
}

/** A link of the sidebar without a badge. */
export function toLink(label: string, href: string, isCurrent: boolean): SidebarLink {
  return { type: 'link', label, href, isCurrent, badge: undefined, attrs: {} };
}

function word(translate: Translate, key: string): string {
  return translate(key as never);
}

/** An address without what a page may end in. */
function trim(path: string): string {
  return path.replace(/(?:\/|\.html|\/index\.html)$/, '');
}
