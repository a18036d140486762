import { defineConfig } from 'astro/config';
import { loadConfig } from './src/node/load-config.ts';
import { buildSiteConfig } from './src/plugin/site-config.ts';

const root = import.meta.dirname;

export default defineConfig(buildSiteConfig({ root, config: loadConfig(root).config }));
