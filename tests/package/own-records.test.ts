import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crawl, crawlSite } from '../site/crawl.ts';
import { type GuestGround, type GuestSite, makeGuestGround } from './guest.ts';

const FILES = {
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
export default {
  site: 'https://example.org',
  base: '/docs',
  integrations: [starlight({
    title: 'Theirs',
    defaultLocale: 'en',
    locales: { en: { label: 'English' }, fr: { label: 'Français' }, ja: { label: '日本語' } },
    plugins: [handbook()],
  })],
};
`,
  'src/content/docs/en/index.md': '---\ntitle: Their own page\n---\n\nHello.\n',
  'src/content/docs/fr/index.md': '---\ntitle: Leur page\n---\n\nBonjour.\n',
  'src/content/docs/en/adr/0001-first.md':
    '---\ntitle: First\nstatus: superseded by 0002\n---\n\n## Decision\n\nSo.\n',
  'src/content/docs/en/adr/0002-second.md':
    '---\ntitle: Second\nstatus: accepted\n---\n\nIn place of [1](./0001-first.md).\n',
  'src/content/docs/fr/adr/0002-second.md':
    '---\ntitle: Deuxième\n---\n\nÀ la place de [la première](./0001-first.md).\n',
  'src/content/docs/en/adr/0003-copied.md':
    '---\ntitle: Copied\nstatus: accepted\n---\n\n## Decision\n\nSo.\n',
  'src/content/docs/fr/adr/0003-copied.md':
    '---\ntitle: Copied for later\nstatus: accepted\n---\n\n## Decision\n\nSo.\n',
  'src/content/docs/en/adr/0004-held.md': '---\ntitle: Held back\ndraft: true\n---\n\nText.\n',
  'src/content/docs/fr/ops/runbooks/seul.md': '---\ntitle: Seul\n---\n\n## Atténuation\n\nAttendre.\n',
  'src/content/docs/en/ops/runbooks/slow.md':
    '---\ntitle: Slow queue\nalerts: [SlowQueue]\n---\n\n## Mitigation\n\nWait.\n',
  'runbooks/disk.md': '---\nalerts: [Disk]\n---\n\n# Disk\n\n## Mitigation\n\nFree.\n',
  'runbooks/disk.fr.md':
    '# Disque\n\n## Atténuation\n\nVoir [la décision](../src/content/docs/en/adr/0001-first.md).\n',
  'runbooks/other.md': '---\nalerts: [SlowQueue]\n---\n\n# Other queue\n\n## Mitigation\n\nWait.\n',
  'onboarding/start.md': '# Start\n\n## One\n\n- [ ] Read\n',
  'services/shop.md': '---\nteam: a\n---\n\n# Shop\n',
};

let ground: GuestGround;
let site: GuestSite;
let crawl: Crawl;
beforeAll(async () => {
  ground = await makeGuestGround();
  site = await ground.build('own', FILES);
  expect(site.status, site.output).toBe(0);
  crawl = crawlSite(site.folder, { base: '/docs/', origin: 'https://example.org' });
});
afterAll(() => ground.remove());

const mainOf = (path: string): Element | null => site.page(path).querySelector('main');
const linksOf = (scope: ParentNode): string[] =>
  [...scope.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');

describe('records that are pages of a site already', () => {
  it('stay one page each, at the address that they have, with their facts', () => {
    expect(mainOf('en/adr/0001-first')?.querySelector('.hb-banner')).not.toBeNull();
    expect(mainOf('en/ops/runbooks/slow')?.textContent).toContain('SlowQueue');
    expect(site.has('en/playbooks/slow/index.html')).toBe(false);
    expect(linksOf(site.page('en/playbooks'))).toContain('/docs/en/ops/runbooks/slow/');
  });
});

describe('a site with several languages', () => {
  it('leads nowhere to nothing', () => {
    expect(crawl.dead).toEqual([]);
    expect(crawl.collisions).toEqual([]);
    expect(crawl.links).toBeGreaterThan(2000);
  });

  it('shows a record in the language of the reader, with the facts of the original', () => {
    const page = site.page('fr/adr/0002-second');
    expect(page.querySelector('h1')?.textContent).toBe('Deuxième');
    expect(page.querySelector('main')?.getAttribute('lang')).toBe('fr');
    expect(page.querySelector('main')?.textContent).toContain('Acceptée');
    expect(page.querySelector('main')?.textContent).not.toContain('pas encore disponible');
    expect(linksOf(page.querySelector('main') as Element)).toContain('/docs/fr/adr/0001-first/');
    const playbook = mainOf('fr/playbooks/disk');
    expect(playbook?.textContent).toContain('Disque');
    expect(playbook?.textContent).toContain('Disk');
  });

  it('has each file of a language at the address of that language, whatever words are in it', () => {
    expect(site.output).not.toContain('Unexpected second page');
    expect(mainOf('en/adr/0003-copied')?.querySelector('h1')?.textContent).toBe('Copied');
    const copied = mainOf('fr/adr/0003-copied');
    expect(copied?.querySelector('h1')?.textContent).toBe('Copied for later');
    expect(copied?.getAttribute('lang')).toBe('fr');
    expect(copied?.textContent).not.toContain('pas encore disponible');
    const alone = mainOf('fr/ops/runbooks/seul');
    expect(alone?.getAttribute('lang')).toBe('fr');
    expect(alone?.textContent).not.toContain('pas encore disponible');
    const elsewhere = mainOf('en/ops/runbooks/seul');
    expect(elsewhere?.getAttribute('lang')).toBe('fr');
    expect(elsewhere?.textContent).toContain('not available in your language');
  });

  it('says what is not translated, in the language of the reader', () => {
    const main = mainOf('fr/adr/0001-first');
    expect(main?.getAttribute('lang')).toBe('en');
    expect(main?.textContent).toContain('Ce contenu n’est pas encore disponible dans votre langue.');
    expect(main?.textContent).toContain('Remplacée par');
    expect(main?.textContent).toContain('Deuxième');
    expect(mainOf('ja/adr/0002-second')?.textContent).toContain('このコンテンツはまだ日本語訳がありません');
  });

  it('keeps its readers in their language, with its words', () => {
    for (const [path, words] of [
      ['fr/adr', 'Journal des décisions'],
      ['fr/handbook', 'Dernières décisions'],
      ['ja/status', 'ハンドブックの健全性'],
      ['fr/onboarding/start', 'Sans JavaScript'],
      ['fr/alert/SlowQueue', 'Alerte SlowQueue'],
    ] as const) {
      const page = site.page(path);
      const own = `/docs/${path.slice(0, 2)}/`;
      expect(page.documentElement.lang).toBe(path.slice(0, 2));
      expect(page.querySelector('main')?.textContent).toContain(words);
      const leaving = linksOf(page).filter(
        (address) => address.startsWith('/docs/') && address.endsWith('/') && !address.startsWith(own),
      );
      expect(leaving, path).toEqual([]);
    }
  });

  it('leads from an alert to its playbook in each language, and at the root to that of the first', () => {
    const target = (path: string): string | null | undefined =>
      site.page(path).querySelector('link[rel=canonical]')?.getAttribute('href');
    expect(target('alert/disk')).toBe('/docs/en/playbooks/disk/');
    expect(target('fr/alert/disk')).toBe('/docs/fr/playbooks/disk/');
    expect(target('')).toBe('/docs/en/');
  });

  it('names the other languages of each page, and tells machines the first', () => {
    const alternates = [...site.page('fr/adr/0001-first').querySelectorAll('link[hreflang]')].map((link) =>
      [link.getAttribute('hreflang'), link.getAttribute('href')].join(' '),
    );
    expect(alternates).toContain('ja https://example.org/docs/ja/adr/0001-first/');
    expect(site.text('alerts.json')).toContain('https://example.org/docs/en/playbooks/disk/');
    expect(site.text('llms.txt')).toContain('https://example.org/docs/en/adr/0002-second/');
  });
});
