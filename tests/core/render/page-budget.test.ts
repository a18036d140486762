import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideIndex, fillPages } from '../../../src/core/render/page-budget.ts';
import { byteLength } from '../../../src/core/text/byte-length.ts';

describe('pages of an index', () => {
  it('hold every item once, in order, and no more than their budget unless one item alone does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 150 })), fc.nat(120), (sizes, first) => {
        const pages = fillPages(sizes, (size) => size, { first, budget: 100 });
        expect(pages.flat()).toEqual(sizes);
        pages.forEach((page, index) => {
          const bytes = page.reduce((sum, size) => sum + size, index === 0 ? first : 0);
          expect(bytes <= 100 || page.length <= 1).toBe(true);
          expect(index === 0 || page.length > 0).toBe(true);
        });
      }),
    );
  });

  it('are named by what they hold, each by another name', () => {
    const items = ['2024', '2024', '2023', '2023', '2023', '2023', '2022'].map((year) => ({ year }));
    const pages = divideIndex('/adr/', items, { nameOf: ({ year }) => year, bytesOf: () => 35_000 });
    expect(pages.map(({ label, url }) => [label, url])).toEqual([
      ['2024', '/adr/'],
      ['2023', '/adr/page/2/'],
      ['2023 (2)', '/adr/page/3/'],
      ['2022', '/adr/page/4/'],
    ]);
  });

  it('are one page without a name where there is nothing', () => {
    expect(divideIndex('/adr/', [], { nameOf: String, bytesOf: () => 1 })).toEqual([
      { number: 1, url: '/adr/', label: '1', items: [] },
    ]);
  });
});

it('counts bytes as UTF-8 does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(byteLength(text)).toBe(Buffer.byteLength(text));
    }),
  );
});
