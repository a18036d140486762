import type { GuestSite } from '../package/guest.ts';

/** A plugin of somebody else beside which the handbook is tried. */
export interface Neighbour {
  /** Name of its package, by which the documentation lists it. */
  name: string;
  version: string;
  /** Its import and its call, as a site has them. */
  import: string;
  call: string;
  /** Files in place of those of the site, or beside them. */
  files?: Record<string, string>;
  /** It wants the sidebar to be set up by itself alone. */
  ownsSidebar?: boolean;
  /** What it brings, in words, and whether a site has it. */
  brings: Record<string, (site: GuestSite) => boolean>;
}

const SCHEMA = 'docsSchema()';

/** The collections of a site, with another schema of its pages and collections of others. */
function collectionsWith(imports: string, schema: string, more = ''): string {
  return `import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { handbookDocsLoader, handbookLoader } from 'starlight-handbook/loaders';
${imports}
export const collections = {
  docs: defineCollection({ loader: handbookDocsLoader(), schema: ${schema} }),
  handbook: defineCollection({ loader: handbookLoader() }),
  ${more}
};
`;
}

const has = (path: string, selector: string) => (site: GuestSite) =>
  site.page(path).querySelector(selector) !== null;

export const NEIGHBOURS: readonly Neighbour[] = [
  {
    name: 'starlight-versions',
    version: '0.8.2',
    import: "import starlightVersions from 'starlight-versions';",
    call: "starlightVersions({ versions: [{ slug: '1.0' }] })",
    files: {
      // The copy of an older version leads to its own copies, and records have none.
      'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\n"Quoted" -- text.\n',
      'src/content.config.ts': collectionsWith(
        "import { docsVersionsLoader } from 'starlight-versions/loader';",
        SCHEMA,
        'versions: defineCollection({ loader: docsVersionsLoader() }),',
      ),
    },
    brings: {
      'a choice of versions on its pages': has('', 'starlight-version-select'),
      'a choice of versions on records': has('adr/0001-first', 'starlight-version-select'),
      'the pages of an older version': (site) => site.has('1.0/guides/one/index.html'),
    },
  },
  {
    name: 'starlight-blog',
    version: '0.30.0',
    import: "import starlightBlog from 'starlight-blog';",
    call: "starlightBlog({ authors: { ada: { name: 'Ada' } } })",
    files: {
      'src/content.config.ts': collectionsWith(
        "import { blogSchema } from 'starlight-blog/schema';",
        'docsSchema({ extend: blogSchema })',
      ),
      'src/content/docs/blog/hello.md': '---\ntitle: Hello\ndate: 2026-03-01\nauthors: ada\n---\n\nPost.\n',
    },
    brings: {
      'its link in the header': has('adr/0001-first', 'header a[href="/blog/"]'),
      'its posts': has('blog/hello', 'h1'),
      'its list': has('blog', 'a[href="/blog/hello/"]'),
    },
  },
  {
    name: 'starlight-image-zoom',
    version: '0.16.0',
    import: "import starlightImageZoom from 'starlight-image-zoom';",
    call: 'starlightImageZoom()',
    files: {
      'src/content/docs/guides/one.md': '---\ntitle: One\n---\n\n![Picture](./point.svg)\n',
      'src/content/docs/guides/point.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>',
    },
    brings: {
      'zoom of its pictures': has('guides/one', 'starlight-image-zoom-zoomable img'),
      'its script on records': has('adr/0001-first', 'starlight-image-zoom'),
    },
  },
  {
    name: 'starlight-links-validator',
    version: '0.26.0',
    import: "import starlightLinksValidator from 'starlight-links-validator';",
    call: 'starlightLinksValidator({ exclude: HANDBOOK_PAGES })',
    brings: {
      'a check of all links': ({ output }) => /links are valid/i.test(output),
    },
  },
  {
    name: 'starlight-sidebar-topics',
    version: '0.8.0',
    import: "import starlightSidebarTopics from 'starlight-sidebar-topics';",
    call: "starlightSidebarTopics([{ label: 'Guides', link: '/guides/one/', items: ['guides/one'] }], { exclude: ['/', ...HANDBOOK_PAGES] })",
    ownsSidebar: true,
    brings: {
      'its topics': has('guides/one', '.starlight-sidebar-topics'),
      'the pages of a topic': has('guides/one', 'nav.sidebar a[href="/guides/one/"]'),
    },
  },
];
