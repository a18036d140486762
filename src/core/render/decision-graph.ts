import {
  type DecisionEdge,
  type DecisionPicture,
  findDecisionEdges,
  strongestFirst,
} from '../query/decision-graph.ts';
import { shortTitle } from '../query/navigation.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { siteHref } from '../text/site-href.ts';
import type { Drawing, GraphEdge, GraphNode } from './graph-svg.ts';
import { drawLayeredGraph } from './layered-graph.ts';
import { renderStatusMark, statusTone } from './status-mark.ts';

/** What is said in a picture of decisions. */
export interface GraphWords {
  edges: Record<DecisionEdge['type'] | 'pending', string>;
  /** The word for a status. */
  status: (status: string) => string;
  /** What kind of picture it is. */
  role: string;
}

/** Edges up to this number have their words beside them; beyond, the legend tells them apart. */
const MAX_LABELLED = 12;

/** A picture of more neighbours than this says less than the list of relations. */
const MAX_NEIGHBOURS = 24;

/** A decision with those that its relations lead to. */
export interface Neighbourhood {
  drawing: Drawing;
  edges: DecisionEdge[];
  /** Relations that the list above tells and the picture has no room for. */
  left: number;
}

/** Draws a decision with those next to it, the strongest relations first; null where there are none. */
export function drawNeighbourhood(
  record: AdrRecord,
  byId: ReadonlyMap<string, HandbookRecord>,
  base: string,
  words: GraphWords,
  name: string,
): Neighbourhood | null {
  const all = strongestFirst(findDecisionEdges([record], byId));
  const near = new Set<AdrRecord>([record]);
  for (const { from, to } of all) if (near.size <= MAX_NEIGHBOURS) near.add(from === record ? to : from);
  const edges = all.filter(({ from, to }) => near.has(from) && near.has(to));
  if (edges.length === 0) return null;
  const drawing = drawDecisions({ nodes: [...near], edges }, base, words, name, record);
  return { drawing, edges, left: all.length - edges.length };
}

/** Draws decisions and the edges between them; `centre` is the one that the page is about. */
export function drawDecisions(
  { nodes: records, edges }: Pick<DecisionPicture, 'nodes' | 'edges'>,
  base: string,
  words: GraphWords,
  name: string,
  centre: AdrRecord | null = null,
): Drawing {
  const nodes = records.map((record): GraphNode => {
    const status = record.status?.value ?? 'none';
    return {
      id: record.id,
      label: shortTitle(record),
      title: `${shortTitle(record)} – ${status === 'unknown' ? (record.status?.raw ?? '') : words.status(status)}`,
      href: record === centre ? null : siteHref(record.url, base),
      mark: renderStatusMark(status),
      tone: statusTone(status),
      retired: isRetired(status),
    };
  });
  const labelled = edges.length <= MAX_LABELLED;
  const lines = edges.map((edge): GraphEdge => {
    const { from, to, type, pending } = edge;
    const line = { from: from.id, to: to.id, type, directed: type !== 'relates-to', pending };
    return labelled || edge.section ? { ...line, label: edgeText(edge, words) } : line;
  });
  return drawLayeredGraph(nodes, lines, { name, role: words.role, flow: 'left' });
}

/** What an edge says, with the part that it is about and whether it is only proposed. */
export function edgeText({ type, section, pending }: DecisionEdge, words: GraphWords): string {
  return `${words.edges[type]}${section ? ` (${section})` : ''}${pending ? `, ${words.edges.pending}` : ''}`;
}

/** Whether a decision of this status no longer holds. */
export function isRetired(status: string): boolean {
  return status === 'superseded' || status === 'deprecated' || status === 'rejected';
}
