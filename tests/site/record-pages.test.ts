import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildFiles } from './built-site.ts';

const HOSTILE = 'Break out </title><script>globalThis.stolen = 1</script> of the title';

const FILES: Record<string, string> = {
  '.handbook.yml': 'title: Site of a test\nlanguage: en-GB\nseverities: { link/dead: warning }\n',
  'adr/0001-first.md': `---\nstatus: accepted\ndate: 2024-05-14\ndeciders: [team lead]\nservices: [orders]\ntags: [data]\n---\n\n# First\n\n## Decision\n\nSee [the second](0002-second.md#decision) and [the playbook](../playbooks/lag.md).\n\n![Map](map.svg)\n`,
  'adr/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'adr/0002-second.md': `---\ntitle: ${JSON.stringify(HOSTILE)}\ndescription: ${JSON.stringify(HOSTILE)}\nstatus: proposed\ndate: 2024-06-01\n---\n\n## Decision\n\n<img src=x onerror="globalThis.stolen = 1"> and <T> and {process.env.HOME}\n\n- [ ] a *task* of [one](0001-first.md)\n- [x] done\n\n> [!WARNING]\n> Mind this.\n\n| a | b |\n|---|---|\n| 1 | 2[^n] |\n\n[^n]: A note.\n`,
  'playbooks/lag.md': `---\ntitle: Replication lag\nalerts: [ReplicaLagHigh]\nseverity: SEV2\nservices: [orders]\nowner: team-data\n---\n\n## Meaning\n\nReplicas are behind.\n\n\`\`\`bash\n# psql\nkubectl get pods\n\`\`\`\n`,
  'services/orders.md':
    '---\ntitle: Orders\nteam: team-orders\non-call: orders-primary\nescalation: [orders-primary, team lead]\ndepends-on: [postgres]\n---\n\nKeeps orders.\n',
  'services/postgres.md': '---\ntitle: Postgres\nteam: team-data\n---\n\nKeeps rows.\n',
  // Where the playbook and a service stood before they moved, and a page that is gone.
  '.handbook-lock.json': JSON.stringify({
    handbookLock: 1,
    paths: {},
    addresses: {
      '/playbooks/db/lag/': 'playbook playbooks/db/lag.md',
      '/services/shop/orders/': 'service services/shop/orders.md',
      '/playbooks/gone/': 'playbook playbooks/gone.md',
    },
  }),
  'content/docs/index.md': '# Welcome\n\nRead [the first decision](../../adr/0001-first.md).\n',
  'content/docs/réseau.md': '# Réseau\n\nText.\n',
  'content/docs/page.mdx':
    '---\ntitle: Written in MDX\n---\n\nimport { Records, RecordCard, ServiceCard } from \'starlight-handbook/components\';\n\nSee [one](../../adr/0001-first.md).\n\n<Records kind="adr" status="proposed" />\n\n<RecordCard id="adr/0001-first.md" />\n\n<ServiceCard name="orders" />\n',
};

describe('a site under a base path', () => {
  let site: BuiltSite;
  const base = '/team/handbook/';

  beforeAll(async () => {
    site = await buildFiles(FILES, ['--base', base]);
  }, 240_000);

  afterAll(() => site.remove());

  const pages = (): string[] =>
    site.files
      .filter((file) => file.endsWith('index.html'))
      .map((file) => file.slice(0, -'index.html'.length));

  test('every address on every page leads to a file of the site', () => {
    expect(pages().length).toBeGreaterThan(14);
    expect(site.crawl.dead).toEqual([]);
    expect(site.crawl).toMatchObject({ pages: site.files.filter((file) => file.endsWith('.html')).length });
    expect(site.crawl.svgLinks).toBeGreaterThan(0);
    expect(site.crawl.dataLinks).toBeGreaterThan(20);
  });

  test('a language without words of its own has them in English', () => {
    for (const path of ['', 'adr/', 'adr/0001-first/', 'onboarding/']) {
      expect(site.page(path).documentElement.lang).toBe('en-GB');
      expect(site.html(path)).not.toMatch(/>\s*handbook\.\w+\.\w+/);
      expect(site.page(path).querySelector('.hb-nav')?.textContent).toContain('Decision log');
    }
  });

  test('a relative link leads to the page of its record', () => {
    const links = [...site.page('adr/0001-first/').querySelectorAll('.sl-markdown-content a')];
    const addresses = links.map((link) => link.getAttribute('href'));
    expect(addresses).toEqual([`${base}adr/0002-second/#decision`, `${base}playbooks/lag/`]);
  });

  test('the page of a record says its status, dates, people and services', () => {
    const page = site.page('adr/0001-first/');
    expect(page.querySelector('h1')?.textContent).toBe('First');
    expect(page.querySelector('.hb-status')?.textContent).toContain('Accepted');
    expect(page.querySelector('.hb-facts')?.textContent).toMatch(/14 May 2024[\s\S]*team lead[\s\S]*orders/);
    expect(page.querySelector('.hb-facts time')?.getAttribute('datetime')).toBe('2024-05-14');
  });

  test('a page names the records that link to it', () => {
    expect(site.page('playbooks/lag/').querySelector('.hb-relations')?.textContent).toContain('First');
  });

  test('a service lists its owner, escalation, decisions, playbooks and what it depends on', () => {
    const text = site.page('services/orders/').querySelector('main')?.textContent ?? '';
    for (const word of ['team-orders', 'orders-primary', 'team lead', 'First', 'Replication lag', 'postgres'])
      expect(text).toContain(word);
    expect(site.page('services/').querySelector('figure[data-diagram] svg')).not.toBeNull();
  });

  test('a title never becomes markup', () => {
    for (const path of ['adr/0002-second/', 'adr/', '', 'status/']) {
      const page = site.page(path);
      const scripts = [...page.querySelectorAll('script')].map((script) => script.textContent);
      expect(scripts.filter((text) => text?.includes('stolen'))).toEqual([]);
      expect(page.querySelectorAll('[onerror]')).toHaveLength(0);
    }
    expect(site.page('adr/0002-second/').title).toContain(HOSTILE);
  });

  test.each([
    ['playbooks/db/lag/', 'playbooks/lag/'],
    ['services/shop/orders/', 'services/orders/'],
  ])('%s, which the lock file remembers, leads to %s', (before, now) => {
    const page = site.page(before);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${base}${now}`);
    expect(page.querySelector('main a')?.getAttribute('href')).toBe(`${base}${now}`);
    expect(page.querySelector('noscript')?.innerHTML).toContain(`url=${base}${now}`);
    // What leads on is no page of its own, neither in the site map nor in the search.
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  test('an address whose page is gone leads nowhere, and the health page tells of it', () => {
    expect(site.files).not.toContain('playbooks/gone/index.html');
    expect(site.page('status/').querySelector('main')?.textContent).toContain('/playbooks/gone/');
  });

  test('a placeholder and braces in Markdown stay text', () => {
    const text = site.page('adr/0002-second/').querySelector('.sl-markdown-content')?.textContent;
    expect(text).toContain('<T> and {process.env.HOME}');
  });

  test('boxes of task lists have the name of their item', () => {
    const boxes = [...site.page('adr/0002-second/').querySelectorAll('input[type=checkbox]')];
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual(['a task of one', 'done']);
  });

  test('GitHub Markdown is there: alerts, tables, footnotes', () => {
    const body = site.page('adr/0002-second/').querySelector('.sl-markdown-content');
    expect(body?.querySelector('blockquote [data-alert=warning]')?.textContent).toBe('Warning');
    expect(body?.querySelector('table td')?.textContent).toBe('1');
    expect(body?.querySelector('[data-footnote-ref]')).not.toBeNull();
  });

  test('the body of the page at the root stands on the home page', () => {
    expect(site.page('').querySelector('main')?.textContent).toContain('Read the first decision');
  });

  test('a page of MDX embeds records and services', () => {
    const body = site.page('page/').querySelector('.sl-markdown-content');
    const cards = [...(body?.querySelectorAll('.hb-card') ?? [])].map((card) => card.textContent);
    expect(cards[0]).toContain(HOSTILE);
    expect(cards[1]).toContain('First');
    expect(cards[2]).toContain('orders-primary');
    expect(body?.querySelector('a')?.getAttribute('href')).toBe(`${base}adr/0001-first/`);
  });

  test('the decision log is complete without scripts', () => {
    expect(site.page('adr/').querySelectorAll('tbody tr:not([hidden])')).toHaveLength(2);
  });

  test('pages are filed for search by kind, status and service', () => {
    const filters = [...site.page('adr/0001-first/').querySelectorAll('[data-pagefind-filter]')].map(
      (element) => [element.getAttribute('data-pagefind-filter'), element.getAttribute('data-value')],
    );
    expect(filters).toEqual(
      expect.arrayContaining([
        ['kind[data-value]', 'Decisions'],
        ['status[data-value]', 'Accepted'],
        ['service[data-value]', 'orders'],
      ]),
    );
  });

  test('no file of ours for the browser holds Mermaid, and what loads with a page is small', () => {
    const scripts = site.files.filter((file) => /^(?:_astro|scripts)\/.*\.js$/.test(file));
    const text = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
    expect(scripts.filter((file) => /mermaid/i.test(text(file)))).toEqual([]);
    for (const path of ['', 'adr/', 'adr/0001-first/', 'playbooks/lag/']) {
      const html = site.html(path);
      const loaded = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((match) =>
        (match[1] ?? '').replace(/\?.*$/, ''),
      );
      const own = loaded.filter(
        (address) => !/SidebarPersist|Page\.astro|PageFrame|TableOfContents|MobileMenu|\/ec\./.test(address),
      );
      const size = own.reduce((sum, address) => sum + gzipSync(text(address.slice(base.length))).length, 0);
      expect(size, `${path}: ${own.join(', ')}`).toBeLessThanOrEqual(4_915);
    }
  });
});

describe('the cost of a page', () => {
  const build = (count: number): Promise<BuiltSite> =>
    buildFiles(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => {
          const number = String(index + 1).padStart(4, '0');
          const next = String(((index + 1) % count) + 1).padStart(4, '0');
          return [
            `adr/${number}-decision-of-a-team.md`,
            `# ${index + 1}. Decision of a team\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n## Context\n\nSee [another](${next}-decision-of-a-team.md).\n\n## Decision\n\nWe decide.\n`,
          ];
        }),
      ),
    );

  test('does not grow with the number of pages', async () => {
    const [few, many] = [await build(12), await build(1_200)];
    const path = 'adr/0006-decision-of-a-team/';
    const sizes = [few.html(path), many.html(path)].map((html) => Buffer.byteLength(html));
    few.remove();
    many.remove();
    const [small = 0, large = 0] = sizes;

    expect(large).toBeLessThan(60_000);
    expect(Math.abs(large - small)).toBeLessThan(1_000);
  }, 300_000);
});
