import type { DiagramEdge, DiagramNode } from '../diagram.ts';
import { showEntities } from '../entities.ts';

/** What a picture says in words: its boxes and lines as the parser understood them. */
export interface Outline {
  nodes: DiagramNode[];
  edges: DiagramEdge[];
}

/**
 * Reads boxes and lines from mermaid's data of a parsed diagram: `getData()` of the types that share one renderer,
 * actors and messages of a sequence. A type with neither yields nothing; its words then stand for it.
 */
export function readOutline(db: unknown): Outline {
  const data = call(db, 'getData');
  const nodes = list(property(data, 'nodes'));
  if (nodes.length > 0) return fromGraph(nodes, list(property(data, 'edges')));
  const actors = call(db, 'getActors');
  if (actors instanceof Map) return fromSequence(actors, list(call(db, 'getMessages')));
  return { nodes: [], edges: [] };
}

function fromGraph(nodes: unknown[], edges: unknown[]): Outline {
  const labels = new Map<string, string>();
  const outline: Outline = { nodes: [], edges: [] };
  for (const node of nodes) {
    const id = text(property(node, 'id'));
    const label = plainText(text(property(node, 'label'))) || text(property(node, 'labelText')) || id;
    labels.set(id, label);
    // Points at which a line begins, ends or turns have no words of their own.
    if (
      ['stateStart', 'stateEnd', 'labelRect', 'fork', 'join', 'noteGroup'].includes(
        text(property(node, 'shape')),
      )
    )
      continue;
    const href = text(property(node, 'link'));
    outline.nodes.push(href ? { id, label, href } : { id, label });
  }
  for (const edge of edges) {
    const from = text(property(edge, 'start'));
    const to = text(property(edge, 'end'));
    if (!from || !to) continue;
    outline.edges.push({
      from: labels.get(from) ?? from,
      to: labels.get(to) ?? to,
      label: plainText(text(property(edge, 'label'))),
    });
  }
  return outline;
}

function fromSequence(actors: Map<unknown, unknown>, messages: unknown[]): Outline {
  const name = (id: unknown): string => {
    return plainText(text(property(actors.get(id), 'description'))) || text(id);
  };
  const nodes = [...actors.keys()].map((id) => ({ id: text(id), label: name(id) }));
  const edges: DiagramEdge[] = [];
  for (const message of messages) {
    const [from, to] = [property(message, 'from'), property(message, 'to')];
    if (!actors.has(from) || !actors.has(to)) continue;
    const label = plainText(text(property(message, 'message')));
    if (label) edges.push({ from: name(from), to: name(to), label });
  }
  return { nodes, edges };
}

/** Words of a label without its markup. */
export function plainText(label: string): string {
  const words = label
    .replace(/<br\s{0,9}\/?\s{0,9}>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return showEntities(words);
}

/** Words of the picture in document order, each text once. */
export function readWords(svg: Element): string {
  const words = new Set<string>();
  for (const element of svg.querySelectorAll('text, foreignObject')) {
    const rows = element.querySelectorAll('tspan.text-outer-tspan, tspan.row');
    const parts = rows.length > 0 ? [...rows] : [element];
    const line = plainText(parts.map((part) => part.textContent ?? '').join(' '));
    if (line) words.add(line);
  }
  return [...words].join(' · ');
}

function call(target: unknown, name: string): unknown {
  const method = property(target, name);
  if (typeof method !== 'function') return undefined;
  try {
    return method.call(target);
  } catch {
    return undefined;
  }
}

/** What an object of mermaid's has under a name, whatever it is. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
