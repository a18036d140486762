import type { RootContent } from 'mdast';
import { type DocumentHeading, endOf, type ParsedDocument, startOf } from '../markdown/document.ts';
import { withoutColon } from '../markdown/field-part.ts';
import { type Field, makePart, readFields } from '../markdown/fields.ts';
import { buildSections, type Section } from '../markdown/sections.ts';
import { KINDS } from '../schema/record-base.ts';
import { once } from '../text/once.ts';
import { fieldNamed, playbookHeadingsNamed } from '../words/fields.ts';
import { postmortemHeadingTold } from '../words/heading-stems.ts';
import { LONGEST_LABEL } from '../words/look-up.ts';
import { actionColumnNamed, postmortemPartNamed, timelineColumnNamed } from '../words/postmortem.ts';
import { teamTurn } from '../words/team-words.ts';
import { fieldNameOf, isMetadataHeading } from './adr/labels.ts';

/**
 * Where a field stands: `head` is above the first part of the page or below a heading such as "Metadata", `heading` a
 * heading that is the label of what stands below it, `part` in a list of actions, events or lessons, whose items have
 * fields of their own, `body` anywhere else.
 */
export type FieldPlace = 'head' | 'heading' | 'part' | 'body';

/** A field of the text with its place. */
export interface PlacedField extends Field {
  place: FieldPlace;
}

/** What every kind and every rule needs to know of a page, found once. */
export interface Outline {
  document: ParsedDocument;
  /** The heading that carries the title, or null. */
  title: DocumentHeading | null;
  sections: readonly Section[];
  /** All that has the form of a field: of the head first, then of headings, then of the rest, each in source order. */
  fields: readonly PlacedField[];
}

/** The outline of a document. */
export const outlineOf = once(buildOutline);

/** Answers that are kept at a time, for the words of one team. */
const MOST_ANSWERS = 4000;
const LABELS = new Map<string, boolean>();
let labelsOf = -1;

/** Whether a label names a field or a part of any kind of page. */
export function isAnyLabel(label: string): boolean {
  if (labelsOf !== teamTurn() || LABELS.size >= MOST_ANSWERS) LABELS.clear();
  labelsOf = teamTurn();
  const known = LABELS.get(label);
  if (known !== undefined) return known;
  const answer = label.length <= LONGEST_LABEL && namesAny(label);
  LABELS.set(label, answer);
  return answer;
}

function namesAny(label: string): boolean {
  return (
    KINDS.some((kind) => fieldNamed(kind, label) !== null) ||
    fieldNameOf(label) !== null ||
    postmortemPartNamed(label) !== null ||
    actionColumnNamed(label) !== null ||
    timelineColumnNamed(label) !== null ||
    playbookHeadingsNamed(label).length > 0
  );
}

function buildOutline(document: ParsedDocument): Outline {
  const sections = buildSections(document);
  const title = titleHeading(document);
  const first = sections.find(({ heading }) => heading !== title && heading.index > (title?.index ?? -1));
  const end = first ? startOf(document, first.heading.node) : Number.POSITIVE_INFINITY;
  const ranges: [number, number][] = [[0, end]];
  for (const { heading, lead } of sections) {
    const last = lead.at(-1);
    if (last && isMetadataHeading(heading.text))
      ranges.push([startOf(document, heading.node), endOf(document, last)]);
  }
  const inHead = (field: Field): boolean =>
    ranges.some(([from, to]) => field.labelOffset >= from && field.labelOffset < to);
  const parts = sections.flatMap(({ heading, blocks }): [number, number][] => {
    const last = heading === title ? undefined : blocks.at(-1);
    const name = postmortemPartNamed(heading.text) ?? toldEntries(heading.text);
    const holds = name !== null && name !== 'summary' && name !== 'impact' && name !== 'story';
    return last && holds ? [[startOf(document, heading.node), endOf(document, last)]] : [];
  });
  const inPart = (field: Field): boolean =>
    parts.some(([from, to]) => field.labelOffset >= from && field.labelOffset < to);
  const placeOf = (field: Field): FieldPlace => {
    if (field.source.from === 'heading') return 'heading';
    return inPart(field) ? 'part' : inHead(field) ? 'head' : 'body';
  };
  const read = readFields(document, document.tree.children, { isLabel: isAnyLabel });
  const fields = read.map(
    (field): PlacedField => ({
      ...field,
      place: placeOf(field),
    }),
  );
  const headed = sections.flatMap((section) =>
    section.heading === title ? [] : headedField(document, section),
  );
  const placed = (place: FieldPlace): PlacedField[] => fields.filter((field) => field.place === place);
  return {
    document,
    title,
    sections,
    fields: [
      ...placed('head'),
      ...[...placed('heading'), ...headed].sort(bySource),
      ...placed('body'),
      ...placed('part'),
    ],
  };
}

/** Parts without a known name that hold entries with fields of their own. */
function toldEntries(heading: string): 'actions' | 'timeline' | null {
  const told = playbookHeadingsNamed(heading).length > 0 ? null : postmortemHeadingTold(heading);
  return told === 'actions' || told === 'timeline' ? told : null;
}

/** The first H1, else the first heading where it is alone of its rank. */
function titleHeading(document: ParsedDocument): DocumentHeading | null {
  const top = document.headings.filter((heading) => heading.index >= 0);
  const first = top.find((heading) => heading.depth === 1 && heading.text !== '');
  if (first) return first;
  const [opening, ...rest] = top;
  return opening && rest.length > 0 && rest.every((heading) => heading.depth > opening.depth)
    ? opening
    : null;
}

/** `## Owner` with its value below it: a paragraph, the items of a list or the rows of a table. */
function headedField(document: ParsedDocument, { heading, lead }: Section): PlacedField[] {
  const [block] = lead;
  if (!block || heading.text.length > 60 || !isAnyLabel(heading.text)) return [];
  const parts = partsOf(document, block);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const nested = block.type !== 'paragraph';
  const whole = makePart(document, first.offset, last.offset + last.raw.length, 'section');
  return [
    {
      ...whole,
      value: nested ? parts.map(({ value }) => value).join(', ') : whole.value,
      label: withoutColon(heading.text),
      key: '',
      labelOffset: startOf(document, heading.node),
      parts,
      nested,
      marked: true,
      rows: 0,
      foreign: 0,
      place: 'heading',
    },
  ];
}

function partsOf(document: ParsedDocument, block: RootContent): Field['parts'] {
  const part = (start: number, end: number): Field['parts'] => {
    const made = makePart(document, start, end, 'section');
    return made.raw === '' ? [] : [made];
  };
  if (block.type === 'paragraph') return part(startOf(document, block), endOf(document, block));
  if (block.type === 'list')
    return block.children.flatMap((item) => {
      const [first] = item.children;
      return first ? part(startOf(document, first), endOf(document, first)) : [];
    });
  if (block.type === 'blockquote') return block.children.flatMap((child) => partsOf(document, child));
  if (block.type !== 'table') return [];
  return block.children.slice(1).flatMap((row) => {
    const [cell] = row.children;
    if (!cell) return [];
    const start = startOf(document, cell);
    const lead = /^[|\s]*/.exec(document.text.slice(start, endOf(document, cell)))?.[0].length ?? 0;
    const text = document.text.slice(start, endOf(document, cell));
    const tail = /(?<![|\s])[|\s]*$/.exec(text.slice(-200))?.[0].length ?? 0;
    return part(start + lead, endOf(document, cell) - tail);
  });
}

function bySource(a: Field, b: Field): number {
  return a.labelOffset - b.labelOffset;
}
