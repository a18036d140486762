import { describe, expect, it } from 'vitest';
import { prepareBody } from '../../../src/core/render/prepare.ts';
import { readView, splitAtViews, VIEWS } from '../../../src/core/render/views.ts';
import { handbookOf, WORDS } from './render-handbook.ts';

function prepare(path: string, text: string) {
  const handbook = handbookOf({ [path]: text });
  const [record] = handbook.records;
  const [document] = handbook.documents.get(record?.id ?? '') ?? [];
  if (!record || !document) throw new Error('no record');
  return prepareBody(document, { handbook, record, base: '/', words: WORDS });
}

describe('views in a page of MDX whose code does not run', () => {
  it.each(VIEWS)('are made of the tag <%s />', (name) => {
    expect(readView(`<${name} />`)).toEqual({ name, props: {} });
  });

  it('take words and numbers, and nothing that would have to be evaluated', () => {
    expect(readView('<Alerts service="orders" paging limit={3} />')).toEqual({
      name: 'Alerts',
      props: { service: 'orders', paging: true, limit: 3 },
    });
    expect(readView("<Debt owner='team-data' withRecord={false}/>")).toEqual({
      name: 'Debt',
      props: { owner: 'team-data', withRecord: false },
    });
    for (const tag of [
      '<Alerts service={process.env.SECRET} />',
      '<Alerts {...all} />',
      '<Alerts>',
      '<Unknown />',
      '<Alerts /><script>x()</script>',
    ])
      expect(readView(tag), tag).toBeNull();
  });

  it('stand where the page has them; the import of them goes, other code stays as text', () => {
    const { markdown, slots } = prepare(
      'docs/a.mdx',
      "# A\n\nimport { Alerts, Debt } from 'starlight-handbook/components';\n\nimport x from './x';\n\nOne\n\n<Alerts paging />\n<Debt owner=\"a&quot;b\" />\n\nTwo <Slos /> here\n\n<Alerts service={secret} />\n",
    );
    expect(markdown).not.toContain('starlight-handbook');
    expect(markdown).toContain("import x from './x'");
    expect(slots).toHaveLength(2);
    expect(markdown).toMatch(/One\s+<div data-hb-slot="0"><\/div>\s+<div data-hb-slot="1"><\/div>\s+Two/);
    expect(markdown).toContain('secret');
    const html = slots.map((slot) => (slot.type === 'html' ? slot.html : '')).join('|');
    expect(splitAtViews(html)).toEqual([
      '',
      { name: 'Alerts', props: { paging: true } },
      '|',
      { name: 'Debt', props: { owner: 'a&quot;b' } },
      '',
    ]);
  });

  it('are words in a page that is not MDX', () => {
    expect(prepare('docs/a.md', '# A\n\n<Alerts />\n').slots).toEqual([]);
  });
});
