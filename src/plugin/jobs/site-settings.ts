import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import type { HandbookOptions } from '../options.ts';
import { SETTINGS_KEY } from './offer-site.mjs';

const OPTIONS = 'virtual:handbook/options';

/** Modules of a site that hold its settings, by the plugins that serve them. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'vite-plugin-starlight-user-config': [
    'virtual:starlight/user-config',
    'virtual:starlight/project-context',
    'virtual:starlight/plugin-translations',
  ],
  'handbook-options': [OPTIONS],
};

/** Settings by the module that would hold them. */
export type SiteSettings = Record<string, unknown>;

type Plugins = NonNullable<AstroConfig['vite']['plugins']>;

/**
 * Makes a bundle ask the process for the settings of its site in place of holding those that it was made with, so that
 * one bundle renders any site.
 */
export function askForSettings(): Plugin {
  const ids = new Set(Object.values(MODULES).flat());
  return {
    name: 'handbook-site-settings',
    enforce: 'pre',
    async configResolved({ plugins }) {
      Reflect.set(globalThis, Symbol.for(SETTINGS_KEY), await readSettings([...plugins]));
    },
    resolveId: (id) => (ids.has(id) ? `\0asked:${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0asked:')) return undefined;
      const name = JSON.stringify(id.slice('\0asked:'.length));
      return `export default globalThis[Symbol.for('${SETTINGS_KEY}')][${name}];`;
    },
  };
}

/**
 * The settings of a site, as the plugins of its configuration serve them.
 * @throws where a plugin serves something else than data.
 */
export async function readSettings(plugins: Plugins): Promise<SiteSettings> {
  const settings: SiteSettings = {};
  for (const plugin of await flatten(plugins))
    for (const id of MODULES[plugin.name] ?? []) settings[id] = await readModule(plugin, id);
  const missing = Object.values(MODULES)
    .flat()
    .find((id) => !(id in settings));
  if (missing) throw new Error(`Unexpected site without ${missing}, expected Starlight 0.42.`);
  return settings;
}

/** The options of the handbook among the settings of a site. */
export function optionsIn(settings: SiteSettings): HandbookOptions {
  return settings[OPTIONS] as HandbookOptions;
}

async function readModule({ load }: Plugin, id: string): Promise<unknown> {
  const handler = typeof load === 'function' ? load : load?.handler;
  const code = await Promise.resolve(handler?.call({} as never, `\0${id}`));
  const before = 'export default ';
  if (typeof code !== 'string' || !code.startsWith(before))
    throw new Error(`Unexpected code of ${id}, expected data.`);
  return JSON.parse(code.slice(before.length).replace(/;$/, ''));
}

async function flatten(plugins: Plugins): Promise<Plugin[]> {
  const found: Plugin[] = [];
  for (const option of plugins) {
    const plugin = await option;
    if (Array.isArray(plugin)) found.push(...(await flatten(plugin)));
    else if (plugin) found.push(plugin);
  }
  return found;
}
