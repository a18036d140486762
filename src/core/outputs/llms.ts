import { describeKind } from '../kinds/descriptors.ts';
import { newestOf, recordsOf } from '../query/order.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { KINDS } from '../schema/record-base.ts';
import { twinHref } from '../text/site-href.ts';
import { squeeze } from '../text/spaces.ts';
import type { SiteAddress } from './site-address.ts';

/** Lines of a kind; its index has the rest. */
const LIMIT = 200;

/**
 * The handbook as a list of links for programs that read with a language model, each to the Markdown twin of a page. Its
 * size is bounded. Format: https://llmstxt.org
 */
export function renderLlmsText(records: readonly HandbookRecord[], site: SiteAddress): string {
  const blocks = [`# ${squeeze(site.title)}`];
  if (site.description) blocks.push(`> ${squeeze(site.description)}`);
  blocks.push(
    `All records with every field and its source line: [handbook.json](${site.root}/handbook.json). The text of all pages: [llms-full.txt](${site.root}/llms-full.txt).`,
  );
  for (const kind of KINDS) {
    const own = recordsOf(records, kind);
    if (own.length === 0) continue;
    const { names, index } = describeKind({ kind });
    // Of many, the newest are worth the most.
    const shown = own.length > LIMIT ? newestOf<HandbookRecord>(own) : own;
    const lines = shown.slice(0, LIMIT).map((record) => renderLine(record, site));
    if (own.length > LIMIT) lines.push(`- [All ${own.length}](${twin(index, site)})`);
    blocks.push(`## ${names.many}\n\n${lines.join('\n')}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

function renderLine(record: HandbookRecord, site: SiteAddress): string {
  const notes = [
    'status' in record && record.status ? record.status.value : null,
    record.description ? squeeze(record.description.value) : null,
  ].filter((note) => note !== null);
  const title = squeeze(record.title.value).replace(/[[\]]/g, '\\$&');
  return `- [${title}](${twin(record.url, site)})${notes.length > 0 ? `: ${notes.join('. ')}` : ''}`;
}

function twin(url: string, site: SiteAddress): string {
  return twinHref(url, site.pages ?? site.root);
}
