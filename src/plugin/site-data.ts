import type { LoaderContext } from 'astro/loaders';
import { type ElsewhereLink, linkRelationsElsewhere } from '../core/elsewhere/find-elsewhere.ts';
import type { Handbook } from '../core/handbook.ts';
import { isOnboarding } from '../core/kinds/onboarding/descriptor.ts';
import { introductionOf } from '../core/kinds/onboarding/introduction.ts';
import { readAlertRules } from '../core/kinds/playbook/alert-rules.ts';
import { buildCard, type IncidentCard } from '../core/kinds/playbook/card.ts';
import { findTodos } from '../core/kinds/playbook/todos.ts';
import type { ParsedDocument } from '../core/markdown/document.ts';
import { type AlertView, buildAlertViews } from '../core/query/alert-views.ts';
import { recordsOf } from '../core/query/order.ts';
import { findIdentifiers, wordsOfIdentifiers } from '../core/query/search/identifier-words.ts';
import { listLabels, searchNames, wordsOfAddress } from '../core/query/search/names.ts';
import { buildVocabulary, vocabularyOf } from '../core/query/search/vocabulary.ts';
import { findingsOnPage } from '../core/rules/index.ts';
import type { Diagnostic, HandbookRecord, Skipped } from '../core/schema/handbook.ts';
import { factOf } from '../core/source/facts.ts';
import type { SourceFolder } from '../core/source/source.ts';
import type { TeamWords } from '../core/words/team-words.ts';
import { type DrawnPlots, drawIncidentPlots, type IncidentPlots } from './incident-plots.ts';
import type { SiteLocale } from './locales.ts';
import { prepareRecord, renderPrepared } from './page.ts';

/** What pages tell of the handbook as a whole. */
export interface SiteData {
  title: string;
  description: string | null;
  repository: string | null;
  folders: SourceFolder[];
  skipped: Skipped[];
  /** What pages have to say of themselves, by the ids of their records: something on them is missing or not what was meant. */
  pageFindings: Record<string, Diagnostic[]>;
  diagnostics: Diagnostic[];
  /** Rendered body of the page at the root, which stands on the home page; empty where there is none. */
  homeHtml: string;
  /** What onboarding paths say of themselves, by their ids. */
  introductions: Record<string, string>;
  /** Incident cards by the id of their playbook. */
  cards: Record<string, IncidentCard>;
  /**
   * Identifiers of a record's pages, whole and in part, by which a search finds it, by its id.
   */
  searchWords: Record<string, string>;
  /** The words of the handbook, the most frequent first. */
  vocabulary: string[];
  /** How many places of a playbook wait to be written, by its id. */
  playbookTodos: Record<string, number>;
  /** The alerts of the rule files that the settings name. */
  alerts: AlertView[];
  incidents: IncidentPlots;
  /** Relations to records of other handbooks, by what their sources say. */
  elsewhere: Record<string, ElsewhereLink>;
  /** The team's own words of its config. */
  words: TeamWords;
}

/** The data of an entry of the collection `handbook`: a record with what was drawn for it, or the facts of the site. */
export type HandbookEntry = {
  record?: HandbookRecord;
  /** Drawn timeline of a postmortem. */
  timeline?: string | null;
  site?: SiteData;
  /** Folder of the language that it is for, where that is not the first one of the site. */
  locale?: string;
  /** Of a record in such a language: it has words of its own in it. */
  translated?: boolean;
};

/**
 * An entry as it is stored: as one text of JSON. Astro writes what is stored into a module and reads it back, value by
 * value, which for records of hundreds of values each takes as long as to read them from their files. A server for authors
 * has the text in its memory, and stores an empty one.
 */
export interface StoredEntry extends Record<string, unknown> {
  text: string;
}

/** The facts of the site that stand on pages of their own, computed once for all of them. */
export async function buildSiteData(
  handbook: Handbook,
  diagnostics: readonly Diagnostic[],
  { locale, context, plots }: { locale: SiteLocale; context: LoaderContext; plots?: DrawnPlots | undefined },
): Promise<SiteData> {
  const { config } = handbook;
  const home = handbook.records.find((record) => record.url === '/');
  const prepared = home ? await prepareRecord(home, handbook, locale) : null;
  return {
    title: config.title,
    description: config.description ?? null,
    repository: config.repository ?? null,
    words: config.words,
    folders: [...handbook.tree.folders],
    // A draft has no line in any output.
    skipped: handbook.skipped.filter(({ reason }) => reason !== 'draft'),
    pageFindings: findPageFindings(handbook, diagnostics),
    diagnostics: [...diagnostics],
    homeHtml:
      home && prepared
        ? (
            await renderPrepared(
              prepared,
              { filePath: home.path, page: locale.path, language: locale.lang },
              context,
              [],
            )
          ).html
        : '',
    alerts: buildAlertViews(
      readAlertRules(handbook.tree.alertRules ?? [], handbook.config.pagingSeverities).rules,
      handbook.records,
    ),
    incidents: await drawIncidentPlots(handbook.records, locale.lang, plots),
    elsewhere: linkRelationsElsewhere(handbook.records, handbook),
    introductions: findIntroductions(handbook),
    cards: buildCards(handbook),
    ...buildSearchData(handbook, locale.lang),
    playbookTodos: countTodos(handbook),
  };
}

function findPageFindings(
  { records, documents }: Handbook,
  diagnostics: readonly Diagnostic[],
): SiteData['pageFindings'] {
  return Object.fromEntries(
    records.flatMap((record) => {
      const paths = [record.path, ...(documents.get(record.id) ?? []).map(({ path }) => path)];
      const found = findingsOnPage(paths, diagnostics);
      return found.length > 0 ? [[record.id, found]] : [];
    }),
  );
}

function findIntroductions({ records, documents }: Handbook): Record<string, string> {
  return Object.fromEntries(
    records.flatMap((record) => {
      if (!isOnboarding(record)) return [];
      const text = introductionOf(record, documents.get(record.id) ?? []);
      return text === null ? [] : [[record.id, text]];
    }),
  );
}

function buildCards(handbook: Handbook): Record<string, IncidentCard> {
  const cards: Record<string, IncidentCard> = {};
  for (const record of recordsOf(handbook.records, 'playbook')) {
    const document = handbook.documents.get(record.id)?.[0];
    if (!document) continue;
    const question = `card below ${JSON.stringify(record.description?.value ?? null)}`;
    cards[record.id] = factOf(document, question, () => buildCard(record, document));
  }
  return cards;
}

function buildSearchData(handbook: Handbook, language: string): Pick<SiteData, 'searchWords' | 'vocabulary'> {
  const texts = handbook.records.map((record) => ({
    record,
    address: wordsOfAddress(record, language),
    names: [...searchNames(record), ...listLabels(record)].join(' '),
    bodies: (handbook.documents.get(record.id) ?? []).map(wordsInside),
  }));
  return {
    searchWords: Object.fromEntries(
      texts.map(({ record, address, names, bodies }) => {
        const inside = bodies.flatMap(({ identifiers }) => identifiers);
        const parts = wordsOfIdentifiers([...new Set([...findIdentifiers(names), ...inside])]);
        return [record.id, [...address, parts].join(' ').trim()];
      }),
    ),
    vocabulary: buildVocabulary(
      texts.map(({ address, names, bodies }) => ({
        names: vocabularyOf([names, ...address].join(' ')),
        body: bodies.flatMap(({ words }) => words),
      })),
    ),
  };
}

/** What a file says that somebody may look for. */
function wordsInside(document: ParsedDocument): { identifiers: string[]; words: string[] } {
  return factOf(document, 'search words', () => ({
    identifiers: findIdentifiers(document.body),
    words: vocabularyOf(document.body),
  }));
}

function countTodos(handbook: Handbook): SiteData['playbookTodos'] {
  const todos: SiteData['playbookTodos'] = {};
  for (const record of recordsOf(handbook.records, 'playbook')) {
    const document = handbook.documents.get(record.id)?.[0];
    if (document) todos[record.id] = factOf(document, 'todos', () => findTodos(document)).length;
  }
  return todos;
}
