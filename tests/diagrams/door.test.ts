import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createDiagramRenderer,
  createPageIds,
  type DrawnDiagram,
  renderDiagramFigure,
} from '../../src/diagrams/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagrams-'));
const renderer = createDiagramRenderer({ cache: folder });
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
});

const text = 'flowchart LR\n  accTitle: How an order is placed\n  A[Cart] -->|pays| B[Order]';

async function draw(source = text): Promise<DrawnDiagram> {
  const result = await renderer.render({ text: source, path: 'a.md', line: 5 });
  if (!result.ok) throw new Error(result.error.message);
  return result;
}

function cacheFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
}

describe('createDiagramRenderer', () => {
  it('draws a flowchart with its words, boxes and lines', async () => {
    const diagram = await draw();
    expect(diagram).toMatchObject({
      type: 'flowchart',
      title: 'How an order is placed',
      titled: true,
      nodes: [
        { id: 'A', label: 'Cart' },
        { id: 'B', label: 'Order' },
      ],
      edges: [{ from: 'Cart', to: 'Order', label: 'pays' }],
      warnings: [],
      lightCard: false,
    });
    expect(diagram.text.split(' · ').toSorted()).toEqual(['Cart', 'Order', 'pays']);
    expect(diagram.svg).toMatch(/^<svg [^>]*aria-roledescription="flowchart"/);
    expect(diagram.width).toBeGreaterThan(200);
  });

  it('locates an error in the numbering of the Markdown file', async () => {
    const result = await renderer.render({
      text: 'flowchart LR\n  A --> B\n  B -->>> C',
      path: 'a.md',
      line: 10,
    });
    expect(result).toMatchObject({ ok: false, error: { line: 12, sourceLine: '  B -->>> C' } });
  });

  it('keeps a drawing and draws a broken entry again', async () => {
    const first = await draw();
    const [file] = cacheFiles();
    if (!file) throw new Error('Nothing was kept.');
    writeFileSync(join(folder, file), '{"check":"x","diagram":{"ok":true,"svg":""}}');
    expect(await draw()).toEqual(first);
  });

  it('keeps no error', async () => {
    const before = cacheFiles().length;
    await renderer.render({ text: 'nothing known', path: 'a.md', line: 1 });
    expect(cacheFiles()).toHaveLength(before);
  });

  it('validates without drawing', async () => {
    const good = await renderer.validate({
      text: 'flowchart LR\n  click A "adr:12"\n  A --> B',
      path: 'a.md',
      line: 3,
      links: { 'adr:12': '/adr/0012-x/' },
    });
    expect(good).toMatchObject({
      error: null,
      type: 'flowchart',
      links: [{ href: 'adr:12', line: 4, column: 12 }],
      warnings: [{ rule: 'diagram/missing-title', line: 3 }],
    });
    const bad = await renderer.validate({ text: 'sequenceDiagram\n  A->>>>B: hm', path: 'a.md', line: 3 });
    expect(bad.error).toMatchObject({ line: 4, sourceLine: '  A->>>>B: hm' });
  });

  it('writes links to records', async () => {
    const result = await renderer.render({
      text: 'flowchart LR\n  A --> B\n  click A "adr:12"\n  click B "adr:99"',
      path: 'a.md',
      line: 1,
      links: { 'adr:12': '/base/adr/0012-x/', 'adr:99': null },
    });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.svg).toContain('href="/base/adr/0012-x/"');
    expect(result.svg).not.toContain('adr:');
    expect(result.warnings.map((warning) => warning.rule)).toContain('diagram/unknown-link');
  });
});

describe('renderDiagramFigure', () => {
  it('gives every use on a page ids of its own', async () => {
    const diagram = await draw();
    const pageIds = createPageIds();
    const html = [1, 2, 3].map(() => renderDiagramFigure(pageIds(diagram), { source: text })).join('');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...html.matchAll(/(?:url\(#|aria-labelledby=")([\w-]+)/g)].map((match) => match[1]);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  it('holds picture, caption, words and source', async () => {
    const html = renderDiagramFigure(await draw(), { source: text, caption: 'Orders' });
    expect(html).toContain('<figure class="hb-diagram not-content" data-diagram="flowchart"');
    expect(html).toMatch(/<figcaption>Orders<\/figcaption><\/figure>$/);
    expect(html).toContain('<li>Cart → Order: pays</li>');
    expect(html).toContain('A[Cart] --&gt;|pays| B[Order]');
    expect(html).toMatch(/data-diagram-text="[^"]*Cart/);
    expect(html).toContain('data-pagefind-index-attrs="data-diagram-text"');
  });
});
