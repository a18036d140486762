import type { List } from '../../outputs/list-file.ts';
import { findSuccessors, standingOf } from '../../query/decisions.ts';
import { newestFirst, recordsOf } from '../../query/order.ts';
import { isRetired } from '../../render/decision-graph.ts';
import { divideIndex, textBytes } from '../../render/page-budget.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import { attribute, type Content, html } from '../html.ts';
import { handbookOf } from '../hub-id.ts';
import {
  decisionStatus,
  emptyState,
  filterTable,
  handbookField,
  handbookTag,
  pageLinks,
  recordLink,
  statusChip,
} from './parts.ts';
import type { HubPage, HubSite } from './site.ts';

/** What a row takes besides its texts. */
const ROW = 560;

/** The decisions of all handbooks, newest first, and all of their rows for the filters. */
export function decisionPages(site: HubSite): { pages: HubPage[]; list: List } {
  const { t, hub } = site;
  const decisions = newestFirst(recordsOf(hub.records, 'adr'));
  const pages = divideIndex('/adr/', decisions, {
    nameOf: ({ date }) => date?.value.slice(0, 7) ?? '–',
    bytesOf: (record) =>
      ROW + textBytes(record.title.value, record.url, ...record.services.map(({ value }) => value)),
  });
  const statuses = [...new Set(decisions.map(({ status }) => status?.value ?? 'none'))];
  const fields = [
    handbookField(site),
    {
      name: 'status',
      label: t('handbook.table.status'),
      options: statuses.map((value) => ({ value, label: t(`handbook.status.${value}`) })),
    },
  ];
  const head = [
    [t('handbook.table.record'), 'number'],
    [t('handbook.table.status'), 'status'],
    [t('handbook.fact.date'), 'date'],
    [t('handbook.hub.handbook'), 'handbook'],
    [t('handbook.fact.services'), null],
  ] as const;
  const chips = statuses.map(
    (status) =>
      html`<template data-chip="${status}">${statusChip(status, t(`handbook.status.${status}`))}</template>`,
  );
  return {
    pages: pages.map(({ number, url, items }) => ({
      url,
      title: t('handbook.nav.decisionLog'),
      lede: t('handbook.adr.lede'),
      body:
        decisions.length === 0
          ? emptyState(t('handbook.adr.empty'))
          : filterTable(
              {
                total: decisions.length,
                pages,
                current: number,
                list: 'decisions',
                fields,
                head,
                rows: items.map((record) => row(record, site)),
                chips,
              },
              site,
            ),
    })),
    list: {
      name: 'decisions',
      columns: ['record', 'chip', 'number', 'text', 'text'],
      fields: ['number', 'status', 'date', 'handbook'],
      rows: decisions.map((record) => {
        const status = record.status?.value ?? 'none';
        const [number, date] = [record.number?.raw ?? '', record.date?.value ?? ''];
        const services = record.services.map(({ value }) => value).join(', ');
        return [
          record.url,
          number,
          record.title.value,
          [status, date, handbookOf(record), services],
          [number, status, date, handbookOf(record)],
        ];
      }),
    },
  };
}

function row(record: AdrRecord, site: HubSite): Content {
  const status = record.status?.value ?? 'none';
  const across = findSuccessors(record, site.hub.byId).filter(
    (other) => handbookOf(other) !== handbookOf(record),
  );
  return html`<tr${attribute('data-retired', (isRetired(status) || across.length > 0) && '')} data-number="${record.number?.raw}" data-status="${status}" data-date="${record.date?.value}" data-handbook="${handbookOf(record)}"><td>${recordLink(record)}${replacements(across, site)}</td><td>${decisionStatus(record, site)}</td><td class="hb-num hb-nowrap">${record.date?.value}</td><td>${handbookTag(record)}</td><td>${record.services.map(({ value }) => value).join(', ')}</td></tr>`;
}

/** What took the place of a decision in another handbook; its own file may not know. */
function replacements(across: readonly AdrRecord[], { t }: HubSite): Content {
  if (across.length === 0) return null;
  return html`<span class="hb-replaces">${t('handbook.relation.superseded-by')} ${across.map((other, index) => html`${index > 0 ? ', ' : null}${handbookTag(other)} ${recordLink(other)}`)}</span>`;
}

/** The decisions that bind, by handbook, each with what it replaced; on another day where the reader names one. */
export function inForcePages(site: HubSite): { pages: HubPage[]; list: List } {
  const { t, hub } = site;
  const decisions = recordsOf(hub.records, 'adr');
  const dated = decisions.filter(({ inForce }) => inForce.length > 0);
  const unstated = decisions.filter((record) => standingOf(record, hub.byId) === 'unstated');
  const pages = divideIndex('/adr/in-force/', [...dated, ...unstated], {
    nameOf: handbookOf,
    bytesOf: (record) => 460 + textBytes(record.title.value, record.url) + record.relations.length * 160,
  });
  return {
    pages: pages.map(({ number, url, items }) => {
      const own = Map.groupBy(
        items.filter(({ inForce }) => inForce.length > 0),
        handbookOf,
      );
      const silent = items.filter(({ inForce }) => inForce.length === 0);
      const form = html`<form class="hb-filters" hidden data-shown="${t('handbook.inForce.shown')}" data-unknown="${t('handbook.inForce.unknownCount')}" data-total="${dated.length}"><label>${t('handbook.inForce.day')}<input type="date" name="on"></label><button type="reset" class="hb-button hb-button-quiet">${t('handbook.inForce.today')}</button><span role="status"></span></form><p class="hb-empty" hidden data-none>${t('handbook.inForce.none')}</p><noscript><p class="hb-muted">${t('handbook.inForce.noScript')}</p></noscript>`;
      const areas = [...own].map(
        ([name, records]) =>
          html`<section class="hb-area"><h2>${titleOf(name, site)}</h2><ul class="hb-in-force">${records.map((record) => entry(record, site))}</ul></section>`,
      );
      return {
        url,
        title: t('handbook.nav.inForce'),
        lede: t('handbook.hub.inForceLede'),
        body: html`${
          decisions.length === 0
            ? emptyState(t('handbook.adr.empty'))
            : html`<hb-in-force${attribute('data-list', pages.length > 1 && `${site.base}/lists/in-force.json`)}${attribute('data-base', pages.length > 1 && '')}>${form}${areas}</hb-in-force>`
        }${silent.length > 0 ? html`<section><h2>${t('handbook.inForce.unstated')}</h2><ul class="hb-in-force">${silent.map((record) => html`<li>${handbookTag(record)} ${recordLink(record)} ${decisionStatus(record, site)}</li>`)}</ul></section>` : null}${pageLinks(pages, number, site)}`,
      };
    }),
    list: {
      name: 'in-force',
      columns: ['record', 'number', 'number'],
      fields: ['inForce'],
      rows: dated.map((record) => {
        const last = record.inForce.at(-1);
        const title = [handbookOf(record), record.number?.raw, record.title.value].filter(Boolean).join(' ');
        return [record.url, '', title, [last?.from ?? '', last?.until ?? ''], [intervals(record)]];
      }),
    },
  };
}

function entry(record: AdrRecord, { t, hub }: HubSite): Content {
  const last = record.inForce.at(-1);
  const replaced = record.relations.flatMap(({ type, target, section }) => {
    const other =
      type === 'supersedes' && section === undefined && target !== null ? hub.byId.get(target) : undefined;
    return other ? [other] : [];
  });
  return html`<li data-in-force="${intervals(record)}">${recordLink(record)} <span class="hb-muted">${last?.from ? html`<time datetime="${last.from}">${last.from}</time>` : t('handbook.inForce.undated')}${last?.until ? html` ${t('handbook.inForce.until')} <time datetime="${last.until}">${last.until}</time>` : null}</span> <span class="hb-status" data-unknown hidden>${t('handbook.inForce.unknown')}</span>${replaced.length > 0 ? html`<span class="hb-replaces">${t('handbook.inForce.replaces')} ${replaced.map((other, index) => html`${index > 0 ? ', ' : null}${handbookOf(other) === handbookOf(record) ? null : html`${handbookTag(other)} `}${recordLink(other)}`)}</span>` : null}</li>`;
}

/** The times in which a decision held, as the script of the page reads them. */
function intervals({ inForce }: AdrRecord): string {
  return inForce.map(({ from, until, ended }) => `${from ?? ''}/${until ?? (ended ? '?' : '')}`).join(' ');
}

function titleOf(name: string, { hub }: HubSite): string {
  return hub.members.find((member) => member.name === name)?.title ?? name;
}
