/**
 * A site whose team has set everything: a base and an address, two languages, its own head, code blocks, page for what is missing,
 * components, collections and plugins for Markdown, MDX, and a style sheet by Tailwind's rules of layers.
 */
export const STRANGER: Record<string, string> = {
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'tsconfig.json':
    '{ "extends": "astro/tsconfigs/strictest", "include": [".astro/types.d.ts", "**/*"], "exclude": ["dist"] }',
  'astro.config.ts': `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import handbook from 'starlight-handbook';
import { markParagraphs, shout } from './plugins';

export default defineConfig({
  site: 'https://example.org',
  base: '/docs',
  output: 'static',
  markdown: { processor: unified({ remarkPlugins: [shout], rehypePlugins: [markParagraphs] }) },
  integrations: [
    starlight({
      title: { en: 'Theirs', fr: 'Le leur' },
      locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français' } },
      head: [{ tag: 'meta', attrs: { name: 'theirs', content: 'yes' } }, { tag: 'script', content: 'window.theirs = 1;' }],
      customCss: ['./src/theirs.css'],
      components: { Footer: './src/Footer.astro' },
      disable404Route: true,
      expressiveCode: { themes: ['github-dark'], styleOverrides: { borderRadius: '0' } },
      sidebar: [{ label: 'Guides', translations: { fr: 'Guides fr' }, items: [{ autogenerate: { directory: 'guides' } }] }],
      editLink: { baseUrl: 'https://git.example.com/edit/' },
      lastUpdated: true,
      plugins: [handbook({ rules: false })],
    }),
    mdx(),
  ],
});
`,
  'plugins.ts': `interface Node { type: string; tagName?: string; value?: string; properties?: Record<string, unknown>; children?: Node[] }
function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}
/** Writes a word of theirs in capitals. */
export function shout() {
  return (tree: Node): void => visit(tree, (node) => {
    if (node.type === 'text') node.value = node.value?.replaceAll('whisper', 'WHISPER') ?? '';
  });
}
/** Marks each paragraph. */
export function markParagraphs() {
  return (tree: Node): void => visit(tree, (node) => {
    if (node.tagName === 'p') node.properties = { ...node.properties, dataTheirs: '' };
  });
}
`,
  'src/theirs.css':
    '@layer theme, base, starlight, components, utilities;\n@layer utilities { .p-4 { padding: 1rem; } }\n',
  'src/Footer.astro': `---
import Default from '@astrojs/starlight/components/Footer.astro';
---

<p class="their-footer">Footer</p>
<Default />
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { handbookDocsLoader, handbookLoader } from 'starlight-handbook/loaders';

export const collections = {
  docs: defineCollection({
    loader: handbookDocsLoader(),
    schema: docsSchema({ extend: z.object({ team: z.string().optional() }) }),
  }),
  handbook: defineCollection({ loader: handbookLoader() }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  changelog: defineCollection({
    loader: glob({ base: './changes', pattern: '*.md' }),
    schema: z.object({ day: z.coerce.date() }),
  }),
};
`,
  'src/content/i18n/fr.json': '{ "search.label": "Chercher" }',
  'changes/one.md': '---\nday: 2026-01-02\n---\n\nChanged.\n',
  'src/pages/changes.astro': `---
import { getCollection } from 'astro:content';
const changes = await getCollection('changelog');
---

<html lang="en"><head><title>Changes</title></head><body><ul>{changes.map((change) => <li>{change.id}</li>)}</ul></body></html>
`,
  'src/pages/404.astro':
    '<html lang="en"><head><title>Gone</title></head><body><p class="their-404">Gone</p></body></html>\n',
  'src/components/Card.astro':
    '---\ninterface Props { text: string }\nconst { text } = Astro.props;\n---\n\n<p class="their-card">{text}</p>\n',
  'src/content/docs/index.mdx':
    '---\ntitle: Theirs\nteam: a\n---\n\nimport Card from \'../../components/Card.astro\';\n\n<Card text="Card" />\n\nA "whisper" -- and [a decision](/docs/adr/0001-first/).\n\n```js title="a.js" {1}\nlet a;\n```\n',
  'src/content/docs/fr/index.md': '---\ntitle: Le leur\n---\n\nBonjour.\n',
  'src/content/docs/guides/one.md': '---\ntitle: One\n---\n\n:::note\nA whisper.\n:::\n',
  'docs/adr/0001-first.md':
    '# 1. First\n\n## Status\n\nSuperseded by [2](0002-second.md)\n\n## Decision\n\nA whisper with --force.\n\n```sh\nls\n```\n',
  'docs/adr/0002-second.md':
    '# 2. Second\n\n## Status\n\nAccepted\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
  'docs/adr/fr/0002-second.md': '# 2. Deuxième\n\n## Décision\n\nOui.\n',
  'runbooks/slow.md':
    '---\nalerts: [SlowQueue]\n---\n\n# Slow queue\n\n## Mitigation\n\n```sh\nkubectl get pods\n```\n',
  'postmortems/2026-01-02-outage.md':
    '# Outage\n\n- Date: 2026-01-02\n- Severity: SEV1\n\n## Timeline\n\n- 10:00 began\n- 10:30 detected\n- 11:00 resolved\n',
  'onboarding/start.md': '# Start\n\n## One\n\n- [ ] Read [it](../docs/adr/0002-second.md)\n',
  'services/shop.md': '---\nteam: a\n---\n\n# Shop\n',
};
