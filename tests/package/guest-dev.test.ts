import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFiles } from '../temporary-folder.ts';
import { type GuestGround, makeGuestGround, type ServedGuest } from './guest.ts';

const FILES: Record<string, string> = {
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
export default { integrations: [starlight({ title: 'Theirs', plugins: [handbook()] }), mdx()] };
`,
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\nText.\n',
  'src/content/docs/decisions/0001-page.md': '---\ntitle: Page\nstatus: accepted\n---\n\nOld words.\n',
  'docs/adr/0002-queue.md': '# 2. Queue\n\n## Status\n\nAccepted\n\nOld words.\n',
  'docs/adr/0003-parts.mdx': '# 3. Parts\n\n## Status\n\nAccepted\n\nOld words of [two](0002-queue.md).\n',
  'docs/adr/_drafts/0004-held.md': '# 4. Held back\n\n## Status\n\nDraft\n',
};

let ground: GuestGround;
let site: ServedGuest;
beforeAll(async () => {
  ground = await makeGuestGround();
  site = await ground.serve('serves', FILES);
});
afterAll(async () => {
  await site?.stop();
  ground?.remove();
});

/** Writes a file of the site and gives the page at an address as soon as it is as wanted. */
function pageAfter(path: string, text: string, address: string, words: string): Promise<string> {
  writeFileSync(join(site.folder, path), text);
  return site.fetchWhen(address, (html) => html.includes(words));
}

it('shows a record as soon as it is saved: as Markdown, as MDX, and where it is a page already', async () => {
  const markdown = await pageAfter(
    'docs/adr/0002-queue.md',
    '# 2. Queue\n\n## Status\n\nSuperseded by [3](0003-parts.mdx)\n\nFresh words.\n',
    '/adr/0002-queue/',
    'Fresh words.',
  );
  expect(markdown).toContain('hb-banner');
  expect(await site.fetchWhen('/adr/0002-queue/index.md', (text) => text.includes('Fresh words.'))).toContain(
    'Fresh words.',
  );
  const mdx = await pageAfter(
    'docs/adr/0003-parts.mdx',
    '# 3. Parts\n\n## Status\n\nAccepted\n\nFresh words of [two](0002-queue.md).\n',
    '/adr/0003-parts/',
    'Fresh words',
  );
  expect(mdx.match(/<h1/g)).toHaveLength(1);
  expect(mdx).toContain('href="/adr/0002-queue/"');
  const own = await pageAfter(
    'src/content/docs/decisions/0001-page.md',
    '---\ntitle: Page\nstatus: deprecated\n---\n\nFresh words.\n',
    '/decisions/0001-page/',
    'Fresh words.',
  );
  expect(own).toContain('hb-facts');
});

it('shows what is held back, which a built site leaves out', async () => {
  expect(await site.fetchWhen('/adr/_drafts/0004-held/', () => true)).toContain('Held back');
});

it('has a new record, the first one of its kind too, and none that was removed', async () => {
  writeFiles(site.folder, { 'ops/runbooks/slow.md': '# Slow queue\n\n## Mitigation\n\nWait.\n' });
  expect(await site.fetchWhen('/playbooks/slow/', () => true)).toContain('Slow queue');
  await pageAfter(
    'ops/runbooks/slow.md',
    '# Slow queue\n\n## Mitigation\n\nRestart.\n',
    '/playbooks/slow/',
    'Restart.',
  );
  rmSync(join(site.folder, 'docs/adr/0002-queue.md'));
  expect(await site.fetchWhen('/adr/', (html) => !html.includes('0002-queue'))).not.toContain('0002-queue');
});
