import type { Handbook } from '../core/handbook.ts';
import { type DecisionEdge, findDecisionEdges } from '../core/query/decision-graph.ts';
import { renderGroup } from '../core/render/decision-graph.ts';
import type { AdrRecord } from '../core/schema/adr.ts';
import { renderSlots } from './slots.ts';
import { edgeWords, siteWords } from './words.ts';

/** A picture of more decisions than this says less than the list of relations. */
const MAX_NEIGHBOURS = 12;

/** Edges of a log whose every decision gets a picture; drawing takes its time, and the list of relations says the same. */
const MAX_EDGES = 400;

const cache = new WeakMap<Handbook, readonly DecisionEdge[]>();

/** Draws a decision with those that its supersessions, amendments and clarifications lead to; null where there are none. */
export async function drawNeighbourhood(record: AdrRecord, handbook: Handbook): Promise<string | null> {
  let all = cache.get(handbook);
  if (!all) {
    all = findDecisionEdges(handbook.records, handbook.byId);
    cache.set(handbook, all);
  }
  if (all.length > MAX_EDGES) return null;
  const edges = all.filter(({ from, to }) => from === record || to === record);
  const records = [...new Set([record, ...edges.flatMap(({ from, to }) => [from, to])])];
  if (edges.length === 0 || records.length > MAX_NEIGHBOURS) return null;
  const { language, base } = handbook.config;
  const slot = {
    kind: 'diagram',
    text: renderGroup(records, edges, base, edgeWords(language), record),
    path: record.path,
    line: 1,
    column: 1,
    title: siteWords(language)['handbook.graph.around'],
    links: {},
  } as const;
  return (await renderSlots([slot], language)).join('');
}
