import type { Neighbour } from './neighbours.ts';

/** The components that the site with overrides of its own has in the place of Starlight's, each with a mark. */
export const OVERRIDES = [
  'PageTitle',
  'Sidebar',
  'Search',
  'ThemeSelect',
  'SiteTitle',
  'MarkdownContent',
  'Pagination',
];

/** A site with a home, pages and a sidebar of its own, and records of most kinds beside it. */
const FILES: Record<string, string> = {
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'src/content/docs/index.md':
    '---\ntitle: Their own page\n---\n\n"Quoted" -- and [a decision](/adr/0001-first/).\n',
  'src/content/docs/guides/one.md': '---\ntitle: One\n---\n\n[Home](/)\n',
  'docs/adr/0001-first.md': '# 1. First\n\n## Status\n\nSuperseded by [2](0002-second.md)\n',
  'docs/adr/0002-second.md':
    '# 2. Second\n\n## Status\n\nAccepted\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
  'runbooks/slow.md': '---\nalerts: [SlowQueue]\n---\n\n# Slow queue\n\n## Mitigation\n\nWait.\n',
  'onboarding/start.md': '# Start\n\n## One\n\n- [ ] Read [it](../docs/adr/0002-second.md)\n',
};

/** The files of a site with the handbook and a neighbour, in one order or the other. */
export function siteWith(
  { import: line, call, files, ownsSidebar }: Pick<Neighbour, 'import' | 'call' | 'files' | 'ownsSidebar'>,
  isFirst: boolean,
  settings = '',
): Record<string, string> {
  const plugins = isFirst ? ['handbook()', call] : [call, 'handbook()'];
  return {
    ...FILES,
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import handbook, { HANDBOOK_PAGES } from 'starlight-handbook';
${line}
export default {
  integrations: [starlight({
    title: 'Theirs',
    ${ownsSidebar ? '' : "sidebar: [{ label: 'Guides', items: ['guides/one'] }],"}
    ${settings}
    plugins: [${plugins.filter(Boolean).join(', ')}],
  })],
};
`,
    ...files,
  };
}
