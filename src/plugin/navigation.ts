import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { NavigationGroup } from '../core/query/navigation.ts';
import { siteHref } from '../core/render/destination.ts';

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

export function toLink(label: string, href: string, isCurrent: boolean): SidebarLink {
  return { type: 'link', label, href, isCurrent, badge: undefined, attrs: {} };
}

function word(translate: Translate, key: string): string {
  return translate(key as never);
}

function trim(path: string): string {
  return path.replace(/\/$/, '');
}
