import { type AlertPage, listAlertPages } from '../query/alerts.ts';
import { siteHref } from '../render/destination.ts';
import { escapeHtml } from '../render/escape.ts';
import type { HandbookRecord } from '../schema/handbook.ts';

/** The pages of names that mean one playbook each, and so lead straight to it. */
export function listAlertRedirects(records: readonly HandbookRecord[]): AlertPage[] {
  return listAlertPages(records).filter(({ playbooks }) => playbooks.length === 1);
}

/** The HTML that leads from the name of an alert to its playbook, with the query and the fragment of the address. */
export function renderAlertRedirect({ shown, playbooks: [playbook] }: AlertPage, base: string): string {
  if (!playbook) throw new Error(`Unexpected name "${shown}" without a playbook.`);
  const name = escapeHtml(shown);
  const target = escapeHtml(siteHref(playbook.url, base));
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${name}</title><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width">`,
    `<link rel="canonical" href="${target}">`,
    "<script>location.replace(document.querySelector('link[rel=canonical]').getAttribute('href') + location.search + location.hash);</script>",
    `<noscript><meta http-equiv="refresh" content="0;url=${target}"></noscript></head>`,
    `<body><main><h1>${name}</h1><p><a href="${target}">${escapeHtml(playbook.title.value)}</a></p></main></body></html>\n`,
  ].join('');
}
