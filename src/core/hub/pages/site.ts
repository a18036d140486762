import type { Content } from '../html.ts';
import type { Hub } from '../hub.ts';

/** A file of a hub: its path below the folder of the site. */
export interface HubFile {
  path: string;
  text: string;
}

/** What pages of a hub need besides the hub. */
export interface HubSite {
  hub: Hub;
  /** Without a slash at the end. */
  base: string;
  /** Words of the interface, values in the place of their names. */
  t: (key: string, values?: Record<string, string | number>) => string;
  /** Names of style sheets and scripts with a version of their contents, below the base. */
  assets: { style: string; script: string };
  /** Origins besides its own that a page of the hub may read from: those whose search indexes are merged. */
  connect: readonly string[];
  direction: 'ltr' | 'rtl';
}

/** A page of a hub before it is written. */
export interface HubPage {
  /** Address below the base, such as `/adr/`. */
  url: string;
  title: string;
  lede?: string;
  body: Content;
}

/** The address of a page of the hub. */
export function hubHref(url: string, { base }: Pick<HubSite, 'base'>): string {
  return `${base}${url}`;
}
