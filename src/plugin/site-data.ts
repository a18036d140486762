import type { LoaderContext } from 'astro/loaders';
import type { Handbook } from '../core/handbook.ts';
import { introductionOf } from '../core/kinds/onboarding/introduction.ts';
import { buildCard, type IncidentCard } from '../core/kinds/playbook/card.ts';
import { findTodos } from '../core/kinds/playbook/todos.ts';
import { searchWords } from '../core/query/search-words.ts';
import { renderDecisionGraphs } from '../core/render/decision-graph.ts';
import { renderServiceMap } from '../core/render/service-map.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../core/schema/handbook.ts';
import type { SourceFolder } from '../core/source/source.ts';
import { drawIncidentPlots, type IncidentPlots } from './incident-plots.ts';
import { prepareRecord, renderPrepared } from './page.ts';
import { renderSlots } from './slots.ts';
import { edgeWords, siteWords } from './words.ts';

/** What pages tell of the handbook as a whole. */
export interface SiteData {
  title: string;
  description: string | null;
  repository: string | null;
  folders: SourceFolder[];
  skipped: Skipped[];
  diagnostics: Diagnostic[];
  /** Rendered body of the page at the root, which stands on the home page; empty where there is none. */
  homeHtml: string;
  /** What onboarding paths say of themselves, by their ids. */
  introductions: Record<string, string>;
  /** Incident cards by the id of their playbook. */
  cards: Record<string, IncidentCard>;
  /**
   * Words under which a search finds the names of a playbook and the identifiers in it, and how many places wait to be
   * written, by its id.
   */
  playbookNotes: Record<string, { names: string; words: string; todos: number }>;
  /** The drawn map of what depends on what; empty where no service names another. */
  serviceMapHtml: string;
  incidents: IncidentPlots;
  /** Drawn groups of decisions that hang together, with the ids of their records. */
  decisionGraphs: { ids: string[]; html: string }[];
}

/** The data of an entry of the collection `handbook`: a record with what was drawn for it, or the facts of the site. */
export type HandbookEntry = {
  record?: HandbookRecord;
  /** Drawn timeline of a postmortem. */
  timeline?: string | null;
  /** Drawn neighbourhood of a decision. */
  neighbourhood?: string | null;
  site?: SiteData;
};

/** The facts of the site that stand on pages of their own, computed once for all of them. */
export async function buildSiteData(
  handbook: Handbook,
  diagnostics: readonly Diagnostic[],
  context: LoaderContext,
): Promise<SiteData> {
  const { config } = handbook;
  const home = handbook.records.find((record) => record.url === '/');
  const prepared = home ? await prepareRecord(home, handbook, context.config.base) : null;
  return {
    title: config.title,
    description: config.description ?? null,
    repository: config.repository ?? null,
    folders: [...handbook.tree.folders],
    skipped: handbook.skipped,
    diagnostics: [...diagnostics],
    homeHtml: home && prepared ? (await renderPrepared(prepared, home.path, context)).html : '',
    serviceMapHtml: await drawServiceMap(handbook),
    incidents: drawIncidentPlots(handbook.records, config.language),
    introductions: findIntroductions(handbook),
    cards: buildCards(handbook),
    playbookNotes: buildNotes(handbook),
    decisionGraphs: await drawDecisionGraphs(handbook),
  };
}

function findIntroductions({ records, documents }: Handbook): Record<string, string> {
  return Object.fromEntries(
    records.flatMap((record) => {
      if (record.kind !== 'onboarding') return [];
      const text = introductionOf(record, documents.get(record.id) ?? []);
      return text === null ? [] : [[record.id, text]];
    }),
  );
}

function buildCards(handbook: Handbook): Record<string, IncidentCard> {
  const cards: Record<string, IncidentCard> = {};
  for (const record of handbook.records) {
    const document = record.kind === 'playbook' ? handbook.documents.get(record.id)?.[0] : undefined;
    if (record.kind === 'playbook' && document) cards[record.id] = buildCard(record, document);
  }
  return cards;
}

function buildNotes(handbook: Handbook): SiteData['playbookNotes'] {
  const notes: SiteData['playbookNotes'] = {};
  for (const record of handbook.records) {
    const document = record.kind === 'playbook' ? handbook.documents.get(record.id)?.[0] : undefined;
    if (record.kind !== 'playbook' || !document) continue;
    notes[record.id] = {
      names: searchWords(record.aliases.map(({ value }) => value).join(' ')),
      words: searchWords(document.body),
      todos: findTodos(document).length,
    };
  }
  return notes;
}

async function drawServiceMap(handbook: Handbook): Promise<string> {
  const text = renderServiceMap(handbook.records, handbook.config.base);
  if (text === null) return '';
  const slot = {
    kind: 'diagram',
    text,
    path: 'services',
    line: 1,
    column: 1,
    title: 'Services',
    links: {},
  } as const;
  return (await renderSlots([slot], handbook.config.language)).join('');
}

async function drawDecisionGraphs(handbook: Handbook): Promise<SiteData['decisionGraphs']> {
  const { language, base } = handbook.config;
  const graphs = renderDecisionGraphs(handbook.records, handbook.byId, base, edgeWords(language));
  const drawn = graphs.filter((graph) => graph.text !== null);
  const slots = drawn.map(({ text }) => ({
    kind: 'diagram' as const,
    text: text ?? '',
    path: 'adr/graph',
    line: 1,
    column: 1,
    title: siteWords(language)['handbook.nav.graph'],
    links: {},
  }));
  const pictures = await renderSlots(slots, language);
  return graphs.map((graph) => ({ ids: graph.ids, html: pictures[drawn.indexOf(graph)] ?? '' }));
}
