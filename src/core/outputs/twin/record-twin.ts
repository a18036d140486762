import { isDecision } from '../../kinds/adr/descriptor.ts';
import { isPlaybook } from '../../kinds/playbook/descriptor.ts';
import { findDecisionBanner } from '../../query/decision-banner.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { listNames } from '../../text/list-names.ts';
import { pageAddress } from '../site-address.ts';
import { listTwinFacts } from './record-facts.ts';
import { writeTwinBody } from './twin-body.ts';
import { inLine, linkRecord, say, type TwinSite } from './twin-site.ts';

/**
 * The Markdown twin of a record's page, for programs that read and people who copy: its title, what has to stand in
 * front of it, its facts and relations, and its text.
 */
export function renderRecordTwin(record: HandbookRecord, twins: TwinSite): string {
  const blocks = [`# ${inLine(record.title.value)}`];
  const banner = listBanners(record, twins);
  if (banner.length > 0) blocks.push(banner.map((line) => `> ${line}`).join('\n>\n'));
  const facts = listTwinFacts(record, twins).map(([label, value]) => `- ${label}: ${value}`);
  blocks.push([...facts, `- ${say(twins, 'twin.page')}: ${pageAddress(record.url, twins.site)}`].join('\n'));
  for (const document of twins.handbook.documents.get(record.id) ?? [])
    blocks.push(writeTwinBody(document, record, twins));
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** What a reader of the page sees above everything else. */
function listBanners(record: HandbookRecord, twins: TwinSite): string[] {
  if (isPlaybook(record) && record.deprecated) return [say(twins, 'card.deprecated')];
  return isDecision(record) ? listDecisionBanners(record, twins) : [];
}

function listDecisionBanners(record: AdrRecord, twins: TwinSite): string[] {
  const { replaced, living, cyclic, until, outside, unnamed, proposals, parts, status } = findDecisionBanner(
    record,
    twins.handbook.byId,
  );
  const list = (names: readonly string[]): string => listNames(names, twins.handbook.config.language);
  const links = (records: readonly HandbookRecord[]): string =>
    list(records.map((other) => linkRecord(other, twins)));
  const others = (targets: typeof replaced): HandbookRecord[] => targets.map(({ other }) => other);
  const lines: string[] = [];
  if (replaced.length > 0)
    lines.push(
      [
        `${say(twins, 'record.replacedBanner')} ${links(others(replaced))}`,
        ...(until ? [`${say(twins, 'record.untilBanner')} ${until}`] : []),
        ...(living.length > 0 ? [`${say(twins, 'record.livingBanner')} ${links(living)}`] : []),
        ...(cyclic ? [say(twins, 'record.cycleBanner')] : []),
      ].join(' · '),
    );
  if (outside.length > 0) lines.push(`${say(twins, 'record.outsideBanner')} ${list(outside.map(inLine))}`);
  if (unnamed) lines.push(say(twins, 'record.supersededBanner'));
  if (proposals.length > 0) lines.push(`${say(twins, 'record.pendingBanner')} ${links(others(proposals))}`);
  if (parts.length > 0)
    lines.push(
      `${say(twins, 'record.partBanner')} ${list(parts.map(({ other, section = '' }) => `${linkRecord(other, twins)} (${inLine(section)})`))}`,
    );
  if (status) lines.push(say(twins, `record.${status}Banner`));
  return lines;
}
