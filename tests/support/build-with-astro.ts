import { mkdirSync } from 'node:fs';
import { build } from 'astro';
import { cachesIn } from '../../src/cli/site/caches.ts';
import { prepareProcess } from '../../src/cli/site/prepare-process.ts';
import { PACKAGE_ROOT } from '../../src/node/cache-folder.ts';
import { loadConfig } from '../../src/node/load-config.ts';
import { buildSiteConfig } from '../../src/plugin/site-config.ts';

// Builds a site by Astro alone: build-with-astro.ts ROOT OUT SCRATCH
const [root = '', outDir = '', scratch = ''] = process.argv.slice(2);
mkdirSync(scratch, { recursive: true });
const { config } = loadConfig(root);
const base = `/${config.base.replace(/^\/|\/$/g, '')}`;
prepareProcess(PACKAGE_ROOT);
// A runner of tests asks for another one.
process.env.NODE_ENV = 'production';
await build({
  ...buildSiteConfig({ root, config: { ...config, base }, folders: {} }),
  configFile: false,
  mode: 'production',
  root: PACKAGE_ROOT,
  outDir,
  ...cachesIn(scratch),
  logLevel: 'error',
});
