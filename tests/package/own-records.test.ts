import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawlSite } from '../site/crawl.ts';
import { type GuestGround, makeGuestGround } from './guest.ts';

const FILES = {
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
export default { integrations: [starlight({ title: 'Theirs', plugins: [handbook()] })] };
`,
  'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\nHello.\n',
  'src/content/docs/adr/0001-first.md':
    '---\ntitle: First\nstatus: superseded by 0002\n---\n\n## Decision\n\nSo.\n',
  'src/content/docs/adr/0002-second.md':
    '---\ntitle: Second\nstatus: accepted\n---\n\nIn place of [1](./0001-first.md).\n',
  'src/content/docs/ops/runbooks/slow.md':
    '---\ntitle: Slow queue\nalerts: [SlowQueue]\n---\n\n## Mitigation\n\nWait.\n',
};

let ground: GuestGround;
beforeAll(async () => {
  ground = await makeGuestGround();
});
afterAll(() => ground.remove());

describe('records that are pages of a site already', () => {
  it('stay one page each, at the address that they have, with their facts', {
    timeout: 180_000,
  }, async () => {
    const site = await ground.build('own', FILES);
    expect(site.status, site.output).toBe(0);
    expect(site.page('adr/0001-first').querySelector('main .hb-banner')).not.toBeNull();
    expect(site.page('ops/runbooks/slow').querySelector('main')?.textContent).toContain('SlowQueue');
    expect(site.has('playbooks/slow/index.html')).toBe(false);
    const listed = [...site.page('playbooks').querySelectorAll('main a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(listed).toContain('/ops/runbooks/slow/');
    expect(crawlSite(site.folder).dead).toEqual([]);
  });
});
