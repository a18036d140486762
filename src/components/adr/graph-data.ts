import type { GraphWords } from '../../core/render/decision-graph.ts';
import { drawDecisionMap, type MapWords } from '../../core/render/decision-map.ts';
import { type GraphPage, type GraphSection, layOutGraph } from '../../core/render/graph-pages.ts';
import type { Drawing } from '../../core/render/graph-svg.ts';
import { byteLength } from '../../core/text/byte-length.ts';
import { pageLocale } from '../../plugin/page-locale.ts';
import { countWord, edgeWords, siteWords } from '../../plugin/words.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';

/** The map of all decisions and the pages of their graph. */
export interface GraphData {
  map: Drawing | null;
  pages: GraphPage[];
  /** Where the picture of each decision stands, by its id. */
  places: ReadonlyMap<string, { url: string; anchor: string; title: string }>;
}

/** Draws the map and the graph once for all pages that show a part of them. */
export function getGraph(data: HandbookData): GraphData {
  return once(data, 'graph', drawGraph);
}

/** What pictures of decisions say, in the language of the site. */
export function graphWords(): GraphWords {
  const words = siteWords(pageLocale().lang);
  return {
    edges: edgeWords(pageLocale().lang),
    status: statusWord,
    role: words['handbook.graph.role'],
  };
}

/** The heading of a picture. */
export function sectionTitle(section: Pick<GraphSection, 'about' | 'decisions' | 'part' | 'parts'>): string {
  const words = siteWords(pageLocale().lang);
  const title = `${section.about}: ${words['handbook.graph.group'].replace('#', String(section.decisions))}`;
  return section.parts === 1
    ? title
    : `${title}, ${words['handbook.graph.part'].replace('##', String(section.parts)).replace('#', String(section.part))}`;
}

function statusWord(status: string): string {
  const words: Record<string, string> = siteWords(pageLocale().lang);
  return words[`handbook.status.${status}`] ?? status;
}

function drawGraph(data: HandbookData): GraphData {
  const { records, byId, site } = data;
  const words = siteWords(pageLocale().lang);
  const base = pageLocale().addresses;
  const mapWords: MapWords = {
    name: words['handbook.graph.map'],
    role: words['handbook.graph.role'],
    status: statusWord,
    noArea: words['handbook.inForce.area'],
    otherAreas: words['handbook.graph.others'],
    undated: words['handbook.timeline.undated'],
    count: (number) => countWord(pageLocale().lang, 'handbook.count.adr', number),
  };
  const map = drawDecisionMap(records, byId, site.folders, base, mapWords, () => '/adr/timeline/');
  const first = map ? byteLength(map.svg) : 0;
  const pages = layOutGraph(records, byId, base, graphWords(), sectionTitle, first);
  const places = pages.flatMap(({ url, sections }) =>
    sections.flatMap((section) =>
      section.nodes.map(
        ({ id }) => [id, { url, anchor: section.anchor, title: sectionTitle(section) }] as const,
      ),
    ),
  );
  return { map, pages, places: new Map(places) };
}
