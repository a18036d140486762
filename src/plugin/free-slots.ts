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

/**
 * Puts the handbook's components into the slots that are free when the site and all of its plugins have chosen, whatever
 * their order. A plugin that asks whether a slot is taken finds it free, and what it then brings stays.
 */
export function takeFreeSlots(slots: readonly Slot[]): Plugin {
  return {
    name: 'handbook-free-slots',
    enforce: 'pre',
    transform: {
      filter: { id: MODULE },
      handler(code, id) {
        const slot = slots.find((candidate) => candidate === MODULE.exec(id)?.[1]);
        if (slot === undefined || !code.includes(starlights(slot))) return undefined;
        const own = fileURLToPath(new URL(`../components/overrides/${slot}.astro`, import.meta.url));
        return { code: code.replace(starlights(slot), () => JSON.stringify(own)), map: null };
      },
    },
  };
}
