import { indexNames } from '../../query/alerts.ts';
import { severityTone } from '../../query/severity.ts';
import { divideIndex, textBytes } from '../../render/page-budget.ts';
import type { PlaybookRecord } from '../../schema/playbook.ts';
import { addressOf } from '../address.ts';
import { type Content, html } from '../html.ts';
import { handbookOf } from '../hub-id.ts';
import { shardOf } from '../shard.ts';
import { type HubAlert, listHubAlerts } from '../twins.ts';
import { emptyState, handbookTag, pageLinks, recordLink } from './parts.ts';
import { type HubFile, type HubPage, type HubSite, hubHref } from './site.ts';

/** One file of the resolver holds the alerts whose keys have one hash. */
const SHARDS = 256;

/** A playbook that the resolver offers: handbook, title, address, severity and services. */
type Answer = [handbook: string, title: string, url: string, severity: string, services: string];

/** The resolver with the list of all alerts, twins first named, and the files it looks names up in. */
export function alertPages(site: HubSite): { pages: HubPage[]; files: HubFile[] } {
  const { t, hub } = site;
  const alerts = listHubAlerts(hub.records);
  const twins = alerts.filter(({ twin }) => twin);
  const pages = divideIndex('/alert/', alerts, {
    nameOf: ({ name }) => name.slice(0, 24),
    first: Math.min(30_000, twins.length * 300),
    bytesOf: ({ name, playbooks }) =>
      120 +
      textBytes(name) +
      playbooks.reduce((sum, { title, url }) => sum + 140 + textBytes(title.value, url), 0),
  });
  const stale = hub.members.filter(
    ({ condition, published }) => published && (condition === 'down' || condition === 'broken'),
  );
  return {
    pages: pages.map(({ number, url, items }) => ({
      url,
      title: t('handbook.fact.alerts'),
      lede: t('handbook.hub.alertsLede'),
      body: html`${
        number > 1
          ? null
          : html`${resolver(site)}${stale.length > 0 ? html`<p class="hb-muted">${t('handbook.hub.alertsStale', { names: stale.map(({ name }) => name).join(', ') })}</p>` : null}${twinList(twins, site)}`
      }<h2>${t('handbook.hub.alertsAll')}</h2>${
        items.length === 0
          ? emptyState(t('handbook.playbook.empty'))
          : html`<ul class="hb-in-force">${items.map(alertRow)}</ul>`
      }${pageLinks(pages, number, site)}`,
    })),
    files: [...shards(indexNames(hub.records)), { path: 'alerts.json', text: alertsJson(alerts) }],
  };
}

/** The page for addresses that do not exist: below `/alert/` it finds the playbooks of the name, whatever its spelling. */
export function missingPage(site: HubSite): HubPage {
  const { t } = site;
  return {
    url: '/404.html',
    title: t('handbook.missing.title'),
    body: html`${resolver(site)}<p><a href="${hubHref('/alert/', site)}">${t('handbook.hub.alertsAll')}</a></p>`,
  };
}

function resolver(site: HubSite): Content {
  const { t } = site;
  return html`<hb-hub-alert data-names="${hubHref('/alert/names/', site)}" data-shards="${SHARDS}" data-none="${t('handbook.missing.alert')}" data-choice="${t('handbook.missing.choice')}"><form class="hb-filters" role="search" hidden><label>${t('handbook.table.alert')}<input type="search" name="name" autocomplete="off" spellcheck="false"></label><button class="hb-button">${t('handbook.hub.alertFind')}</button></form><p role="status"></p><ul class="hb-in-force"></ul></hb-hub-alert><noscript><p class="hb-muted">${t('handbook.hub.alertNoScript')}</p></noscript>`;
}

function twinList(twins: readonly HubAlert[], { t }: HubSite): Content {
  if (twins.length === 0) return null;
  return html`<section><h2>${t('handbook.hub.twins')}</h2><p class="hb-muted">${t('handbook.hub.twinsHelp')}</p><ul class="hb-in-force">${twins.slice(0, 100).map(alertRow)}</ul>${twins.length > 100 ? html`<p class="hb-muted">${t('handbook.record.more', { count: twins.length - 100 })}</p>` : null}</section>`;
}

function alertRow({ name, playbooks, key }: HubAlert): Content {
  return html`<li id="${key}"><span class="hb-id">${name}</span> ${playbooks.slice(0, 20).map((record) => html`<span class="hb-hub-playbook">${handbookTag(record)} ${recordLink(record)}${severity(record)}</span> `)}</li>`;
}

function severity({ severity: value }: PlaybookRecord): Content {
  return value
    ? html` <span class="hb-severity" data-level="${severityTone(value.value)}">${value.value}</span>`
    : null;
}

/** Every name of every playbook, divided so that a look-up reads one small file. */
function shards(names: ReadonlyMap<string, readonly PlaybookRecord[]>): HubFile[] {
  const files = new Map<number, Record<string, Answer[]>>();
  for (const [key, playbooks] of names) {
    const shard = shardOf(key, SHARDS);
    const own = files.get(shard) ?? {};
    own[key] = playbooks.map((record) => [
      handbookOf(record),
      record.title.value,
      addressOf(record.url),
      record.severity?.value ?? '',
      record.services.map(({ value }) => value).join(', '),
    ]);
    files.set(shard, own);
  }
  return Array.from({ length: SHARDS }, (_, shard) => ({
    path: `alert/names/${shard}.json`,
    text: JSON.stringify(files.get(shard) ?? {}),
  }));
}

/** All alerts, for those who build links to the hub. */
function alertsJson(alerts: readonly HubAlert[]): string {
  const entries = alerts.map(({ name, playbooks, twin }) => ({
    alert: name,
    twin,
    playbooks: playbooks.map((record) => ({
      handbook: handbookOf(record),
      title: record.title.value,
      url: addressOf(record.url),
      severity: record.severity?.value ?? null,
      owner: record.owners[0]?.value ?? null,
      service: record.services[0]?.value ?? null,
    })),
  }));
  return `${JSON.stringify(entries)}\n`;
}
