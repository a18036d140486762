import remarkParse from 'remark-parse';
import { markdownToHtml } from 'satteri';
import { unified } from 'unified';
import { describe, expect, it, vi } from 'vitest';
import mermaid from '../../src/diagrams/embed/astro.ts';
import rehypeMermaid from '../../src/diagrams/embed/rehype.ts';
import remarkMermaid from '../../src/diagrams/embed/remark.ts';

const BLOCK = '```mermaid\nflowchart LR\n  a[One] --> b[Two]\n```';
const PAGE = `# Page\n\n${BLOCK}\n\n- in a list\n\n  ${BLOCK.replaceAll('\n', '\n  ')}\n\n\`\`\`sh\nls\n\`\`\`\n`;
const BROKEN = 'Text.\n\n```mermaid\nflowchart LR\n  a --> [b\n```\n';

/** The values of what a tree of Markdown holds as HTML. */
async function remark(text: string, options: Parameters<typeof remarkMermaid>[0], path = 'page.md') {
  const processor = unified().use(remarkParse);
  const tree = processor.parse(text);
  await remarkMermaid({ cache: false, ...options })(tree, { path });
  return JSON.stringify(tree);
}

describe('Mermaid in somebody’s Markdown', () => {
  it('becomes pictures by a plugin of remark, each with ids of its own', async () => {
    const tree = await remark(PAGE, {});
    const ids = [...tree.matchAll(/<svg id=\\"([^"\\]+)/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(`${ids[0]}-2`);
    expect(tree).toContain('"lang":"sh"');
    expect(tree).not.toContain('"lang":"mermaid"');
  });

  it('takes its dark colours from the system where that is asked for', async () => {
    expect(await remark(PAGE, { dark: 'media' })).toContain('prefers-color-scheme:dark');
    const byClass = await remark(PAGE, { dark: '.dark' });
    expect(byClass).toContain('@media screen{.dark #dg-');
    expect(byClass).not.toContain('data-theme');
  });

  it('is an element in MDX', async () => {
    expect(await remark(PAGE, {}, 'page.mdx')).toContain('"name":"set:html"');
  });

  it('stays text with the reason where it cannot be drawn, or stops', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const shown = await remark(BROKEN, {});
    expect(shown).toContain('data-error');
    expect(shown).toContain('a --&gt; [b');
    expect(warn.mock.calls[0]?.[0]).toMatch(/^page\.md:5:9 Unexpected/);
    warn.mockRestore();
    await expect(remark(BROKEN, { onError: 'throw' })).rejects.toThrow('page.md:5:9');
  });

  it('becomes pictures by a plugin of rehype', async () => {
    const code = {
      type: 'element',
      tagName: 'code',
      properties: { className: ['language-mermaid'] },
      children: [{ type: 'text', value: 'flowchart LR\n  a --> b\n' }],
    };
    const pre = { type: 'element', tagName: 'pre', properties: {}, children: [code] };
    const tree = { type: 'root', children: [pre] };
    await rehypeMermaid({ cache: false })(tree, {});
    expect(JSON.stringify(tree)).toMatch(/^\{"type":"root","children":\[\{"type":"raw","value":"<figure/);
  });

  it.each(['markdown', 'mdx'] as const)(
    'becomes pictures by the integration of Astro where Sätteri reads %s',
    async (format) => {
      const options: { mdastPlugins: (() => Record<string, CallableFunction>)[] } = { mdastPlugins: [] };
      const warn = vi.fn();
      const config = { markdown: { processor: { name: 'satteri', options } } };
      mermaid({ cache: false }).hooks['astro:config:setup']({ config, logger: { warn } });
      expect(warn).not.toHaveBeenCalled();
      if (format === 'markdown') {
        const { html } = await markdownToHtml(PAGE, { mdastPlugins: options.mdastPlugins as never });
        expect(html.match(/<figure class="mermaid-diagram" data-diagram="flowchart">/g)).toHaveLength(2);
        expect(html).toContain('language-sh');
        return;
      }
      const plugin = options.mdastPlugins[0]?.();
      const node = { type: 'code', lang: 'mermaid', value: 'flowchart LR\n  a --> b' };
      const visit = { fileURL: undefined, sourceFormat: 'mdx' };
      const given = await plugin?.['code']?.(node, visit);
      expect(given).toMatchObject({ raw: expect.stringContaining('<svg'), mdxExpressions: false });
    },
  );

  it('says so where a site reads its Markdown with something else', () => {
    const warn = vi.fn();
    const config = { markdown: { processor: { name: 'other', options: {} } } };
    mermaid().hooks['astro:config:setup']({ config, logger: { warn } });
    expect(warn.mock.calls[0]?.[0]).toContain('Unexpected Markdown processor other');
  });
});
