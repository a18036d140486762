import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig } from 'astro';
import type { HandbookConfig } from '../core/source/config.ts';
import type { NamedFolders } from '../node/find-source-folders.ts';
import { directionOf } from './direction.ts';
import handbook, { type HandbookUserOptions } from './index.ts';

/** What decides a site: where its records lie and what the team has set. */
export interface SiteInput {
  /** Absolute path of the folder whose records make the handbook. */
  root: string;
  config: HandbookConfig;
  folders?: NamedFolders;
  /** What finishes the pages in place of the plugin. */
  finish?: HandbookUserOptions['finish'];
}

/** The complete Astro configuration of a handbook, for this repository and for any other root. */
export function buildSiteConfig({ root, config, folders, finish }: SiteInput): AstroInlineConfig {
  return {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    srcDir: fileURLToPath(new URL('../', import.meta.url)),
    publicDir: fileURLToPath(new URL('../../public/', import.meta.url)),
    base: config.base,
    ...(config.site ? { site: config.site } : {}),
    trailingSlash: 'ignore',
    prerenderConflictBehavior: 'error',
    prefetch: false,
    devToolbar: { enabled: false },
    integrations: [
      starlight({
        title: config.title,
        ...(config.description ? { description: config.description } : {}),
        locales: {
          root: { label: config.language, lang: config.language, dir: directionOf(config.language) },
        },
        credits: false,
        plugins: [
          handbook({
            root,
            config,
            ...(folders ? { folders } : {}),
            look: 'handbook',
            rules: 'all',
            ...(finish ? { finish } : {}),
          }),
        ],
      }),
    ],
  };
}
