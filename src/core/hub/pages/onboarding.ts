import { findNamed } from '../../elsewhere/find-named.ts';
import { buildManifest } from '../../kinds/onboarding/manifest.ts';
import { renderPathAttribute } from '../../progress/path-attribute.ts';
import { summarise } from '../../progress/summary.ts';
import { isOf, recordsOf } from '../../query/order.ts';
import { divideIndex, textBytes } from '../../render/page-budget.ts';
import type { OnboardingRecord } from '../../schema/onboarding.ts';
import { addressOf, originOf } from '../address.ts';
import { indexHandbook } from '../cross-references.ts';
import { type Content, html } from '../html.ts';
import type { Hub } from '../hub.ts';
import { handbookOf } from '../hub-id.ts';
import { emptyState, handbookTag, pageLinks, recordLink } from './parts.ts';
import type { HubPage, HubSite } from './site.ts';

/** A part of a path that continues over handbooks; null where no handbook has it. */
interface PathPart {
  raw: string;
  record: OnboardingRecord | null;
}

/** Onboarding that continues over handbooks, then the paths of each handbook. */
export function onboardingPages(site: HubSite): HubPage[] {
  const { t, hub } = site;
  const paths = recordsOf(hub.records, 'onboarding');
  const continued = hub.config.paths.map((path) => {
    const parts = path.parts.map((raw) => findPart(raw, hub));
    return html`<section class="hb-hub-path"><h2>${path.title}</h2>${path.description ? html`<p class="hb-muted">${path.description}</p>` : null}<ol>${parts.map(({ raw, record }) => html`<li>${record ? meter(record, site) : html`<span class="hb-dead">${raw}</span> <span class="hb-muted">${t('handbook.hub.partMissing')}</span>`}</li>`)}</ol></section>`;
  });
  const pages = divideIndex('/onboarding/', paths, {
    nameOf: handbookOf,
    first: hub.config.paths.length * 4000,
    bytesOf: (record) => 700 + textBytes(record.title.value, record.url) + record.tasks.length * 60,
  });
  const isApart = hub.members.some(({ address }) => isElsewhere(address, site));
  return pages.map(({ number, url, items }) => ({
    url,
    title: t('handbook.kind.onboarding'),
    lede: t('handbook.onboarding.lede'),
    body: html`${isApart ? html`<p class="hb-muted">${t('handbook.hub.ticksApart')}</p>` : null}${number === 1 ? continued : null}${
      paths.length === 0
        ? emptyState(t('handbook.onboarding.empty'))
        : html`<section><h2>${t('handbook.hub.allPaths')}</h2><ul class="hb-hub-paths">${items.map((record) => html`<li>${meter(record, site)}</li>`)}</ul></section>`
    }${pageLinks(pages, number, site)}`,
  }));
}

/** The path that a part of `hub.yml` names, such as `platform:onboarding:first-week`. */
export function findPart(raw: string, { records, members }: Pick<Hub, 'records' | 'members'>): PathPart {
  const [, handbook = '', name = ''] = /^([^:]+):(.+)$/.exec(raw) ?? [];
  const own = recordsOf(records, 'onboarding').filter((record) => handbookOf(record) === handbook);
  const base = members.find((member) => member.name === handbook)?.published?.place?.base ?? '';
  const [found] = findNamed(name, indexHandbook(own, base));
  return { raw, record: found && isOf(found, 'onboarding') ? found : null };
}

/** A path with how much of it is done, where its ticks are kept on the origin of the hub; else with a link to it. */
function meter(record: OnboardingRecord, site: HubSite): Content {
  const { t, hub } = site;
  const member = hub.members.find(({ name }) => name === handbookOf(record));
  const place = member?.published?.place;
  const title = html`<p class="hb-path-name">${handbookTag(record)} ${recordLink(record)}</p>`;
  if (!place || isElsewhere(member?.address ?? null, site))
    return html`<div class="hb-path-meter">${title} <span class="hb-muted">${t('handbook.hub.steps', { count: record.tasks.length })}</span></div>`;
  const manifest = buildManifest(record, place);
  const count = summarise(manifest, new Map());
  const text = t('handbook.steps.meter');
  return html`<div class="hb-path-meter" data-hb-path="${renderPathAttribute(manifest)}">${title}<p class="hb-meter" data-text="${text}" data-skipped="${t('handbook.steps.skippedCount')}"><progress max="${count.total || 1}" value="0" aria-label="${t('handbook.steps.progress').replace('#', record.title.value)}"></progress><span>${text.replace('##', String(count.total)).replace('#', '0')}</span></p><a class="hb-button hb-resume" href="${addressOf(record.url)}" data-continue="${t('handbook.steps.continue')}">${t('handbook.steps.continue')}</a></div>`;
}

/** Whether what a browser keeps for an address cannot be read by the hub. */
function isElsewhere(address: string | null, { hub }: HubSite): boolean {
  const origin = originOf(address ?? '');
  return origin !== null && origin !== originOf(hub.config.site ?? '');
}
