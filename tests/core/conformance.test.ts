import { existsSync, readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { globSync } from 'tinyglobby';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseFrontmatter } from '../../src/core/markdown/frontmatter.ts';
import { nodeText } from '../../src/core/markdown/node-text.ts';
import { walk } from '../../src/core/markdown/walk.ts';

// Markdown is read with Sätteri and written with remark: both must see the same headings, links, tables and tasks.
const remark = unified().use(remarkParse).use(remarkGfm);

const SNIPPETS: Record<string, string> = {
  headings: '# A *b* `c`\n\nSetext\n======\n\n## Closed ##\n\n> # quoted\n\n####### no\n',
  links: '[a](b "t") ![i](j) <http://x.y> http://www.z.org/a_(b). www.q.de\n\n[r][d] [d]\n\n[d]: e.md "t"\n',
  tables: '| a | b |\n|---|:-:|\n| `x\\|y` | [l](m) |\n\ntext | not\n',
  tasks: '- [ ] a\n- [x] b\n  1. [X] c\n\n> - [ ] quoted\n\n* [] no\n* [ ]no\n',
  'fences and html': '~~~md\n# no\n~~~\n\n<details>\n\n- [ ] in\n\n</details>\n\n    # code\n',
  'wide characters': '# 日本語 😀 [é](ü.md)\n\n- [ ] **太字**\n',
  'line ends': '# a\r\n\r\n- [ ] b\r\n- [x] c [d](e)\r\n',
  footnotes: 'a[^1] [^x]\n\n[^1]: [l](m)\n',
};

describe("Sätteri's tree and remark's", () => {
  it.each(Object.entries(SNIPPETS))('agree on %s', (_, text) => {
    expect(outline(markdownToMdast(text, { features: { gfm: true } }) as Nodes)).toEqual(
      outline(remark.parse(text)),
    );
  });

  it('agree on the repository’s own pages', () => {
    const paths = globSync(['adr/**/*.md', 'playbooks/**/*.md', 'content/**/*.md', '*.md']);
    expect(paths.filter((path) => !agrees(path))).toEqual([]);
  });

  // Read where the collection of real folders lies beside the checkout; a run without it counts as skipped.
  const corpus = '../shared/corpus';
  it.skipIf(!existsSync(corpus))(`agree on the files of ${corpus}`, () => {
    const paths = globSync(['**/*.md'], { cwd: corpus, dot: true, absolute: true });
    const different = paths.filter((path) => !agrees(path));
    console.log(`${paths.length - different.length} of ${paths.length} files have the same outline`);
    expect(different).toEqual([]);
  });
});

function agrees(path: string): boolean {
  const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const text = source.slice(parseFrontmatter(source)?.bodyOffset ?? 0);
  const ours = outline(markdownToMdast(text, { features: { frontmatter: false, gfm: true } }) as Nodes);
  return JSON.stringify(ours) === JSON.stringify(outline(remark.parse(text)));
}

/** Headings, links, images, table cells and tasks with their offsets. */
function outline(tree: Nodes): string[] {
  const lines: string[] = [];
  walk(tree, (node) => {
    const at = `${node.position?.start.offset}-${node.position?.end.offset}`;
    if (node.type === 'heading') lines.push(`h${node.depth} ${at} ${nodeText(node)}`);
    else if (node.type === 'link' || node.type === 'image') lines.push(`${node.type} ${at} ${node.url}`);
    else if (node.type === 'tableCell') lines.push(`cell ${nodeText(node)}`);
    else if (node.type === 'listItem' && typeof node.checked === 'boolean')
      lines.push(`task ${node.checked}`);
    return undefined;
  });
  return lines;
}
