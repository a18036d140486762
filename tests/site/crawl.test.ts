import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runCli } from '../cli/spawn-cli.ts';
import { type GuestGround, makeGuestGround } from '../package/guest.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { type Crawl, crawlSite } from './crawl.ts';

/** Says how much was followed: a crawl that follows nothing finds nothing. */
function report(name: string, { pages, links, anchors, svgLinks, dataLinks, dead }: Crawl): void {
  console.info(
    `${name}: ${pages} pages, ${links} links, ${anchors} anchors, ${svgLinks} links in drawings, ${dataLinks} in JSON, feed, calendar and sitemap, ${dead.length} dead`,
  );
}

describe('the crawl itself', () => {
  it('finds what leads nowhere', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'index.html':
        '<a href="/b/gone/">x</a><a href="/b/page/#there">x</a><a href="/b/page/#gone">x</a><img srcset="/b/a.png 2x">',
      'page/index.html': '<p id="there"></p><svg><a href="/page/">x</a></svg><a href="../#x">x</a>',
      'alerts.json': '[{ "url": "https://example.org/b/gone/" }, { "url": "https://example.org/b/page/" }]',
      'feed.xml': '<link href="https://example.org/b/feed.xml"/><link href="/b/lost/"/>',
      'page/index.md': '[x](/b/gone.md) [y](</b/a b.md>) `[z](/b/c.md)`\n\n```\n[z](/b/c.md)\n```\n',
      'llms-full-decisions-2.txt': '[x](/b/page/index.md) [y](/b/d.md)',
    });
    const crawl = crawlSite(folder, { base: '/b/', origin: 'https://example.org' });
    expect(crawl.dead.sort()).toEqual([
      'alerts.json: https://example.org/b/gone/',
      'feed.xml: /b/lost/',
      'index.html: /b/a.png',
      'index.html: /b/gone/',
      'index.html: /b/page/#gone',
      'llms-full-decisions-2.txt: /b/d.md',
      'page/index.html: ../#x',
      'page/index.html: /page/',
      'page/index.md: /b/a b.md',
      'page/index.md: /b/gone.md',
    ]);
  });
});

describe('the reference handbook, under a base and an address', () => {
  it('leads nowhere to nothing', { timeout: 300_000 }, async () => {
    const out = temporaryFolder();
    const place = { base: '/team/handbook/', origin: 'https://handbook.example.org' };
    const built = await runCli(
      ['build', '--out', `${out}/site`, '--base', place.base, '--site', place.origin],
      {
        cwd: REPOSITORY,
      },
    );
    expect(built.code, built.stderr).toBe(0);
    const crawl = crawlSite(`${out}/site`, place);
    report('reference handbook under a base', crawl);
    expect(crawl.dead).toEqual([]);
    expect(crawl.collisions).toEqual([]);
    expect(crawl.anchors).toBeGreaterThan(500);
    expect(crawl.svgLinks).toBeGreaterThan(50);
    rmSync(`${out}/site`, { recursive: true });
  });
});

describe('a guest in a site under a base', () => {
  let ground: GuestGround;
  beforeAll(async () => {
    ground = await makeGuestGround();
  });
  afterAll(() => ground.remove());

  it.each([
    ['in a slash', ''],
    ['in nothing', "trailingSlash: 'never',"],
    ['in .html', "trailingSlash: 'never', build: { format: 'file' },"],
  ])('leads nowhere to nothing where pages end %s', { timeout: 180_000 }, async (name, settings) => {
    const site = await ground.build(name.replace(/\W/g, ''), {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
export default {
  site: 'https://example.org',
  base: '/docs',
  ${settings}
  integrations: [starlight({ title: 'Theirs', plugins: [handbook()] })],
};
`,
      'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'src/content/docs/index.md': `---\ntitle: Their own page\n---\n\n[A decision](/docs/adr/0001-first${settings.includes('file') ? '.html' : settings === '' ? '/' : ''})\n`,
      'docs/adr/0001-first.md': '# 1. First\n\n## Status\n\nSuperseded by [2](0002-second.md)\n',
      'docs/adr/0002-second.md': '# 2. Second\n\n## Status\n\nAccepted\n\nAmends [3](0003-third.md)\n',
      'docs/adr/0003-third.md': '# 3. Third\n\n## Status\n\nAccepted\n',
      'services/shop.md': '---\nteam: a\ndepends-on: [till]\n---\n\n# Shop\n',
      'services/till.md': '---\nteam: b\n---\n\n# Till\n',
      'runbooks/slow.md': '---\nalerts: [SlowQueue]\nservices: [shop]\n---\n\n# Slow queue\n',
      'incidents/2026-03-04-till.md':
        '# Till stood still\n\n- Started: 2026-03-04 10:00 UTC\n- Detected: 2026-03-04 10:05 UTC\n- Resolved: 2026-03-04 11:00 UTC\n- Severity: 2\n\n```mermaid\nflowchart LR\n  shop --> till\n```\n',
      'onboarding/start.md': '# Start\n\n## One\n\n- [ ] Read [it](../docs/adr/0002-second.md)\n',
    });
    expect(site.status, site.output).toBe(0);
    const crawl = crawlSite(site.folder, { base: '/docs/', origin: 'https://example.org' });
    report(`guest under a base, pages that end ${name}`, crawl);
    // An address that a server would have to mend leads to its page by luck only.
    if (settings !== '') expect(crawl.withSlash).toEqual([]);
    expect(crawl.dead).toEqual([]);
    expect(crawl.svgLinks).toBeGreaterThan(2);
    expect(crawl.dataLinks).toBeGreaterThan(10);
  });
});
