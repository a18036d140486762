import { groupConnected } from '../../query/connected.ts';
import { recordsOf } from '../../query/order.ts';
import { drawLayeredGraph } from '../../render/layered-graph.ts';
import { divideIndex, textBytes } from '../../render/page-budget.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import { compareText } from '../../text/order.ts';
import { addressOf } from '../address.ts';
import { findHubDependencies, type HubDependency } from '../dependencies.ts';
import { type Content, html, type Markup, trusted } from '../html.ts';
import { handbookOf } from '../hub-id.ts';
import { findServiceTwins } from '../twins.ts';
import { emptyState, handbookTag, pageLinks, recordLink } from './parts.ts';
import type { HubPage, HubSite } from './site.ts';

/** Pictures of what leads from one handbook to another; the list says all of it. */
const PICTURES = 4;
const NAMED = 60;

/** The services of all handbooks with what they need and who needs them, and the map of what leads across. */
export function servicePages(site: HubSite): HubPage[] {
  const { t, hub } = site;
  const services = recordsOf(hub.records, 'service').sort((a, b) =>
    compareText(a.title.value.toLowerCase(), b.title.value.toLowerCase()),
  );
  const { edges, unknown } = findHubDependencies(hub.records);
  const needs = Map.groupBy(edges, ({ from }) => from);
  const needed = Map.groupBy(edges, ({ to }) => to);
  const lost = Map.groupBy(unknown, ({ from }) => from);
  const across = edges.filter((edge) => edge.across);
  const summary = mapOf(across, site);
  const row = (service: ServiceRecord): Content =>
    html`<tr><td>${recordLink(service)}</td><td>${handbookTag(service)}</td><td>${service.tier?.value}</td><td>${service.team?.value ?? service.owners[0]?.value}</td><td>${service.onCall?.value}</td><td>${names(
      needs.get(service)?.map(({ to }) => to),
      service,
    )}${(lost.get(service) ?? []).map(({ name }) => html` <span class="hb-muted">${name} (${t('handbook.hub.undescribed')})</span>`)}</td><td>${names(
      needed.get(service)?.map(({ from }) => from),
      service,
    )}</td></tr>`;
  const pages = divideIndex('/services/', services, {
    nameOf: ({ title }) => title.value.slice(0, 20),
    first: Math.min(60_000, summary.text.length),
    bytesOf: (service) =>
      320 +
      textBytes(service.title.value, service.url) +
      190 *
        (Math.min(NAMED, needs.get(service)?.length ?? 0) +
          Math.min(NAMED, needed.get(service)?.length ?? 0)),
  });
  const head = [
    'handbook.table.service',
    'handbook.hub.handbook',
    'handbook.fact.tier',
    'handbook.fact.team',
    'handbook.fact.onCall',
    'handbook.fact.dependsOn',
    'handbook.fact.usedBy',
  ];
  return pages.map(({ number, url, items }) => ({
    url,
    title: t('handbook.kind.service'),
    lede: t('handbook.hub.servicesLede'),
    body:
      services.length === 0
        ? emptyState(t('handbook.hub.noServices'))
        : html`${number === 1 ? summary : null}<div class="hb-table-scroll"><table class="hb-table"><thead><tr>${head.map((key) => html`<th>${t(key)}</th>`)}</tr></thead><tbody>${items.map(row)}</tbody></table></div>${pageLinks(pages, number, site)}`,
  }));
}

function names(services: readonly ServiceRecord[] = [], own: ServiceRecord): Content {
  return services
    .slice(0, NAMED)
    .map(
      (other, index) =>
        html`${index > 0 ? ', ' : null}${handbookOf(other) === handbookOf(own) ? null : html`${handbookTag(other)} `}${recordLink(other)}`,
    );
}

/** What leads from one handbook to another, drawn and told, and the services that several describe. */
function mapOf(across: readonly HubDependency[], site: HubSite): Markup {
  const { t, hub } = site;
  const twins = findServiceTwins(hub.records);
  const pictures = groupConnected<ServiceRecord, HubDependency>(across).flat().slice(0, PICTURES);
  const drawn = pictures.map(({ nodes, edges }) => {
    const { svg } = drawLayeredGraph(
      nodes.map((service) => ({
        id: service.id,
        label: `${handbookOf(service)}: ${service.title.value}`,
        title: service.title.value,
        href: addressOf(service.url),
      })),
      edges.map(({ from, to }) => ({ from: from.id, to: to.id, type: 'depends-on', directed: true })),
      { name: t('handbook.service.map'), role: t('handbook.graph.role'), flow: 'right' },
    );
    return html`<figure class="hb-diagram" data-diagram="service-map"><div class="hb-hub-picture" tabindex="0" role="group" aria-label="${t('handbook.service.map')}">${trusted(svg)}</div></figure>`;
  });
  return html`${across.length > 0 ? html`<h2>${t('handbook.hub.across')}</h2>${drawn}<details${across.length > 40 ? null : trusted(' open')}><summary>${t('handbook.graph.text')} (${across.length})</summary><ul class="hb-graph-sentences">${across.slice(0, 150).map(({ from, to }) => html`<li>${handbookTag(from)} ${recordLink(from)} → ${handbookTag(to)} ${recordLink(to)}</li>`)}</ul>${across.length > 150 ? html`<p class="hb-muted">${t('handbook.record.more', { count: across.length - 150 })}</p>` : null}</details>` : null}${twins.length > 0 ? html`<h2>${t('handbook.hub.serviceTwins')}</h2><ul class="hb-in-force">${twins.slice(0, 60).map((services) => html`<li>${services.slice(0, 12).map((service) => html`${handbookTag(service)} ${recordLink(service)} `)}</li>`)}</ul>${twins.length > 60 ? html`<p class="hb-muted">${t('handbook.record.more', { count: twins.length - 60 })}</p>` : null}` : null}`;
}
