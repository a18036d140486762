import { describe, expect, it } from 'vitest';
import { finishHtml } from '../../../src/core/render/finish.ts';

describe('what the search of a page finds', () => {
  it('is the text of each step, which stands in a label', () => {
    const html =
      '<li><input type="checkbox" class="hb-box" id="step-a" disabled><label for="step-a">Read <a href="/x/">"it"</a></label></li>';
    expect(finishHtml(html)).toContain(
      'id="step-a" disabled data-step="Read &quot;it&quot;" data-pagefind-index-attrs="data-step"><label',
    );
  });

  it('is no head of a table, no title of a terminal, and no word for a danger', () => {
    expect(finishHtml('<table><thead><tr><th>Owner</th></tr></thead></table>')).toContain(
      '<thead data-pagefind-ignore>',
    );
    expect(
      finishHtml('<figcaption><span class="title"></span><span class="sr-only">Terminal window</span>'),
    ).toContain('<span class="sr-only" data-pagefind-ignore>');
  });

  it('is read in time that grows with it', () => {
    const begin = performance.now();
    finishHtml('<input class="hb-box"><label>'.repeat(5000));
    finishHtml(`<input class="hb-box"><label>${'<'.repeat(200_000)}`);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
