import { describeKind } from '../kinds/descriptors.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { KINDS } from '../schema/record-base.ts';
import { pageAddress, type SiteAddress } from './site-address.ts';

/** The handbook as a list of links for programs that read with a language model. Format: https://llmstxt.org */
export function renderLlmsText(records: readonly HandbookRecord[], site: SiteAddress): string {
  const blocks = [`# ${plain(site.title)}`];
  if (site.description) blocks.push(`> ${plain(site.description)}`);
  blocks.push(
    `All records with every field and its source line: [handbook.json](${site.root}/handbook.json)`,
  );
  for (const kind of KINDS) {
    const lines = records.filter((record) => record.kind === kind).map((record) => renderLine(record, site));
    if (lines.length > 0) blocks.push(`## ${describeKind({ kind }).names.many}\n\n${lines.join('\n')}`);
  }
  return `${blocks.join('\n\n')}\n`;
}

function renderLine(record: HandbookRecord, site: SiteAddress): string {
  const notes = [
    'status' in record && record.status ? record.status.value : null,
    record.description ? plain(record.description.value) : null,
  ].filter((note) => note !== null);
  const title = plain(record.title.value).replace(/[[\]]/g, '\\$&');
  return `- [${title}](${pageAddress(record.url, site)})${notes.length > 0 ? `: ${notes.join('. ')}` : ''}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
