import { numberOf } from '../../kinds/descriptors.ts';
import type { IndexPage } from '../../render/page-budget.ts';
import { renderStatusMark, statusTone } from '../../render/status-mark.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { addressOf } from '../address.ts';
import { attribute, type Content, html, type Markup, trusted } from '../html.ts';
import { handbookOf } from '../hub-id.ts';
import { type HubSite, hubHref } from './site.ts';

/** A link to a record on the site of its handbook. */
export function recordLink(record: HandbookRecord): Markup {
  const number = numberOf(record)?.raw;
  return html`${number ? html`<span class="hb-id">${number}</span> ` : null}<a href="${addressOf(record.url)}">${record.title.value}</a>`;
}

/** The name of the handbook that a record comes from, as a tag. */
export function handbookTag(record: HandbookRecord): Markup {
  return html`<span class="hb-tag" translate="no">${handbookOf(record)}</span>`;
}

/** A status told by shape and word, then by colour. */
export function statusChip(status: string, word: string): Markup {
  return html`<span class="hb-status" data-tone="${statusTone(status)}"><svg viewBox="0 0 12 12" aria-hidden="true">${trusted(renderStatusMark(status))}</svg><span>${word}</span></span>`;
}

/** The status of a decision; one that is not understood by its author's word. */
export function decisionStatus({ status }: AdrRecord, { t }: HubSite): Markup {
  const value = status?.value ?? 'none';
  return statusChip(value, value === 'unknown' ? (status?.raw ?? '') : t(`handbook.status.${value}`));
}

/** What stands where there is nothing to list. */
export function emptyState(text: string): Markup {
  return html`<div class="hb-empty"><p>${text}</p></div>`;
}

/** A choice of a filter. */
export interface FilterField {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** With more choices than these a field takes the name that is looked for, since each page holds them. */
const CHOICES = 150;

/** A table with filters over all pages of its index, complete without JavaScript. */
export function filterTable(
  {
    total,
    pages,
    current,
    list,
    fields,
    head,
    rows,
    chips = null,
  }: {
    total: number;
    pages: readonly IndexPage<unknown>[];
    current: number;
    list: string;
    fields: readonly FilterField[];
    head: readonly (readonly [label: string, sort: string | null])[];
    rows: Content;
    chips?: Content;
  },
  site: HubSite,
): Markup {
  const { t } = site;
  const divided = pages.length > 1;
  const shown = t('handbook.filter.shown', { shown: '#', total: '##' });
  return html`<hb-filter${attribute('data-list', divided && hubHref(`/lists/${list}.json`, site))}${attribute('data-base', divided && '')}><form class="hb-filters" hidden data-shown="${shown}"><label>${t('handbook.filter.text')}<input type="search" name="q" autocomplete="off"></label>${fields.filter(({ options }) => options.length > 1).map((field) => filterField(field, site))}<button type="reset" class="hb-button hb-button-quiet">${t('handbook.filter.reset')}</button><span role="status" data-total="${total}"></span></form><p class="hb-empty" hidden data-none>${t('handbook.filter.empty')}</p><div class="hb-table-scroll"><table class="hb-table"><thead><tr>${head.map(
    ([label, sort]) => html`<th${attribute('data-sort', sort)}>${label}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>${divided ? chips : null}${pageLinks(pages, current, site)}</hb-filter>`;
}

function filterField({ name, label, options }: FilterField, { t }: HubSite): Content {
  if (options.length > CHOICES)
    return html`<label>${label}<input name="${name}" autocomplete="off" spellcheck="false"></label>`;
  return html`<label>${label}<select name="${name}"><option value="">${t('handbook.filter.all')}</option>${options.map(({ value, label: word }) => html`<option value="${value}">${word}</option>`)}</select></label>`;
}

const ALL = 120;
const NEAR = 8;

/** Links between the pages that one index is divided into; nothing where it is one page. Of very many not all are named. */
export function pageLinks(pages: readonly IndexPage<unknown>[], current: number, site: HubSite): Content {
  if (pages.length < 2) return null;
  const step = Math.ceil(pages.length / ALL);
  const label = site.t('handbook.pages.label');
  return html`<nav class="hb-pages" aria-label="${label}"><span class="hb-pages-label" aria-hidden="true">${label}</span><ul>${pages
    .filter(
      ({ number }) =>
        Math.abs(number - current) <= NEAR || number === 1 || number === pages.length || number % step === 0,
    )
    .map(
      ({ number, label: name, url }) =>
        html`<li><a href="${hubHref(url, site)}"${attribute('aria-current', number === current && 'page')}>${name}</a></li>`,
    )}</ul></nav>`;
}

/** The names of the handbooks as choices of a filter. */
export function handbookField(site: HubSite): FilterField {
  const options = site.hub.members.map(({ name, title }) => ({
    value: name,
    label: title === name ? name : `${name} – ${title}`,
  }));
  return { name: 'handbook', label: site.t('handbook.hub.handbook'), options };
}
