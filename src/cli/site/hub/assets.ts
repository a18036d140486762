import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHubScripts } from '../../../plugin/client-scripts.ts';
import { stylesOf } from '../../../plugin/styles.ts';

const require = createRequire(import.meta.url);

/** Style sheets of Starlight that its pages load before ours: layers, properties, resets, helpers. */
const STARLIGHT = ['layers', 'props', 'reset', 'util'];

/** Writes style sheet, fonts and scripts of a hub, and gives the names under which its pages load them. */
export async function writeHubAssets(folder: string): Promise<{ style: string; script: string }> {
  const assets = join(folder, 'assets');
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  mkdirSync(assets, { recursive: true });
  const css = readStyles().replace(/url\("(@[^"]+)"\)/g, (_, name: string) => {
    const file = basename(name);
    copyFileSync(require.resolve(name), join(assets, file));
    return `url("./${file}")`;
  });
  const scripts = await buildHubScripts();
  for (const [name, code] of Object.entries(scripts))
    writeFileSync(join(folder, 'scripts', `${name}.js`), code);
  const style = `assets/hub.${hash(css)}.css`;
  writeFileSync(join(folder, style), css);
  return { style, script: `scripts/hub.js?v=${hash(JSON.stringify(scripts))}` };
}

function readStyles(): string {
  const folder = dirname(require.resolve('@astrojs/starlight/style/markdown.css'));
  const own = (file: string): string => fileURLToPath(new URL(`../../../styles/${file}`, import.meta.url));
  const files = [
    own('layers.css'),
    ...STARLIGHT.map((name) => join(folder, `${name}.css`)),
    ...stylesOf('handbook').slice(1).map(own),
    own('hub.css'),
  ];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
