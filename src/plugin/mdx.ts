import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { prepareDiagrams } from '../core/render/diagrams.ts';
import { prepareMdxLinks } from '../core/render/mdx-links.ts';
import { prepareBody } from '../core/render/prepare.ts';
import { prepareTitle } from '../core/render/title.ts';
import { readCompiled } from './compiled.ts';
import type { HandbookOptions } from './options.ts';
import { renderSlots } from './slots.ts';
import { renderWords } from './words.ts';

const PREPARERS = [prepareTitle, prepareDiagrams, prepareMdxLinks];

/** Prepares the MDX pages of the root before they are compiled: no H1, links to pages, diagrams drawn. */
export function prepareMdx(options: HandbookOptions): Plugin {
  const base = options.locales[0].addresses;
  return {
    name: 'handbook-mdx',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx(?:\?.*)?$/ },
      async handler(code, id) {
        const [file = id] = id.split('?');
        const path = relative(options.root, file).split(sep).join('/');
        const loaded = path.startsWith('..') ? null : (await readCompiled(options)).handbook;
        const record = loaded?.byPath.get(path);
        const document = loaded?.documents
          .get(record?.id ?? '')
          ?.find((candidate) => candidate.path === path);
        if (!loaded || !record || !document || document.text !== code) return undefined;
        const words = renderWords(options.config.language);
        const prepared = prepareBody(
          document,
          { handbook: loaded, record, base, words },
          PREPARERS,
          (body) => body,
        );
        const figures = await renderSlots(prepared.slots, options.config.language);
        const body = prepared.markdown.replace(
          /<div data-hb-slot="(\d+)"><\/div>/g,
          (_, index) => `<Fragment set:html={${JSON.stringify(figures[Number(index)] ?? '')}} />`,
        );
        return { code: document.text.slice(0, document.bodyOffset) + body, map: null };
      },
    },
  };
}
