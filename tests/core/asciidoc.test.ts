import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '@asciidoctor/core';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { parseAsciidoc } from '../../src/core/markdown/markup/asciidoc.ts';
import { nodeText } from '../../src/core/markdown/node-text.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.adoc'),
);

test.each(files)('%s has the sections for its fields that its page shows', async (path) => {
  const text = readFileSync(join(FIXTURES, path), 'utf8');
  const html = String(await convert(text, { safe: 'secure', standalone: false }));
  const shown = [...new JSDOM(html).window.document.querySelectorAll('h2,h3,h4,h5,h6')];
  const read = parseAsciidoc(text).children.filter((node) => node.type === 'heading' && node.depth > 1);
  expect(files.length).toBeGreaterThan(5);
  expect(read.map(nodeText)).toEqual(shown.map((heading) => heading.textContent));
});
