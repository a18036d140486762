import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { DECISIONS, DOCS, ONBOARDING, PLAYBOOKS, REFERENCE_PAGES, type StarterPage } from './pages.ts';
import { holds, monthsLater, type Order, renderTemplate } from './render.ts';
import { reaches } from './tiers.ts';

/** A file of the starting set. */
export interface StarterFile {
  path: string;
  text: string;
}

const TEMPLATES = fileURLToPath(new URL('templates/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** What a person has to write in place of it. */
const FILL_IN = /\[fill in: ([^[\]\n]+)\]/g;

/**
 * The files of a starting set for a tier and a stack: settings, decisions, playbooks, pages and paths, with a path "Set up
 * this handbook" that leads through everything that is left to be filled in.
 */
export function buildStartingSet(order: Order): StarterFile[] {
  const templates = [
    ...chosen(DECISIONS, order).map((page, index) => ({
      page,
      path: `adr/${String(index + 1).padStart(4, '0')}-${page.template.split('/').at(-1)}.md`,
    })),
    ...chosen(PLAYBOOKS, order).map((page) => ({ page, path: `${page.template}.md` })),
    ...chosen(DOCS, order).map((page) => ({ page, path: `content/${page.template}.${extensionOf(page)}` })),
    ...chosen(ONBOARDING, order).map((page) => ({ page, path: `content/${page.template}.md` })),
  ].map(({ page, path }) => ({ path, text: renderTemplate(readTemplate(page), order) }));
  const copies = REFERENCE_PAGES.filter(({ from }) => reaches(order.tier, from)).map(({ path }) => ({
    path,
    text: copyReferencePage(readFileSync(join(PACKAGE, path), 'utf8'), order),
  }));
  const pages = [...templates, ...copies, ...serviceFiles(order)];
  const settings = { path: '.handbook.yml', text: renderSettings(order) };
  const paths = new Set([...pages.map(({ path }) => path), SETUP]);
  const linked = pages.map((file) => ({ ...file, text: dropForeignLinks(file, paths) }));
  return [settings, ...linked, { path: SETUP, text: renderSetupPath(linked, order) }];
}

const SETUP = 'content/onboarding/set-up-this-handbook.md';

function chosen(pages: readonly StarterPage[], order: Order): StarterPage[] {
  return pages.filter(({ from, needs }) => reaches(order.tier, from) && (!needs || holds(needs, order)));
}

function extensionOf({ template }: StarterPage): string {
  return existsSync(join(TEMPLATES, `${template}.mdx`)) ? 'mdx' : 'md';
}

function readTemplate(page: StarterPage): string {
  return readFileSync(join(TEMPLATES, `${page.template}.${extensionOf(page)}`), 'utf8');
}

/** A page of the reference handbook as a team's own: its owner and days, and nothing of the reference team's history. */
function copyReferencePage(text: string, order: Order): string {
  return text
    .replace(/^owner: .*$/m, `owner: ${order.owner}`)
    .replace(/^services: .*\n/m, '')
    .replace(/^scope: .*\n/m, '')
    .replace(/^last-reviewed: .*$/m, `last-reviewed: ${order.day}`)
    .replace(/^review-by: .*$/m, `review-by: ${monthsLater(order.day, 6)}`)
    .replace(/^<!-- ours -->\n(?:.+\n)+\n?/gm, '');
}

/** Makes plain text of links to pages that the set does not have. */
function dropForeignLinks({ path, text }: StarterFile, paths: ReadonlySet<string>): string {
  return text.replace(/(?<!!)\[([^[\]\n]*)\]\(([^()\s]+)\)/g, (whole, words: string, href: string) => {
    if (/^(?:[a-z]+:|#|\/)/.test(href)) return whole;
    const target = relative('/', resolve('/', dirname(path), href.replace(/#.*$/, '')));
    return paths.has(target) ? whole : words;
  });
}

/** Pages of the services of the stack, so that the map, the views and the names in playbooks lead somewhere at once. */
function serviceFiles(order: Order): StarterFile[] {
  const { stack, owner, day } = order;
  const head = (title: string, tier: number, needs: string, slos: string[], what: string): string =>
    [
      '---',
      `title: ${title}`,
      `owner: ${owner}`,
      `team: ${owner}`,
      'on-call: primary',
      'escalation: [primary, secondary, head of engineering]',
      `tier: ${tier}`,
      'slos:',
      ...slos.map((slo) => `  - ${slo}`),
      `depends-on: [${needs}]`,
      'bottlenecks:',
      `  - what: ${what}`,
      '    limit: "[fill in: limit, measured]"',
      '    peak today: "[fill in: peak of last week]"',
      `last-reviewed: ${day}`,
      `review-by: ${monthsLater(day, 3)}`,
      `description: ${title}.`,
      '---',
      '',
    ].join('\n');
  const database = stack.database === 'postgres' ? 'PostgreSQL' : 'MySQL';
  const stores = [stack.database, ...stack.extras];
  return [
    {
      path: 'content/services/shop.md',
      text: `${head('Shop', 1, stores.join(', '), ['99.9 % of requests answered without an error, over 28 days', 'p99 of a page below 500 ms'], 'The one database that takes every write')}Rename this page to your main service: [fill in: what the main service does, and for whom].

## How it fails

- Errors, and nobody knows why: [Something is wrong](../../playbooks/something-is-wrong.md).
- A release made it worse: [Roll back a release](../../playbooks/roll-back-a-release.md).
- The database is slow: [Database slow](../../playbooks/database-slow.md).
`,
    },
    {
      path: `content/services/${stack.database}.md`,
      text: `${head(database, 1, '', ['primary writable 99.95 % of the time, over 28 days'], 'One primary; a failover costs seconds of writes')}## How it fails

- Slow: [Database slow](../../playbooks/database-slow.md).
- Lost or broken data: [Restore from backup](../../playbooks/restore-from-backup.md). Last tried on [fill in: day of the last restore that was tried].
- Full: [Disk full](../../playbooks/disk-full.md).
`,
    },
    ...stack.extras.map((extra) => ({
      path: `content/services/${extra}.md`,
      text: `${head(extra === 'redis' ? 'Redis' : 'Kafka', 2, '', ['99.9 % of commands answered, over 28 days'], extra === 'redis' ? 'One thread executes the commands of a shard' : 'Order is kept by partition, so one slow message holds up its partition')}What it holds: [fill in: what is kept in ${extra}, and what happens when it is gone].

## How it fails

${extra === 'redis' ? '- Memory is full: [Cache memory full](../../playbooks/cache-memory-full.md).' : '- A consumer falls behind: [Queue backlog](../../playbooks/queue-backlog.md).'}
`,
    })),
  ];
}

function renderSettings({ title }: Order): string {
  return `# Settings of this handbook; everything else has a default.
title: ${JSON.stringify(title)}
folders:
  adr: [adr]
  playbooks: [playbooks]
  onboarding: [content/onboarding]
  services: [content/services]
  docs: [content/docs]
`;
}

/** A path whose steps are what is left to be filled in, page by page, then the habits that keep a handbook alive. */
function renderSetupPath(files: readonly StarterFile[], order: Order): string {
  const gaps = files
    .map(({ path, text }) => ({
      path,
      title: /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? /^# (.*)$/m.exec(text)?.[1] ?? path,
      missing: [...new Set([...text.matchAll(FILL_IN)].map(([, what = '']) => what))],
    }))
    .filter(({ missing }) => missing.length > 0);
  const link = (path: string): string => relative('/content/onboarding', `/${path}`);
  return `---
title: Set up this handbook
owner: ${order.owner}
roles: [Lead, Engineer]
tags: [onboarding]
last-reviewed: ${order.day}
review-by: ${monthsLater(order.day, 3)}
description: What is left to be done until this handbook is yours, page by page.
---

This starting set is for ${order.tier} daily users. Every gap is marked "fill in" on its page; here is each of them as a step.

## Day 1: see it

- [ ] **Lead**: Build it and look at every section: \`handbook build . --out site\` (20 min) {#see-it}
- [ ] **Lead**: Replace "${order.owner}" by the team that owns each page (20 min) {#owners}
- [ ] **Engineer**: Rename the service "Shop" to yours, and add a page for each other one: \`handbook new service "Name"\` (30 min) {#services}

## Week 1: fill in

${gaps
  .flatMap(({ path, title, missing }) => [
    ...missing.map((what) => `- [ ] **Lead**: In [${title}](${link(path)}): ${what}`),
  ])
  .join('\n')}

## Week 2: make it true

- [ ] **Engineer**: Run the diagnosis of three playbooks against a healthy system, and correct each command that fails {#try-playbooks}
- [ ] **Engineer**: Restore a backup once, by the clock {#try-restore}
- [ ] **Lead**: Take or reject each proposed decision with the team, with a date: \`handbook status NUMBER accepted\` {#decide}
- [ ] **Lead**: Delete what you will not keep. A page that nobody owns is worse than none {#delete}

## Week 3: keep it true

- [ ] **Engineer**: Run \`handbook check --strict\` in each pull request {#check-in-ci}
- [ ] **Lead**: Subscribe the team's calendar to \`reviews.ics\` of the site {#calendar}
- [ ] **Lead**: Write the next incident here: \`handbook new postmortem "Title"\` {#first-postmortem}
`;
}
