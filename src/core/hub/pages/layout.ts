import { recordsOf } from '../../query/order.ts';
import type { HubConfig } from '../config.ts';
import { attribute, type Content, html } from '../html.ts';
import { type HubFile, type HubPage, type HubSite, hubHref } from './site.ts';

/** The pages of a hub in the order of its navigation: the key of a word and an address. */
const NAVIGATION = [
  {
    label: 'handbook.nav.start',
    links: [
      ['handbook.hub.handbooks', '/'],
      ['handbook.kind.onboarding', '/onboarding/'],
      ['handbook.kind.service', '/services/'],
    ],
  },
  {
    label: 'handbook.nav.incident',
    links: [
      ['handbook.fact.alerts', '/alert/'],
      ['handbook.kind.postmortem', '/postmortems/'],
      ['handbook.actions.title', '/postmortems/actions/'],
    ],
  },
  {
    label: 'handbook.kind.adr',
    links: [
      ['handbook.nav.decisionLog', '/adr/'],
      ['handbook.nav.inForce', '/adr/in-force/'],
    ],
  },
  {
    label: 'handbook.nav.handbook',
    links: [
      ['handbook.hub.links', '/links/'],
      ['handbook.hub.status', '/status/'],
    ],
  },
] as const;

/** A page as HTML, with the frame that all pages of a hub have. */
export function renderHubPage(page: HubPage, site: HubSite): HubFile {
  const { t, hub, base } = site;
  const title = page.url === '/' ? hub.config.title : `${page.title} | ${hub.config.title}`;
  const text = html`<!doctype html>
<html lang="${hub.config.language}" dir="${site.direction}" data-theme="dark" data-has-sidebar>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(site)}">
<title>${title}</title>${page.lede ? html`<meta name="description" content="${page.lede}">` : null}
<link rel="icon" href="data:,"><link rel="stylesheet" href="${hubHref(`/${site.assets.style}`, site)}">
<script src="${hubHref(`/${site.assets.script}`, site)}"></script></head>
<body class="hb-hub"><a class="hb-skip" href="#_top">${t('handbook.hub.skip')}</a>
<header class="hb-hub-header"><a href="${hubHref('/', site)}" class="hb-brand">${BRAND}<span translate="no">${hub.config.title}</span></a>
${searchButton(site)}${themeChoice(site)}</header>
<div class="hb-hub-columns"><nav class="hb-hub-side" aria-label="${t('handbook.hub.navigation')}">${navigation(page, site)}</nav>
<main id="_top" tabindex="-1"><h1 class="hb-title">${page.title}</h1>${page.lede ? html`<p class="hb-lede">${page.lede}</p>` : null}
${page.body}</main></div><hb-restore data-base="${base}"></hb-restore></body></html>
`;
  const folder = page.url.replace(/^\//, '');
  return { path: folder.endsWith('.html') ? folder : `${folder}index.html`, text: text.text };
}

/** What a page of the hub may load: its own files, and the search indexes of the handbooks that are merged. */
function policyOf({ connect }: HubSite): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const BRAND = html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M3 3h9a3 3 0 0 1 3 3v11H6a3 3 0 0 1-3-3z"></path><path d="M6.5 8h5M6.5 11.5h5"></path></svg>`;

function navigation(page: HubPage, site: HubSite): Content {
  const { t, hub } = site;
  const counts: Readonly<Record<string, number>> = {
    '/': hub.members.length,
    '/adr/': recordsOf(hub.records, 'adr').length,
    '/alert/': recordsOf(hub.records, 'playbook').length,
    '/postmortems/': recordsOf(hub.records, 'postmortem').length,
    '/services/': recordsOf(hub.records, 'service').length,
    '/onboarding/': recordsOf(hub.records, 'onboarding').length,
  };
  return html`<div class="hb-nav">${NAVIGATION.map(
    ({ label, links }) =>
      html`<section><h2>${t(label)}</h2><ul>${links.map(
        ([word, url]) =>
          html`<li><a href="${hubHref(url, site)}"${attribute('aria-current', (page.url.startsWith(`${url}page/`) || page.url === url) && 'page')}><span>${t(word)}</span>${counts[url] ? html`<span class="hb-count">${counts[url]}</span>` : null}</a></li>`,
      )}</ul></section>`,
  )}</div>`;
}

function themeChoice({ t }: HubSite): Content {
  const options = ['auto', 'dark', 'light'].map(
    (value) => html`<option value="${value}">${t(`handbook.hub.theme.${value}`)}</option>`,
  );
  return html`<div class="hb-theme"><label><svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true"><circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" stroke-width="1.5"></circle><path d="M8 2.6a5.4 5.4 0 0 1 0 10.8z" fill="currentColor"></path></svg><span class="sr-only">${t('handbook.hub.theme')}</span><select data-theme-choice autocomplete="off">${options}</select></label></div>`;
}

/** Where the search of a reader asks a search engine, as its script reads it. */
function engineWord({ engine }: HubConfig): { engine?: string } {
  if (engine?.search === undefined) return {};
  return { engine: JSON.stringify({ index: engine.index, search: engine.search }) };
}

/** The words that the dialog of the search shows, by the names that its script knows. */
const SEARCH_WORDS = [
  'label',
  'placeholder',
  'noneHelp',
  'failed',
  'hint',
  'more',
  'pinned',
  'recent',
  'pinShort',
];

function searchButton(site: HubSite): Content {
  const { t } = site;
  const words = {
    ...Object.fromEntries(SEARCH_WORDS.map((name) => [name, t(`handbook.search.${name}`)])),
    index: hubHref('/pagefind/pagefind.js', site),
    merged: hubHref('/search-indexes.json', site),
    ...engineWord(site.hub.config),
    handbook: t('handbook.hub.handbook'),
    close: t('handbook.tools.close'),
    kind: t('handbook.table.kind'),
    status: t('handbook.table.status'),
    service: t('handbook.table.service'),
    severity: t('handbook.fact.severity'),
    all: t('handbook.filter.all'),
    count: t('handbook.search.count', { count: '#' }),
    none: t('handbook.search.none', { query: '#' }),
    mended: t('handbook.search.mended', { from: '#', to: '##' }),
    left: t('handbook.search.left', { words: '#' }),
    pin: t('handbook.search.pin', { title: '#' }),
  };
  return html`<div class="hb-search" data-words="${JSON.stringify(words)}"><button type="button" data-load="search" aria-label="${t('handbook.search.button')}" aria-haspopup="dialog" aria-keyshortcuts="Control+K"><svg viewBox="0 0 16 16" width="15" height="15" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><circle cx="7" cy="7" r="4.6"></circle><path d="m10.6 10.6 3.4 3.4"></path></svg><span>${t('handbook.search.button')}</span><kbd aria-hidden="true"><span>Ctrl</span><span>⌘</span> K</kbd></button></div>`;
}
