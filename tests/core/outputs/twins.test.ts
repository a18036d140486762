import { describe, expect, it } from 'vitest';
import type { SiteAddress } from '../../../src/core/outputs/site-address.ts';
import { writeTwins } from '../../../src/core/outputs/twin/write-twins.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { twinWords } from '../../../src/plugin/words.ts';
import { compileFiles } from '../../support/compile-files.ts';

const FILES = {
  'adr/0001-rows.md': [
    '# 1. Keep rows',
    '## Status',
    'Superseded by [ADR-2](0002-shards.md)',
    '<!-- Whom we do not name -->',
    '## Decision',
    'Rows, as in [the flow][flow], [gone](gone.md) and <a id="x"></a>[a script](javascript:alert\\(1\\)).',
    '[flow]: ../playbooks/flow.md#steps "The flow"',
  ].join('\n\n'),
  'adr/0002-shards.md': [
    '---\nstatus: accepted\ndate: 2025-02-03\nservices: [orders]\n---',
    '# 2. Keep shards\n',
    'Supersedes [ADR-1](0001-rows.md).\n',
    '![The shards](shards.png)\n',
    '```md\n\n\n[not a link](0001-rows.md)\n```',
  ].join('\n'),
  'adr/shards.png': '',
  'adr/_drafts/0003-secret.md': '# 3. Zebracode\n',
  'playbooks/disk.md':
    '---\nalerts: [DiskFull]\nowner: "core ~ a|b"\ndeprecated: true\n---\n# Disk full\n\n## Mitigation\n\n1. Free some.\n',
  'postmortems/2026-01-01-one.md':
    '# One\n\n## Actions\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Mend it | core | 2026-02-01 | open |\n',
  'onboarding/first.md': '# First\n\n## Week 1\n\n- [ ] Read [it](../adr/0002-shards.md)\n',
  'services/orders.md': '---\nteam: fulfilment\n---\n# Orders\n',
  'playbooks/flow.md': '# Flow\n\n## Steps\n\nOne.\n',
};

const SITE: SiteAddress = {
  title: 'Handbook',
  description: null,
  root: 'https://handbook.example.org/team',
  language: 'en',
};

function twinsOf(files: Record<string, string>, site: Partial<SiteAddress> = {}, language = 'en') {
  const handbook = compileFiles(files);
  const full = { ...SITE, ...site };
  const twins = { handbook, site: full, words: twinWords(language) };
  const written = [...writeTwins(twins, handbook.diagnostics, RULES.slice(0, 2))];
  return new Map(written.map(({ path, text }) => [path, text]));
}

describe('the twin of a page', () => {
  const twins = twinsOf(FILES);
  const rows = twins.get('/adr/0001-rows/index.md') ?? '';

  it('begins with the title and with what must not be missed', () => {
    expect(rows).toMatch(
      /^# Keep rows\n\n> Replaced by \[0002 Keep shards\]\(https:\/\/handbook\.example\.org\/team\/adr\/0002-shards\/index\.md\) · in force until 2025-02-03\n/,
    );
    expect(twins.get('/playbooks/disk/index.md')).toContain('\n> This playbook is deprecated.');
  });

  it('says fields and relations, whose text is no markup', () => {
    expect(rows).toContain('\n- Status: Superseded\n');
    expect(twins.get('/playbooks/disk/index.md')).toContain(
      '- Alerts: `DiskFull`\n- Owner: core \\~ a\\|b\n',
    );
    const shards = twins.get('/adr/0002-shards/index.md');
    expect(shards).toContain('\n- Decided: 2025-02-03\n');
    expect(shards).toContain(
      '- Services: [Orders](https://handbook.example.org/team/services/orders/index.md)',
    );
    expect(shards).toContain(
      '- Replaces: [0001 Keep rows](https://handbook.example.org/team/adr/0001-rows/index.md)',
    );
    expect(shards).toContain('- Page: https://handbook.example.org/team/adr/0002-shards/');
  });

  it('leads from text to other twins, and says of links that lead nowhere that they do', () => {
    expect(rows).toContain('[the flow](https://handbook.example.org/team/playbooks/flow/index.md#steps)');
    expect(rows).toContain('gone (dead link: gone.md)');
    expect(rows).not.toContain('](javascript:');
    expect(twins.get('/adr/0002-shards/index.md')).toContain(
      '![The shards](https://handbook.example.org/team/files/adr/shards.png)',
    );
  });

  it('keeps the text letter by letter otherwise, without what is for authors alone', () => {
    expect(rows).not.toContain('Whom we do not name');
    expect(twins.get('/adr/0002-shards/index.md')).toContain('```md\n\n\n[not a link](0001-rows.md)\n```\n');
  });

  it('has no draft in any file', () => {
    for (const text of twins.values()) expect(text).not.toMatch(/zebracode/i);
  });

  it('is said in the language of the site', () => {
    expect(twinsOf(FILES, {}, 'de').get('/adr/0001-rows/index.md')).toContain('\n- Status: Ersetzt\n');
  });

  it('lies beside the file of its page, where pages are files', () => {
    const files = twinsOf(FILES, { pages: 'https://handbook.example.org/team/*.html' });
    expect(files.get('/adr/0001-rows.md')).toContain(
      '(https://handbook.example.org/team/adr/0002-shards.md)',
    );
    expect(files.get('/adr.md')).toContain('(https://handbook.example.org/team/adr/0002-shards.md)');
    expect(files.has('/index.md')).toBe(true);
  });

  it('shows data in place of views, and no code of MDX', () => {
    const page = twinsOf({
      ...FILES,
      'playbooks/flags.mdx':
        "---\nflags: { new-cart: on }\n---\nimport { Flags, Slos } from 'starlight-handbook/components';\n\n# Flags\n\n<Flags />\n\n<Slos />\n",
    }).get('/playbooks/flags/index.md');
    expect(page).not.toContain('import ');
    expect(page).toMatch(/\| name \| .*\|\n\| --- \|.*\n\| new-cart \|/);
    expect(page).toContain('[Slos](https://handbook.example.org/team/playbooks/flags/)');
  });

  it('shows other markup as its source, whatever fences it holds', () => {
    const page = twinsOf({ 'adr/0001-a.adoc': '= Title\n\n````\n```\n````\n\n* item\n' }).get(
      '/adr/0001-a/index.md',
    );
    expect(page).toContain('`````asciidoc\n');
  });
});

describe('the twins of indexes', () => {
  const twins = twinsOf(FILES);

  it('list what their pages list, each by its link', () => {
    expect(twins.get('/adr/index.md')).toContain(
      '- [0002 Keep shards](https://handbook.example.org/team/adr/0002-shards/index.md): Accepted; 2025-02-03; orders\n',
    );
    expect(twins.get('/adr/in-force/index.md')).toMatch(
      /## orders\n\n- \[0002 Keep shards\].*: 2025-02-03 –\n/,
    );
    expect(twins.get('/adr/compare/index.md')).toMatch(/\[0001 Keep rows\].* → \[0002 Keep shards\]/);
    expect(twins.get('/adr/graph/index.md')).toMatch(
      /\[0002 Keep shards\].* · Replaces · \[0001 Keep rows\]/,
    );
    expect(twins.get('/postmortems/actions/index.md')).toMatch(/- Mend it: open; core; 2026-02-01; \[One\]/);
    expect(twins.get('/due/index.md')).toMatch(/- 2026-02-01: Mend it; \[One\].*; core/);
    for (const path of [
      '',
      'playbooks/',
      'postmortems/',
      'onboarding/',
      'services/',
      'guide/',
      'status/',
      'rules/',
      'words/',
    ])
      expect(twins.has(`/${path}index.md`), path).toBe(true);
  });

  it('go on in further files of bounded size', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, at) => [
        `adr/${String(at + 1).padStart(4, '0')}-a.md`,
        `# ${'A long title '.repeat(5)}${at}\n`,
      ]),
    );
    const files = [...twinsOf(many)].filter(([path]) => path.startsWith('/adr/index'));
    expect(files.map(([path]) => path)).toEqual(['/adr/index.md', '/adr/index-2.md', '/adr/index-3.md']);
    for (const [path, text] of files) expect(Buffer.byteLength(text), path).toBeLessThan(100_000);
    expect(files[0]?.[1]).toContain('[Continued](https://handbook.example.org/team/adr/index-2.md)');
    expect(files.flatMap(([, text]) => text.match(/^- \[/gm) ?? []).length).toBe(1500);
  });
});

describe('the full text', () => {
  it('is one file where it is short, and one of each kind in any case', () => {
    const twins = twinsOf(FILES);
    expect(twins.get('/llms-full-decisions.txt')).toMatch(/^# Handbook: Decisions\n\n# Keep rows\n/);
    expect(twins.get('/llms-full.txt')).toContain('# Disk full');
    expect([...twins.keys()].filter((path) => path.startsWith('/llms'))).toHaveLength(6);
  });

  it('is a list of bounded files where it is long', () => {
    const text = `${'word '.repeat(20_000)}\n`;
    const twins = twinsOf(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [`playbooks/p${at}.md`, `# P${at}\n\n${text}`]),
      ),
    );
    expect(twins.get('/llms-full.txt')).toContain(
      '- [Playbooks 3](https://handbook.example.org/team/llms-full-playbooks-3.txt): 4 pages,',
    );
    for (const [path, full] of twins)
      if (path.startsWith('/llms')) expect(Buffer.byteLength(full), path).toBeLessThan(510_000);
  });
});
