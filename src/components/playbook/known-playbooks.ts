import type { KnownPlaybook } from '../../core/query/find-alert.ts';
import { recordsOf } from '../../core/query/order.ts';
import { findService } from '../../core/query/services.ts';
import { byteLength } from '../../core/text/byte-length.ts';
import { nameKey } from '../../core/text/name-key.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';
import { href } from '../site/href.ts';

/** What the page for missing addresses knows of all playbooks, and whether it has room for that itself. */
export interface KnownPlaybooks {
  playbooks: KnownPlaybook[];
  inPage: boolean;
  /** Name of the file that holds them otherwise. */
  name: string;
}

const LONGEST = 200;

/** Bytes of playbooks that a page holds itself. */
const IN_PAGE = 40_000;

/** All playbooks by the names that lead to them, with the lines of their cards. */
export function knownPlaybooks(data: HandbookData): KnownPlaybooks {
  return once(data, 'known-playbooks', ({ records, site }) => {
    const playbooks = recordsOf(records, 'playbook').map((record): KnownPlaybook => {
      const card = site.cards[record.id];
      const service = record.services
        .map(({ value }) => findService(records, value))
        .find((found) => found !== null);
      return {
        keys: [...new Set(record.aliases.map(({ value }) => nameKey(value)))],
        title: record.title.value,
        href: href(record.url),
        severity: record.severity?.value ?? null,
        meaning: cut(card?.meaning?.text),
        impact: cut(card?.impact?.text),
        first: cut(card?.firstAction?.text),
        stated: card?.firstAction?.stated ?? false,
        call:
          service?.onCall?.value ??
          service?.team?.value ??
          cut(card?.escalation?.text) ??
          record.owners[0]?.value ??
          null,
      };
    });
    const inPage = byteLength(JSON.stringify(playbooks)) <= IN_PAGE;
    return { playbooks, inPage, name: 'known-playbooks' };
  });
}

function cut(text: string | undefined): string | null {
  if (text === undefined) return null;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
