import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Starlight components in whose place the handbook has its own. */
export type Slot =
  | 'PageTitle'
  | 'Sidebar'
  | 'Search'
  | 'SiteTitle'
  | 'MobileMenuFooter'
  | 'ThemeProvider'
  | 'ThemeSelect';

/** The module by which Starlight serves the component of a slot, and the one it has where nobody has another. */
const MODULE = /^\0virtual:starlight\/components\/(\w+)$/;
const starlights = (slot: string): string => `"@astrojs/starlight/components/${slot}.astro"`;

/** The module by which Starlight serves its settings, and what it begins with. */
const SETTINGS = '\0virtual:starlight/user-config';
const FRONT = 'export default {';

/** What the handbook would take, as far as it is there to be had. */
export interface Wanted {
  /** Its component of the sidebar only where nobody has set a sidebar up. */
  slots: readonly Slot[];
  sidebar: 'always' | 'unset' | 'never';
}

/**
 * Puts the handbook's components into the slots that are free when the site and all of its plugins have chosen, whatever
 * their order, and its sidebar where nobody has set one up. A plugin that asks whether they are taken finds them free, and what it then
 * brings stays.
 */
export function takeFreeSlots({ slots, sidebar }: Wanted): Plugin {
  let taken: readonly Slot[] = slots;
  let isUnset = false;
  return {
    name: 'handbook-free-slots',
    enforce: 'pre',
    configResolved({ plugins }) {
      isUnset = !findSettings(plugins)?.includes('"sidebar":');
      taken = sidebar === 'always' || (sidebar === 'unset' && isUnset) ? [...slots, 'Sidebar'] : slots;
    },
    transform: {
      filter: { id: /^\0virtual:starlight\/(?:components\/\w+|user-config)$/ },
      handler(code, id) {
        // Without it Starlight would list every page of every record in every page.
        if (id === SETTINGS)
          return isUnset && sidebar !== 'never' && code.startsWith(FRONT)
            ? { code: code.replace(FRONT, `${FRONT}"sidebar":[],`), map: null }
            : undefined;
        const slot = taken.find((candidate) => candidate === MODULE.exec(id)?.[1]);
        if (slot === undefined || !code.includes(starlights(slot))) return undefined;
        const own = fileURLToPath(new URL(`../components/overrides/${slot}.astro`, import.meta.url));
        return { code: code.replace(starlights(slot), () => JSON.stringify(own)), map: null };
      },
    },
  };
}

/** The settings of Starlight as its own module will have them, when all plugins have had their say. */
function findSettings(plugins: readonly Plugin[]): string | null {
  const load = plugins.find(({ name }) => name === 'vite-plugin-starlight-user-config')?.load;
  const handler: unknown = typeof load === 'object' ? load.handler : load;
  if (typeof handler !== 'function') return null;
  const code: unknown = handler.call(undefined, SETTINGS);
  return typeof code === 'string' ? code : null;
}
