import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SearchPages, searchedPart } from '../../src/cli/site/renewal/search-pages.ts';
import { SiteFiles } from '../../src/node/site-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const page = (main: string, around = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title><style>p{}</style></head><body>${around}<main class="x" data-pagefind-body>${main}</main><footer>f</footer></body></html>`;

describe('what the search reads of a page', () => {
  it('is its body, under its language and title', () => {
    expect(searchedPart(page('<h1>A</h1>', '<nav data-pagefind-ignore>n</nav>'))).toBe(
      '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><main class="x" data-pagefind-body><h1>A</h1></main></body></html>',
    );
  });

  it('is nothing where nothing is marked', () => {
    expect(searchedPart('<html><head><title>A</title></head><body><main>a</main></body></html>')).toBeNull();
  });

  it('is the whole page where more than its body is marked, or it has another shape', () => {
    const more = page('a', '<span data-pagefind-filter="kind">k</span>');
    expect(searchedPart(more)).toBe(more);
    const article = '<html><title>A</title><article data-pagefind-body>a</article></html>';
    expect(searchedPart(article)).toBe(article);
  });
});

describe('the pages that are kept for the search', () => {
  const site = (pages: Record<string, [html: string, source: string | null]>): SiteFiles => {
    const files = new SiteFiles(temporaryFolder({}), new Map());
    for (const [file, [html, source]] of Object.entries(pages)) files.write(file, html, source);
    return files;
  };
  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

  it('are renewed where a page is made of something else, has gone or was changed by another', () => {
    const cache = temporaryFolder({});
    const first = new SearchPages(cache, 'key').renew(
      site({
        'a/index.html': [page('a'), '1'],
        'b/index.html': [page('b'), '1'],
        'c.html': [page('c'), null],
      }),
    );
    // Of a page that is made of the same nobody looks at the text.
    const second = new SearchPages(cache, 'key').renew(
      site({ 'a/index.html': [page('changed'), '1'], 'b/index.html': [page('new'), '2'] }),
    );
    expect(second).toBe(first);
    expect(read(first, 'a/index.html')).toContain('>a<');
    expect(read(first, 'b/index.html')).toContain('>new<');
    expect(() => read(first, 'c.html')).toThrow('ENOENT');
  });

  it('are made anew for another site', () => {
    const cache = temporaryFolder({});
    new SearchPages(cache, 'key').renew(site({ 'a.html': [page('a'), '1'], 'b.html': [page('b'), '1'] }));
    const folder = new SearchPages(cache, 'other').renew(site({ 'a.html': [page('other'), '1'] }));
    expect(read(folder, 'a.html')).toContain('>other<');
    expect(() => read(folder, 'b.html')).toThrow('ENOENT');
  });
});
