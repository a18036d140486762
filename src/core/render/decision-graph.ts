import { type DecisionEdge, findDecisionEdges, groupDecisions } from '../query/decision-graph.ts';
import { shortTitle } from '../query/navigation.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { siteHref } from './destination.ts';

/** A picture of more decisions than this is cut at its weakest edges. */
const MAX_GROUP = 40;

/** Pictures on one page; smaller groups than the largest ones are told in words only. */
const MAX_PICTURES = 60;

/** A group of decisions that hang together: what is drawn, and the Mermaid text of the drawing, null where there is none. */
export interface DrawnGroup {
  ids: string[];
  text: string | null;
}

/** What the edges of a picture are called. */
export type EdgeWords = Record<DecisionEdge['type'] | 'pending', string>;

/**
 * The groups of a decision log as Mermaid flowcharts, the largest first. An arrow leads from the newer decision to
 * the one it is about and says what it means.
 */
export function renderDecisionGraphs(
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
  base: string,
  words: EdgeWords,
): DrawnGroup[] {
  const groups = groupDecisions(findDecisionEdges(records, byId)).flatMap((group) => split(group));
  return groups.map((group, index) => ({
    ids: group.records.map((record) => record.id),
    text: index < MAX_PICTURES ? renderGroup(group.records, group.edges, base, words) : null,
  }));
}

/** The Mermaid text of one decision with those next to it. */
export function renderGroup(
  records: readonly AdrRecord[],
  edges: readonly DecisionEdge[],
  base: string,
  words: EdgeWords,
  centre: AdrRecord | null = null,
): string {
  const names = new Map(records.map((record, index) => [record.id, `d${index}`]));
  const classes = new Map<string, string[]>();
  for (const record of records) {
    const status = record.status?.value ?? 'unknown';
    classes.set(status, [...(classes.get(status) ?? []), names.get(record.id) ?? '']);
  }
  return [
    'flowchart LR',
    ...records.map((record) => `  ${names.get(record.id)}["${label(record)}"]`),
    ...edges.map(({ from, to, type, pending, section }) => {
      const part = section ? ` (${section})` : '';
      const text = quote(`${words[type]}${part}${pending ? `, ${words.pending}` : ''}`);
      // A relation has no direction, so that its line has no arrow.
      const line = type === 'relates-to' ? '-.-' : pending || section !== null ? '-.->' : '-->';
      return `  ${names.get(from.id)} ${line}|"${text}"| ${names.get(to.id)}`;
    }),
    ...records
      .filter((record) => record !== centre)
      .map((record) => `  click ${names.get(record.id)} href "${siteHref(record.url, base)}"`),
    // Those that no longer hold have a broken frame, so that colour is not needed to tell them apart.
    ...['superseded', 'deprecated', 'rejected'].flatMap((status) => {
      const members = classes.get(status) ?? [];
      return members.length > 0 ? [`  class ${members.join(',')} retired`] : [];
    }),
    '  classDef retired stroke-dasharray:4 3',
    ...(centre ? [`  style ${names.get(centre.id)} stroke-width:3px`] : []),
    '',
  ].join('\n');
}

function split(group: {
  records: AdrRecord[];
  edges: DecisionEdge[];
}): { records: AdrRecord[]; edges: DecisionEdge[] }[] {
  if (group.records.length <= MAX_GROUP) return [group];
  const strong = group.edges.filter(({ type }) => type !== 'relates-to');
  const strongest =
    strong.length < group.edges.length ? strong : strong.filter(({ type }) => type === 'supersedes');
  if (strongest.length === group.edges.length || strongest.length === 0) return chunk(group);
  return groupDecisions(strongest).flatMap(split);
}

/** A chain that stays too long is drawn in pieces that share a decision. */
function chunk(group: {
  records: AdrRecord[];
  edges: DecisionEdge[];
}): { records: AdrRecord[]; edges: DecisionEdge[] }[] {
  const pieces: { records: AdrRecord[]; edges: DecisionEdge[] }[] = [];
  for (let start = 0; start < group.edges.length; start += MAX_GROUP) {
    const edges = group.edges.slice(start, start + MAX_GROUP);
    pieces.push({ edges, records: [...new Set(edges.flatMap(({ from, to }) => [from, to]))] });
  }
  return pieces;
}

function label(record: AdrRecord): string {
  const title = shortTitle(record);
  return quote(title.length > 60 ? `${title.slice(0, 57).trimEnd()}…` : title);
}

/** Text between quotes in Mermaid: its own escape for characters that would end or format it. */
function quote(text: string): string {
  return text.replace(/[#"<>`*_]/g, (character) => `#${character.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
