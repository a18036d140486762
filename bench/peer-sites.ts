import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this repository. */
export const REPOSITORY = join(import.meta.dirname, '..');

/** A site of the same content that another generator builds. */
export interface PeerSite {
  name: string;
  folder: string;
  command: string;
  output: string;
  /** A file that one edit changes. */
  edited: string;
}

/** The handbook itself, built as a person would. */
export function handbookSite(source: string, folder: string, jobs: number): PeerSite {
  mkdirSync(folder, { recursive: true });
  cpSync(source, join(folder, 'source'), { recursive: true });
  const command = `"${process.execPath}" "${join(REPOSITORY, 'src/cli/bin.mjs')}" build source --out site --jobs ${jobs}`;
  return {
    name: `starlight-handbook, --jobs ${jobs}`,
    folder,
    command,
    output: 'site',
    edited: 'source/adr/0001-decision.md',
  };
}

/** Starlight as it comes, with a sidebar of constant size. */
export function starlightSite(source: string, folder: string): PeerSite {
  copyPages(source, join(folder, 'src/content/docs'));
  write(folder, 'src/content/docs/index.md', '---\ntitle: Home\n---\n\nHome.\n');
  write(
    folder,
    'src/content.config.ts',
    "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
  );
  write(
    folder,
    'astro.config.mjs',
    "import starlight from '@astrojs/starlight';\nimport { defineConfig } from 'astro/config';\nexport default defineConfig({ integrations: [starlight({ title: 'Peer', credits: false, sidebar: [{ label: 'Home', link: '/' }] })] });\n",
  );
  write(
    folder,
    'package.json',
    '{ "name": "peer", "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
  );
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  const command = `ASTRO_TELEMETRY_DISABLED=1 "${process.execPath}" node_modules/astro/bin/astro.mjs build --silent`;
  return {
    name: 'Starlight, constant sidebar',
    folder,
    command,
    output: 'dist',
    edited: 'src/content/docs/adr/0001-decision.md',
  };
}

/** Hugo with a plain layout, and Pagefind over what it has written. */
export function hugoSite(source: string, folder: string): PeerSite {
  copyPages(source, join(folder, 'content'));
  write(folder, 'config.toml', 'title = "Peer"\nbaseURL = "https://example.org/"\n');
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><nav><a href="/">Home</a></nav><main data-pagefind-body><h1>{{ .Title }}</h1>${body}</main></body></html>\n`;
  write(folder, 'layouts/_default/single.html', page('{{ .Content }}'));
  write(
    folder,
    'layouts/_default/list.html',
    page(
      '<ul>{{ range first 100 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    ),
  );
  const pagefind = `"${process.execPath}" "${join(REPOSITORY, 'node_modules/pagefind/lib/runner/bin.cjs')}" --site public`;
  return {
    name: 'Hugo + Pagefind',
    folder,
    command: `hugo --quiet && ${pagefind}`,
    output: 'public',
    edited: 'content/adr/0001-decision.md',
  };
}

/** Copies the Markdown of a handbook with the title that the others want in front matter. */
function copyPages(source: string, target: string): void {
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue;
    const text = readFileSync(join(source, path), 'utf8');
    const title = /^# (.+)$/m.exec(text)?.[1] ?? path;
    const page = text.startsWith('---\n')
      ? text
      : `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text.replace(/^# .+\n/, '')}`;
    write(target, path, page);
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
