import { divideIndex, textBytes } from '../../render/page-budget.ts';
import type { Kind } from '../../schema/record-base.ts';
import { compareText } from '../../text/order.ts';
import type { CrossReference } from '../cross-references.ts';
import { type Content, html, type Markup, trusted } from '../html.ts';
import type { HubMember } from '../member.ts';
import { emptyState, handbookTag, pageLinks, recordLink } from './parts.ts';
import { type HubPage, type HubSite, hubHref } from './site.ts';

const KINDS_SHOWN: readonly Kind[] = ['adr', 'playbook', 'postmortem', 'service', 'onboarding'];

/** The first page: the handbooks, each with what it holds and how it was found. */
export function homePages(site: HubSite): HubPage[] {
  const { t, hub } = site;
  const pages = divideIndex('/', hub.members, {
    nameOf: ({ name }) => name,
    bytesOf: ({ title, name, address, reason }) => 620 + textBytes(title, name, address, reason),
  });
  return pages.map(({ number, url, items }) => ({
    url,
    title: number === 1 ? hub.config.title : t('handbook.hub.handbooks'),
    lede: t('handbook.hub.lede', { count: hub.members.length }),
    body: html`${number === 1 ? troubles(site) : null}<div class="hb-table-scroll"><table class="hb-table"><thead><tr><th>${t('handbook.hub.handbook')}</th>${KINDS_SHOWN.map((kind) => html`<th>${t(`handbook.kind.${kind}`)}</th>`)}<th>${t('handbook.table.status')}</th></tr></thead><tbody>${items.map((member) => homeRow(member, site))}</tbody></table></div>${pageLinks(pages, number, site)}`,
  }));
}

function homeRow(member: HubMember, site: HubSite): Content {
  const records = member.published?.records ?? [];
  const count = (kind: Kind): number => records.filter((record) => record.kind === kind).length;
  return html`<tr><td>${memberLink(member)}</td>${KINDS_SHOWN.map((kind) => html`<td class="hb-num">${count(kind) || null}</td>`)}<td>${conditionChip(member, site)}</td></tr>`;
}

function memberLink({ title, name, address }: HubMember): Content {
  const text = address === null ? title : html`<a href="${address}">${title}</a>`;
  return html`${text}${title === name ? null : html` <span class="hb-tag" translate="no">${name}</span>`}`;
}

/** Says what is wrong where something is, above everything else. */
function troubles({ hub, t, base }: HubSite): Content {
  const bad = hub.members.filter(({ condition }) => condition === 'down' || condition === 'broken');
  if (bad.length === 0) return null;
  const text = t('handbook.hub.troubles', {
    names: nameSome(bad),
    count: bad.length,
  });
  return html`<p class="hb-hub-trouble" role="note">${text} <a href="${hubHref('/status/', { base })}">${t('handbook.hub.status')}</a></p>`;
}

/** Names of handbooks that a sentence says; of more than these how many there are besides. */
const NAMED = 12;

function nameSome(members: readonly HubMember[]): string {
  const names = members.slice(0, NAMED).map(({ name }) => name);
  return [...names, ...(members.length > NAMED ? [`+${members.length - NAMED}`] : [])].join(', ');
}

const TONES = { changed: 'ok', unchanged: 'ok', down: 'bad', broken: 'bad' } as const;
const MARKS = {
  ok: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  bad: '<path d="M6 1.4 11 10.4H1z" fill="currentColor"/>',
} as const;

/** How a handbook was found, by shape and word. */
function conditionChip({ condition }: HubMember, { t }: HubSite): Markup {
  const tone = TONES[condition];
  const word = tone === 'ok' ? 'read' : condition;
  return html`<span class="hb-status" data-tone="${tone}"><svg viewBox="0 0 12 12" aria-hidden="true">${trusted(MARKS[tone])}</svg><span>${t(`handbook.hub.condition.${word}`)}</span></span>`;
}

/** How each handbook was found, how old what is shown of it is, and what its own check says. */
export function statusPages(site: HubSite): HubPage[] {
  const { t, hub } = site;
  const compareText = { down: 0, broken: 0, changed: 1, unchanged: 1 };
  const members = [...hub.members].sort((a, b) => compareText[a.condition] - compareText[b.condition]);
  const pages = divideIndex('/status/', members, {
    nameOf: ({ name }) => name,
    bytesOf: (member) => 640 + textBytes(member.title, member.name, member.address, ...notesOf(member, site)),
  });
  const head = [
    'handbook.hub.handbook',
    'handbook.table.status',
    'handbook.hub.readAt',
    'handbook.hub.records',
    'handbook.hub.errors',
    'handbook.hub.warnings',
  ];
  return pages.map(({ number, url, items }) => ({
    url,
    title: t('handbook.hub.status'),
    lede: t('handbook.hub.statusLede'),
    body: html`<div class="hb-table-scroll"><table class="hb-table"><thead><tr>${head.map((key) => html`<th>${t(key)}</th>`)}</tr></thead><tbody>${items.map((member) => statusRow(member, site))}</tbody></table></div>${pageLinks(pages, number, site)}`,
  }));
}

/** What is to be said of a handbook and how it was found, in sentences. */
function notesOf(member: HubMember, { t, hub }: HubSite): string[] {
  const { published, reason, condition } = member;
  const isStale = condition === 'down' || condition === 'broken';
  const notes = [
    reason,
    isStale ? t(published ? 'handbook.hub.lastGood' : 'handbook.hub.neverRead') : null,
    published && published.unread > 0 ? t('handbook.hub.unread', { count: published.unread }) : null,
    published && published.strange.length > 0
      ? t('handbook.hub.strange', { fields: published.strange.join(', ') })
      : null,
    published && published.cut.length > 0
      ? t('handbook.hub.cut', { fields: published.cut.join(', ') })
      : null,
    member.before === null
      ? null
      : t('handbook.hub.renamed', { before: member.before, now: published?.place?.site ?? '' }),
    ...hub.namesakes
      .filter((members) => members.includes(member))
      .map((members) =>
        t('handbook.hub.namesake', { names: nameSome(members.filter((other) => other !== member)) }),
      ),
  ];
  return notes.filter((note) => note !== null);
}

function statusRow(member: HubMember, site: HubSite): Content {
  const { published, readAt } = member;
  const notes = notesOf(member, site);
  return html`<tr id="${member.name}"><td>${memberLink(member)}${notes.map((note) => html`<span class="hb-replaces">${note}</span>`)}</td><td>${conditionChip(member, site)}</td><td class="hb-num hb-nowrap">${readAt ? html`<time datetime="${readAt}">${readAt.slice(0, 16).replace('T', ' ')} UTC</time>` : '–'}</td><td class="hb-num">${published?.records.length}</td><td class="hb-num">${published?.counts.error}</td><td class="hb-num">${published?.counts.warning}</td></tr>`;
}

/** The references between handbooks: those that lead nowhere first, then what holds no longer, then by what they lead to. */
export function linkPages(site: HubSite): HubPage[] {
  const { t, hub } = site;
  const rank = ({ fault, retired, stale }: CrossReference): number =>
    fault ? 0 : retired ? 1 : stale ? 2 : 3;
  const references = [...hub.references].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.handbook, b.handbook) ||
      compareText(a.name, b.name) ||
      compareText(a.origin, b.origin),
  );
  const pages = divideIndex('/links/', references, {
    nameOf: ({ handbook }) => handbook,
    bytesOf: ({ raw, from, target, successors }) =>
      700 +
      textBytes(
        raw,
        from?.title.value,
        from?.url,
        target?.title.value,
        target?.url,
        ...successors.map(({ title }) => title.value),
      ) +
      successors.length * 240,
  });
  const head = [
    'handbook.hub.linkFrom',
    'handbook.hub.linkAs',
    'handbook.hub.linkTo',
    'handbook.table.status',
  ];
  return pages.map(({ number, url, items }) => ({
    url,
    title: t('handbook.hub.links'),
    lede: t('handbook.hub.linksLede'),
    body:
      references.length === 0
        ? emptyState(t('handbook.hub.noLinks'))
        : html`<div class="hb-table-scroll"><table class="hb-table"><thead><tr>${head.map((key) => html`<th>${t(key)}</th>`)}</tr></thead><tbody>${items.map((reference) => linkRow(reference, site))}</tbody></table></div>${pageLinks(pages, number, site)}`,
  }));
}

function linkRow(
  { from, raw, target, fault, retired, successors, stale, type }: CrossReference,
  { t }: HubSite,
): Content {
  const state = fault
    ? ['bad', `handbook.hub.fault.${fault}`]
    : retired
      ? ['warn', 'handbook.hub.retired']
      : ['ok', `handbook.relation.${type}`];
  return html`<tr><td>${from ? html`${handbookTag(from)} ${recordLink(from)}` : null}</td><td><code>${raw}</code></td><td>${target ? html`${handbookTag(target)} ${recordLink(target)}` : null}${successors.map((other) => html`<span class="hb-replaces">${t('handbook.relation.superseded-by')} ${handbookTag(other)} ${recordLink(other)}</span>`)}</td><td><span class="hb-status" data-tone="${state[0]}">${t(state[1] ?? '')}</span>${stale ? html` <span class="hb-muted">${t('handbook.hub.stale')}</span>` : null}</td></tr>`;
}
