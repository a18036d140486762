import { listAlertPages } from '../query/alerts.ts';
import { listNumberPages } from '../query/decision-numbers.ts';
import { escapeHtml } from '../render/escape.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { siteHref } from '../text/site-href.ts';

/** Another address of a record: a path below the base, and what a reader calls it. */
export interface Redirect {
  path: string;
  shown: string;
  record: Pick<HandbookRecord, 'url'> & { title: { value: string } };
}

/**
 * The addresses that lead straight to a record: names of alerts that mean one playbook, numbers of one decision, and where
 * a record stood before, as the lock file knows.
 */
export function listRedirects(
  records: readonly HandbookRecord[],
  before: readonly { url: string; record: HandbookRecord }[] = [],
): Redirect[] {
  const alerts = listAlertPages(records).flatMap(({ name, shown, playbooks: [record, second] }) =>
    record && !second ? [{ path: `alert/${name}`, shown, record }] : [],
  );
  const numbers = listNumberPages(records).map(({ number, record }) => ({
    path: `adr/${number}`,
    shown: `ADR ${record.number?.raw ?? number}`,
    record,
  }));
  const moved = before.map(({ url, record }) => ({
    path: url.slice(1, -1),
    shown: record.title.value,
    record,
  }));
  const paths = new Set([...alerts, ...numbers].map(({ path }) => path));
  return [...alerts, ...numbers, ...moved.filter(({ path }) => isSafePath(path) && !paths.has(path))];
}

/** A lock file is a text that anybody can write: an address of it stays within the site. */
function isSafePath(path: string): boolean {
  return path.split('/').every((part) => part !== '' && !part.startsWith('.') && !/[\\\0]/.test(part));
}

/** Goes on to the record without a stop on the way back. */
export const REDIRECT_SCRIPT =
  "location.replace(document.querySelector('link[rel=canonical]').getAttribute('href') + location.search + location.hash);";

/** The HTML that leads to a record, with the query and the fragment of the address. */
export function renderRedirect({ shown, record }: Redirect, base: string, language: string): string {
  const name = escapeHtml(shown);
  const target = escapeHtml(siteHref(record.url, base));
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    `<title>${name}</title><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width">`,
    `<link rel="canonical" href="${target}">`,
    `<script>${REDIRECT_SCRIPT}</script>`,
    `<noscript><meta http-equiv="refresh" content="0;url=${target}"></noscript></head>`,
    `<body><main><h1>${name}</h1><p><a href="${target}">${escapeHtml(record.title.value)}</a></p></main></body></html>\n`,
  ].join('');
}
