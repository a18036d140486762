import type { Handbook } from '../graph/handbook.ts';
import type { AlertRule } from '../kinds/playbook/alert-rules.ts';
import type { PlaybookRecord } from '../schema/playbook.ts';
import { nameKey } from '../text/name-key.ts';
import { decodePath, fileNameOf, withoutSlash } from '../text/path.ts';
import { indexNames } from './alerts.ts';
import { recordsOf } from './order.ts';

/** Where the address of an alerting rule leads: `unknown` where that cannot be said without a network. */
export type LinkTarget =
  | { state: 'playbook'; playbooks: PlaybookRecord[] }
  | { state: 'dead' | 'unknown' | 'none' };

/** Segments below which a handbook keeps its playbooks. */
const OURS = /\/(?:alerts?|playbooks?|runbooks?)\//i;

/** Finds what the address of an alerting rule leads to, templates of the alert's name filled in. */
export function findLinkTarget(rule: AlertRule, handbook: Handbook): LinkTarget {
  if (!rule.link) return { state: 'none' };
  const text = rule.link.value
    .trim()
    .replace(/\{\{\s*\$?\.?(?:labels\.)?(?:alertname|Labels\.alertname)\s*\}\}/gi, rule.name.value)
    .replace(/[?#].*$/s, '');
  if (text === '') return { state: 'dead' };
  if (text.includes('{{')) return { state: 'unknown' };
  const path = decodePath(text.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, ''));
  const all = recordsOf(handbook.records, 'playbook');
  const file = all.find((record) => path.endsWith(`/${record.path}`));
  if (file) return { state: 'playbook', playbooks: [file] };
  const own = /\/[^/]+?\/?$/.test(path) ? withoutSlash(path) : path;
  const page = all.find(({ url }) => own.toLowerCase().endsWith(withoutSlash(url)));
  if (page) return { state: 'playbook', playbooks: [page] };
  const name = fileNameOf(own).replace(/\.(?:html?|md)$/i, '');
  const playbooks = OURS.test(path) ? indexNames(handbook.records).get(nameKey(name)) : undefined;
  if (playbooks) return { state: 'playbook', playbooks };
  return { state: isOurs(text, path, handbook) ? 'dead' : 'unknown' };
}

/** An address of another site says nothing about this handbook. */
function isOurs(text: string, path: string, handbook: Handbook): boolean {
  const { site } = handbook.config;
  const address = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)/i.exec(text)?.[1];
  if (address === undefined) return true;
  if (handbook.tree.repositoryUrls.some((url) => text.startsWith(url))) return true;
  if (site) return `${site}/`.toLowerCase().startsWith(`${address.toLowerCase()}/`);
  return OURS.test(path);
}
