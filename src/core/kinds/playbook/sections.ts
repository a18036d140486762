import type { RootContent } from 'mdast';
import {
  type DocumentHeading,
  endOf,
  type ParsedDocument,
  sourceAt,
  startOf,
} from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { buildSections, type Section } from '../../markdown/sections.ts';
import { PLAYBOOK_SECTIONS, type PlaybookSection } from '../../schema/playbook.ts';
import type { Source } from '../../schema/value.ts';
import { buildTable } from '../../text/keyed-table.ts';
import { playbookHeadingsNamed } from '../../words/fields.ts';
import { playbookHeadingTold } from '../../words/heading-stems.ts';
import type { PlaybookHeading } from '../../words/tables/playbook-sections.ts';
import { outlineOf } from '../outline.ts';

/** A part of a playbook with the blocks that stand in it. */
export interface FoundSection {
  heading: string;
  source: Source;
  /** Offsets in the file of what stands below the heading or behind the label. */
  start: number;
  end: number;
  blocks: RootContent[];
}

/** The parts of a playbook by their meanings, and the part that says what to do first. */
export interface PlaybookSections {
  sections: Record<PlaybookSection, FoundSection | null>;
  firstAction: FoundSection | null;
}

interface Candidate extends FoundSection {
  names: PlaybookHeading[];
  depth: number;
  at: number;
}

/** Depth of what stands for a heading without being one: it counts only where no heading does. */
const FIELD_DEPTH = 9;

/**
 * Finds the parts of a playbook by the names of its headings, then by bold lines that stand for headings, then by
 * `**Impact:** …` fields. Of several the highest counts, then the first. What has no such name is not found.
 */
export function findSections(document: ParsedDocument): PlaybookSections {
  const named = [...headingCandidates(document), ...fieldCandidates(document)];
  const candidates = [...named, ...toldCandidates(document, named)];
  const ordered = [...candidates].sort((a, b) => a.depth - b.depth || a.at - b.at);
  const pick = (name: PlaybookHeading): Candidate | undefined =>
    ordered.find((item) => item.names.includes(name));
  const sections = buildTable(PLAYBOOK_SECTIONS, (name): Candidate | null => pick(name) ?? null);
  const check = pick('check');
  if (check) {
    // A verification before the cure asks whether the alert is real, one behind it whether the cure worked.
    const before = sections.mitigation !== null && check.at < sections.mitigation.at;
    if (before) sections.diagnosis ??= check;
    else sections.verify ??= check;
  }
  const firstAction = pick('firstAction') ?? null;
  // What to do first is all there is to do where no other part says it.
  sections.mitigation ??= firstAction;
  return { sections, firstAction };
}

function headingCandidates(document: ParsedDocument): Candidate[] {
  const title = titleHeading(document);
  return buildSections(document).flatMap((section) => {
    const names = section.heading === title ? [] : playbookHeadingsNamed(section.heading.text);
    return names.length === 0 ? [] : [candidateOf(document, section, names)];
  });
}

/** Parts of the highest rank whose headings have no known name but words that tell of one that no other part has. */
function toldCandidates(document: ParsedDocument, named: readonly Candidate[]): Candidate[] {
  const title = titleHeading(document);
  const parts = buildSections(document).filter(({ heading }) => heading !== title);
  const depth = Math.min(...parts.map(({ heading }) => heading.depth));
  const taken = new Set(named.flatMap(({ names }) => names));
  return parts.flatMap((section) => {
    const { heading } = section;
    if (heading.depth !== depth || playbookHeadingsNamed(heading.text).length > 0) return [];
    const told = playbookHeadingTold(heading.text);
    return told === null || taken.has(told) ? [] : [candidateOf(document, section, [told])];
  });
}

function candidateOf(
  document: ParsedDocument,
  { heading, blocks }: Section,
  names: PlaybookHeading[],
): Candidate {
  const last = blocks.at(-1);
  const start = endOf(document, heading.node);
  return {
    heading: heading.text,
    source: heading.source,
    start,
    end: last ? endOf(document, last) : start,
    blocks,
    names,
    depth: heading.depth,
    at: startOf(document, heading.node),
  };
}

/** The heading that names the page: a first H1 above headings of lower rank, or one that is alone of its rank. */
function titleHeading(document: ParsedDocument): DocumentHeading | null {
  const [first, ...rest] = document.headings.filter((heading) => heading.index >= 0);
  if (first?.depth !== 1) return null;
  if (!namesSection(first.text)) return first;
  return rest.some((heading) => heading.depth === 1) ? null : first;
}

function fieldCandidates(document: ParsedDocument): Candidate[] {
  const found: Candidate[] = [];
  const { children } = document.tree;
  children.forEach((node, index) => {
    const bold =
      node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
    const names = bold ? playbookHeadingsNamed(nodeText(node)) : [];
    if (names.length === 0) return;
    const rest = children.slice(index + 1);
    const stop = rest.findIndex((other) => other.type === 'heading' || isBoldLine(other));
    const blocks = stop < 0 ? rest : rest.slice(0, stop);
    const last = blocks.at(-1);
    found.push({
      heading: nodeText(node).trim(),
      source: sourceAt(document, startOf(document, node), 'body'),
      start: endOf(document, node),
      end: last ? endOf(document, last) : endOf(document, node),
      blocks,
      names,
      depth: FIELD_DEPTH - 1,
      at: startOf(document, node),
    });
  });
  for (const field of outlineOf(document).fields) {
    const names = playbookHeadingsNamed(field.label);
    const plain = !field.marked && field.place !== 'head';
    if (names.length === 0 || field.place === 'heading' || plain || field.rows > 1 || field.value === '')
      continue;
    found.push({
      heading: field.label,
      source: sourceAt(document, field.labelOffset, field.source.from),
      start: field.offset,
      end: field.offset + field.raw.length,
      blocks: [],
      names,
      depth: FIELD_DEPTH,
      at: field.labelOffset,
    });
  }
  return found;
}

/** Whether a label names a section; what says only where to begin is a title as often. */
function namesSection(label: string): boolean {
  return playbookHeadingsNamed(label).some((name) => name !== 'firstAction');
}

function isBoldLine(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';
}
