import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import handbook from '../src/plugin/index.ts';
import { sidebarOf } from './site/sidebar.ts';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The documentation of the product, made with the product: a Starlight site that has the plugin. */
export default defineConfig({
  root: pathOf('.'),
  srcDir: pathOf('site'),
  publicDir: pathOf('../public'),
  outDir: pathOf('../.handbook/docs'),
  cacheDir: pathOf('../.handbook/docs-cache'),
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'starlight-handbook',
      description: 'How to make one searchable handbook from the Markdown that a team already keeps.',
      credits: false,
      sidebar: sidebarOf(pathOf('.')),
      plugins: [handbook({ sidebar: 'starlight', look: 'handbook', rules: 'all' })],
    }),
  ],
});
