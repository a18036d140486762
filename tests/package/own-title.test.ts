import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuestGround, makeGuestGround } from './guest.ts';

const TITLE = '<h1 id="_top" class="theirs">{Astro.locals.starlightRoute.entry.data.title}</h1>\n';
/** A plugin that brings a title of its own where nobody else has one, as those of the field do. */
const PLUGIN = `export default () => ({
  name: 'their-plugin',
  hooks: { 'config:setup'({ config, updateConfig }) {
    if (config.components?.PageTitle) return;
    updateConfig({ components: { ...config.components, PageTitle: './src/Title.astro' } });
  } },
});
`;
const WRAPPER = `---
import { PageTitle } from 'starlight-handbook/components';
---
<div class="theirs"><PageTitle /></div>
`;
const RECORDS = {
  'docs/adr/0001-first.md':
    '# 1. First\n\n## Status\n\nSuperseded by [2](0002-second.md)\n\n## Decision\n\nSo.\n',
  'docs/adr/0002-second.md':
    '---\ndate: 2026-01-02\ndeciders: [Ada]\n---\n\n# 2. Second\n\n## Status\n\nAccepted\n',
  'runbooks/slow.md':
    '---\nalerts: [SlowQueue]\nseverity: SEV1\n---\n\n# Slow queue\n\n## Mitigation\n\n```sh\nls\n```\n',
};

function config(plugins: string, components = ''): string {
  return `import starlight from '@astrojs/starlight';
import handbook from 'starlight-handbook';
import theirs from './their-plugin.mjs';
export default { integrations: [starlight({ title: 'Theirs', plugins: [${plugins}], ${components} })] };
`;
}

let ground: GuestGround;
beforeAll(async () => {
  ground = await makeGuestGround();
}, 240_000);
afterAll(() => ground.remove());

describe('beside a title that is not the handbook’s', () => {
  it.each([
    ['of a plugin after it', config('handbook(), theirs()'), TITLE],
    [
      'of the site, around the handbook’s',
      config('handbook()', "components: { PageTitle: './src/Title.astro' }"),
      WRAPPER,
    ],
  ])(
    'the facts of a record stand once: a title %s',
    { timeout: 240_000 },
    async (name, astroConfig, title) => {
      const site = await ground.build(name, {
        'astro.config.mjs': astroConfig,
        'their-plugin.mjs': PLUGIN,
        'src/Title.astro': title,
        'src/content/docs/index.md': '---\ntitle: Their own page\n---\n\nHello.\n',
        ...RECORDS,
      });
      expect(site.status, site.output).toBe(0);
      const old = site.page('adr/0001-first');
      expect(old.querySelectorAll('h1')).toHaveLength(1);
      expect(old.querySelectorAll('.theirs')).toHaveLength(1);
      expect(old.querySelectorAll('main .hb-banner a[href="/adr/0002-second/"]')).toHaveLength(1);
      const current = site.page('adr/0002-second').querySelector('main');
      expect(current?.querySelectorAll('.hb-facts')).toHaveLength(1);
      expect(current?.querySelector('.hb-facts')?.textContent).toContain('Ada');
      expect(current?.textContent).toContain('Accepted');
      const playbook = site.page('playbooks/slow').querySelector('main');
      expect(playbook?.textContent).toContain('SlowQueue');
      expect(playbook?.textContent).toContain('SEV1');
      expect(playbook?.querySelectorAll('template[data-copy]')).toHaveLength(1);
      expect(site.page('').querySelector('.theirs')?.textContent).toContain('Their own page');
    },
  );
});
