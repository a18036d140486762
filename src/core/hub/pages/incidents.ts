import { type ActionState, isPending } from '../../kinds/postmortem/action-state.ts';
import {
  buildActionLedger,
  countActions,
  type LedgerAction,
} from '../../kinds/postmortem/metrics/action-ledger.ts';
import type { List } from '../../outputs/list-file.ts';
import { newestFirst, recordsOf } from '../../query/order.ts';
import { severityTone } from '../../query/severity.ts';
import { ACTION_MARKS, ACTION_TONES } from '../../render/action-mark.ts';
import { divideIndex, textBytes } from '../../render/page-budget.ts';
import { isWebAddress } from '../../text/path.ts';
import { addressOf } from '../address.ts';
import { attribute, type Content, html, trusted } from '../html.ts';
import { handbookOf } from '../hub-id.ts';
import { emptyState, filterTable, handbookField, handbookTag, recordLink } from './parts.ts';
import type { HubPage, HubSite } from './site.ts';

/** The postmortems of all handbooks, the newest first. */
export function incidentPages(site: HubSite): { pages: HubPage[]; list: List } {
  const { t, hub } = site;
  const incidents = newestFirst(recordsOf(hub.records, 'postmortem'));
  const pages = divideIndex('/postmortems/', incidents, {
    nameOf: ({ date }) => date?.value.slice(0, 7) ?? '–',
    bytesOf: ({ title, url, services }) =>
      420 + textBytes(title.value, url, ...services.map(({ value }) => value)),
  });
  const severities = [...new Set(incidents.flatMap(({ severity }) => severity?.value ?? []))].sort();
  const fields = [
    handbookField(site),
    {
      name: 'severity',
      label: t('handbook.fact.severity'),
      options: severities.map((value) => ({ value, label: value })),
    },
  ];
  const head = [
    [t('handbook.table.incident'), null],
    [t('handbook.fact.date'), 'date'],
    [t('handbook.fact.severity'), 'severity'],
    [t('handbook.hub.handbook'), 'handbook'],
    [t('handbook.fact.services'), null],
  ] as const;
  return {
    pages: pages.map(({ number, url, items }) => ({
      url,
      title: t('handbook.kind.postmortem'),
      lede: t('handbook.postmortem.lede'),
      body:
        incidents.length === 0
          ? emptyState(t('handbook.postmortem.empty'))
          : filterTable(
              {
                total: incidents.length,
                pages,
                current: number,
                list: 'postmortems',
                fields,
                head,
                rows: items.map(
                  (record) =>
                    html`<tr data-date="${record.date?.value}" data-severity="${record.severity?.value}" data-handbook="${handbookOf(record)}"><td>${recordLink(record)}</td><td class="hb-num hb-nowrap">${record.date?.value}</td><td>${record.severity ? html`<span class="hb-severity" data-level="${severityTone(record.severity.value)}">${record.severity.value}</span>` : null}</td><td>${handbookTag(record)}</td><td>${record.services.map(({ value }) => value).join(', ')}</td></tr>`,
                ),
              },
              site,
            ),
    })),
    list: {
      name: 'postmortems',
      columns: ['record', 'number', 'text', 'text', 'text'],
      fields: ['date', 'severity', 'handbook'],
      rows: incidents.map((record) => {
        const [date, severity] = [record.date?.value ?? '', record.severity?.value ?? ''];
        const services = record.services.map(({ value }) => value).join(', ');
        return [
          record.url,
          '',
          record.title.value,
          [date, severity, handbookOf(record), services],
          [date, severity, handbookOf(record)],
        ];
      }),
    },
  };
}

/** The actions of all incidents in one ledger, and as data. */
export function actionPages(site: HubSite): { pages: HubPage[]; list: List; ledger: LedgerAction[] } {
  const { t, hub } = site;
  const ledger = buildActionLedger(recordsOf(hub.records, 'postmortem'));
  const pages = divideIndex('/postmortems/actions/', ledger, {
    nameOf: (action) =>
      (isPending(action) ? action.due?.slice(0, 7) : null) ?? t(`handbook.actions.${action.state}`),
    bytesOf: ({ text, incident, owner, link }) =>
      1120 + textBytes(text, text, incident.title, incident.url, owner, link),
  });
  const states: ActionState[] = ['open', 'unstated', 'done', 'dropped'];
  const owners = [...new Set(ledger.flatMap(({ owner }) => owner ?? []))].sort();
  const fields = [
    handbookField(site),
    {
      name: 'state',
      label: t('handbook.actions.state'),
      options: [...states.slice(0, 1), 'overdue', ...states.slice(1)].map((value) => ({
        value,
        label: t(`handbook.actions.${value}`),
      })),
    },
    {
      name: 'owner',
      label: t('handbook.fact.owner'),
      options: owners.map((value) => ({ value, label: value })),
    },
  ];
  const head = [
    [t('handbook.actions.action'), null],
    [t('handbook.fact.owner'), 'owner'],
    [t('handbook.actions.due'), 'due'],
    [t('handbook.actions.state'), 'state'],
    [t('handbook.hub.handbook'), 'handbook'],
    [t('handbook.table.incident'), null],
  ] as const;
  const { total, open, done, stated } = countActions(ledger);
  const chips = [
    ...states.map((state) => html`<template data-chip="${state}">${actionChip(state, site)}</template>`),
    html`<template data-chip="overdue">${actionChip('open', site)}${overdueChip(site)}</template>`,
  ];
  return {
    pages: pages.map(({ number, url, items }) => ({
      url,
      title: t('handbook.actions.title'),
      lede: t('handbook.actions.lede'),
      body:
        ledger.length === 0
          ? emptyState(t('handbook.actions.empty'))
          : html`<hb-due class="hb-due" data-template="${t('handbook.actions.overdueNow', { count: '#' })}"><p class="hb-ledger-line">${stated ? t('handbook.actions.summary', { count: total, open, done }) : t('handbook.actions.count', { count: total })} <strong data-overdue-count></strong></p>${filterTable({ total: ledger.length, pages, current: number, list: 'actions', fields, head, rows: items.map((action) => row(action, site)), chips }, site)}</hb-due>`,
    })),
    list: {
      name: 'actions',
      columns: ['text', 'text', 'number', 'chip', 'text', 'record'],
      fields: ['state', 'owner', 'due', 'open', 'handbook'],
      rows: ledger.map((action) => {
        const handbook = handbookOf(action.incident);
        return [
          action.incident.url,
          '',
          action.incident.title,
          [action.text, action.owner ?? '', action.due ?? '', action.state, handbook],
          [action.state, action.owner ?? '', action.due ?? '', isPending(action) ? '1' : '', handbook],
        ];
      }),
    },
    ledger,
  };
}

function row(action: LedgerAction, site: HubSite): Content {
  const external = action.link !== null && isWebAddress(action.link) ? action.link : null;
  const handbook = handbookOf(action.incident);
  return html`<tr data-state="${action.state}"${attribute('data-open', isPending(action) && '')}${attribute('data-due', action.due)}${attribute('data-owner', action.owner)} data-handbook="${handbook}"><td>${action.text}${external ? html` <a class="hb-ticket" href="${external}">${site.t('handbook.actions.ticket')}<span class="sr-only">: ${action.text}</span></a>` : null}</td><td>${action.owner}</td><td class="hb-num hb-nowrap">${action.due ? html`<time datetime="${action.due}">${action.due}</time>` : null}</td><td class="hb-nowrap">${actionChip(action.state, site)}${isPending(action) && action.due !== null ? overdueChip(site) : null}</td><td><span class="hb-tag" translate="no">${handbook}</span></td><td><a href="${addressOf(action.incident.url)}">${action.incident.title}</a></td></tr>`;
}

function actionChip(state: ActionState, { t }: HubSite): Content {
  return html`<span class="hb-status" data-tone="${ACTION_TONES[state]}"><svg viewBox="0 0 12 12" aria-hidden="true">${trusted(ACTION_MARKS[state])}</svg>${t(`handbook.actions.${state}`)}</span>`;
}

function overdueChip({ t }: HubSite): Content {
  return html`<span class="hb-status" data-tone="${ACTION_TONES.overdue}" data-overdue hidden><svg viewBox="0 0 12 12" aria-hidden="true">${trusted(ACTION_MARKS.overdue)}</svg>${t('handbook.actions.overdue')}</span>`;
}
