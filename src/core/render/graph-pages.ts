import {
  type DecisionEdge,
  type DecisionPicture,
  findDecisionEdges,
  groupDecisions,
} from '../query/decision-graph.ts';
import { shortTitle } from '../query/navigation.ts';
import { recordsOf } from '../query/order.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { byteLength } from '../text/byte-length.ts';
import { drawDecisions, edgeText, type GraphWords } from './decision-graph.ts';
import type { Drawing } from './graph-svg.ts';
import { fillPages } from './page-budget.ts';

/** About what the words around a picture take. */
const FRAME = 1_600;

/** What the status beside a link takes at most. */
const CHIP = 420;

/** A picture of the graph page with the sentences that say the same. */
export interface GraphSection extends DecisionPicture {
  /** Its place on the page. */
  anchor: string;
  /** What connects the group: the service of most of its decisions, else the one that most relations lead to or from. */
  about: string;
  /** Number of decisions in the whole group. */
  decisions: number;
  /** Which picture of how many of its group this is. */
  part: number;
  parts: number;
  drawing: Drawing;
}

/** One page of the graph. */
export interface GraphPage {
  /** From 1. */
  number: number;
  url: string;
  sections: GraphSection[];
  /** Decisions without a relation to another one that this page lists. */
  alone: AdrRecord[];
}

/** The address of a page of the graph, without base. */
export function graphPageUrl(number: number): string {
  return number === 1 ? '/adr/graph/' : `/adr/graph/${number}/`;
}

/**
 * Lays the pictures of all groups out on pages of bounded size, the largest group first, then the decisions that stand
 * alone. `first` is what the first page holds besides, in bytes.
 */
export function layOutGraph(
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
  base: string,
  words: GraphWords,
  name: (section: Pick<GraphSection, 'about' | 'decisions' | 'part' | 'parts'>) => string,
  first: number,
): GraphPage[] {
  const edges = findDecisionEdges(records, byId);
  const sections = groupDecisions(edges).flatMap((pictures, index) => {
    const decisions = pictures.reduce((sum, { nodes }) => sum + nodes.length, 0);
    const about = connectionOf(pictures);
    return pictures.map((picture, place): GraphSection => {
      const section = { about, decisions, part: place + 1, parts: pictures.length };
      const anchor = pictures.length === 1 ? `group-${index + 1}` : `group-${index + 1}-${place + 1}`;
      return { ...section, ...picture, anchor, drawing: drawDecisions(picture, base, words, name(section)) };
    });
  });
  const related = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = recordsOf(records, 'adr').filter((record) => !related.has(record));
  const bytesOf = (item: GraphSection | AdrRecord): number =>
    'drawing' in item ? sectionBytes(item, words) : linkBytes(item) + CHIP;
  return fillPages<GraphSection | AdrRecord>([...sections, ...alone], bytesOf, { first }).map(
    (items, index) => ({
      number: index + 1,
      url: graphPageUrl(index + 1),
      sections: items.filter((item): item is GraphSection => 'drawing' in item),
      alone: items.filter((item): item is AdrRecord => !('drawing' in item)),
    }),
  );
}

/** What the decisions of a group have in common, in words of their own. */
function connectionOf(pictures: readonly DecisionPicture[]): string {
  const nodes = pictures.flatMap((picture) => picture.nodes);
  const services = countOf(nodes.flatMap((node) => [...new Set(node.services.map(({ value }) => value))]));
  const [service] = services;
  if (service && service.count > 1 && service.count * 2 >= nodes.length) return service.value;
  const ends = pictures.flatMap(({ edges, leaving }) =>
    [...edges, ...leaving].flatMap(({ from, to }) => [from, to]),
  );
  const hub = countOf(ends)[0]?.value ?? nodes[0];
  return hub ? shortTitle(hub) : '';
}

/** Values by how often they occur, the most frequent first. */
function countOf<T>(values: readonly T[]): { value: T; count: number }[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, same]) => ({ value, count: same.length }))
    .sort((a, b) => b.count - a.count);
}

function sectionBytes({ drawing, edges, leaving }: GraphSection, words: GraphWords): number {
  const told = [...edges, ...leaving].reduce((sum, edge) => sum + sentenceBytes(edge, words), 0);
  return byteLength(drawing.svg) + told + FRAME;
}

function sentenceBytes(edge: DecisionEdge, words: GraphWords): number {
  return linkBytes(edge.from) + linkBytes(edge.to) + byteLength(edgeText(edge, words)) + 30;
}

/** About what a link to a record takes, its address encoded. */
function linkBytes(record: AdrRecord): number {
  return byteLength(encodeURI(record.url)) + byteLength(record.title.value) + 40;
}
