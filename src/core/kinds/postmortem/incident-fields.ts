import type { RootContent } from 'mdast';
import { endOf, type ParsedDocument, sourceAt, startOf } from '../../markdown/document.ts';
import { type Field, makePart, readFields } from '../../markdown/fields.ts';
import { buildSections } from '../../markdown/sections.ts';
import type { YamlField } from '../../markdown/yaml-field.ts';
import { plainValue, type Source, type TextValue } from '../../schema/value.ts';
import { postmortemFieldNamed, postmortemPartNamed } from '../../words/postmortem.ts';
import type { PostmortemField } from '../../words/tables/postmortem-fields.ts';
import { isActionTable } from './actions.ts';
import { isNothing } from './blocks.ts';
import { readTimeAt } from './written-time.ts';

/** A value of a postmortem: a word, a date, a time or a length of time. */
export type IncidentValue = Exclude<PostmortemField, 'playbooks'>;

/** A stated value of a postmortem with the label it stands under. */
export interface IncidentField extends TextValue {
  label: string;
  name: IncidentValue | null;
  parts: TextValue[];
}

/** Labels that mean a value only where a time stands under them: a section "Detection" is prose. */
const TIME_NAMES: readonly (IncidentValue | null)[] = [
  'started',
  'detected',
  'declared',
  'mitigated',
  'resolved',
  'closed',
];

/**
 * Every value that a postmortem states under a label: front matter first, then lists, tables and bold lines outside
 * of its timeline and its actions, lines such as `Resolved 2023-07-21 12:42`, and headings with a line below them.
 */
export function readIncidentFields(document: ParsedDocument): IncidentField[] {
  const blocks = ownBlocks(document);
  const fields = fromYaml(document, document.frontmatter?.fields ?? []);
  const options = { isLabel: isIncidentLabel };
  fields.push(...readFields(document, blocks, options).flatMap((field) => fromField(field)));
  fields.push(...readUnmarked(document, blocks));
  fields.push(...readHeadings(document));
  return fields;
}

/** The first value of a name that says something. */
export function findValue(fields: readonly IncidentField[], name: IncidentValue): TextValue | null {
  const field = fields.find((candidate) => candidate.name === name && !isNothing(candidate.value));
  return field ? { value: field.value, raw: field.raw, source: field.source } : null;
}

/** All values of a name: the items of its list, or its words parted by commas. */
export function findValues(fields: readonly IncidentField[], name: IncidentValue): TextValue[] {
  const field = fields.find((candidate) => candidate.name === name && !isNothing(candidate.value));
  return field?.parts.filter((part) => !isNothing(part.value)) ?? [];
}

/** The blocks that hold fields: not those of timelines, actions and lessons, where a label is part of a sentence. */
function ownBlocks(document: ParsedDocument): RootContent[] {
  const closed = new Set<RootContent>();
  for (const section of buildSections(document)) {
    const part = section.heading.depth === 1 ? null : postmortemPartNamed(section.heading.text);
    if (part && part !== 'summary' && part !== 'impact')
      for (const block of section.blocks) closed.add(block);
  }
  return document.tree.children.filter(
    (block) =>
      !closed.has(block) && block.type !== 'heading' && !(block.type === 'table' && isActionTable(block)),
  );
}

/** Fields of a front matter, those first that stand at its top, then those of maps such as `incident: {severity}`. */
function fromYaml(document: ParsedDocument, fields: readonly YamlField[], depth = 0): IncidentField[] {
  const groups = fields.filter(({ key, shape }) => shape === 'map' && !isIncidentLabel(key));
  return [
    ...fields.flatMap((field) => fromYamlField(document, field)),
    ...(depth > 2 ? [] : groups.flatMap(({ children }) => fromYaml(document, children, depth + 1))),
  ];
}

function fromYamlField(document: ParsedDocument, field: YamlField): IncidentField[] {
  const [first] = field.values;
  if (!first || !isIncidentLabel(field.key)) return [];
  const values = field.values.map(({ text, raw, offset }) => ({
    value: text,
    raw,
    source: sourceAt(document, offset, 'frontmatter'),
  }));
  const [head] = values;
  if (!head) return [];
  const parts = field.shape === 'scalar' ? splitText(head) : values;
  return [{ ...head, label: field.key, name: valueNamed(field.key), parts }];
}

function fromField(field: Field): IncidentField[] {
  if (!isIncidentLabel(field.label) || field.raw === '' || field.value === '' || field.rows > 1) return [];
  const name = valueNamed(field.label);
  const { value, raw, source } = field;
  const parts = field.nested ? field.parts.map(plainValue) : splitText({ value, raw, source });
  return [{ value, raw, source, label: field.label, name, parts }];
}

/** The value that a label names; the playbooks that were used are relations, which the graph reads. */
function valueNamed(label: string): IncidentValue | null {
  const name = postmortemFieldNamed(label);
  return name === 'playbooks' ? null : name;
}

function isIncidentLabel(label: string): boolean {
  return valueNamed(label) !== null || postmortemPartNamed(label) !== null;
}

/** `Resolved 2023-07-21 12:42`: a known label and a time with nothing between them. */
function readUnmarked(document: ParsedDocument, blocks: readonly RootContent[]): IncidentField[] {
  const found: IncidentField[] = [];
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'list') for (const item of node.children) visit(item.children);
      if (node.type !== 'paragraph') continue;
      const start = startOf(document, node);
      const raw = document.text.slice(start, endOf(document, node));
      for (const line of raw.matchAll(/[^\r\n]+/g)) {
        const match =
          /^[\s*_]*(\p{L}[\p{L} ]{2,40}?)(?:\s*[*_]{1,2})?\s+(?:[-–—]\s+)?(?=(?:at |on |ca\.? |~)?\d)/u.exec(
            line[0],
          );
        const name = match?.[1] ? valueNamed(match[1]) : null;
        if (!match?.[1] || !name || !(TIME_NAMES.includes(name) || name === 'date')) continue;
        const at = start + line.index + match[0].length;
        if (!readTimeAt(document.text.slice(at, start + line.index + line[0].length))) continue;
        const part = makePart(document, at, start + line.index + line[0].length, 'list');
        found.push({ ...plainValue(part), label: match[1], name, parts: [] });
      }
    }
  };
  visit(blocks);
  return found;
}

/** `## Severity` with a line below it, and `## Severity: SEV-2`. */
function readHeadings(document: ParsedDocument): IncidentField[] {
  return buildSections(document).flatMap((section) => {
    const { heading, lead } = section;
    const colon = heading.text.indexOf(':');
    const label = colon > 0 ? heading.text.slice(0, colon) : heading.text;
    if (heading.depth === 1 || !isIncidentLabel(label) || postmortemPartNamed(label)) return [];
    const name = valueNamed(label);
    if (colon > 0) {
      const start = startOf(document, heading.node);
      const raw = document.text.slice(start, endOf(document, heading.node));
      const part = makePart(document, start + raw.indexOf(':') + 1, start + raw.length, 'heading');
      return part.raw === ''
        ? []
        : [{ ...plainValue(part), label, name, parts: splitText(plainValue(part)) }];
    }
    const first = lead.find((block) => block.type === 'paragraph' || block.type === 'list');
    const node = first?.type === 'list' ? first.children[0]?.children[0] : first;
    if (!first || !node) return [];
    const part = makePart(document, startOf(document, node), endOf(document, node), 'section');
    if (part.raw === '') return [];
    const items = first.type === 'list' ? first.children.flatMap((item) => item.children.slice(0, 1)) : [];
    const parts = items.map((item) =>
      plainValue(makePart(document, startOf(document, item), endOf(document, item), 'list')),
    );
    return [
      { ...plainValue(part), label, name, parts: parts.length > 0 ? parts : splitText(plainValue(part)) },
    ];
  });
}

/** Words parted by commas, each with its own place on the line. */
function splitText(text: TextValue): TextValue[] {
  if (!text.raw.includes(',') || text.value.length > 200) return [text];
  const parts: TextValue[] = [];
  for (const match of text.raw.matchAll(/[^,\r\n]+/g)) {
    const raw = match[0].trim();
    const offset = match.index + match[0].indexOf(raw);
    const value = raw.replace(/^[*_`"'[\]]+|(?<![*_`"'[\]])[*_`"'[\]]+$/g, '').replace(/\]\([^()]*\)$/, '');
    if (value !== '') parts.push({ value, raw, source: moved(text, offset) });
  }
  return parts;
}

function moved(text: TextValue, offset: number): Source {
  const { line, column } = text.source;
  const before = text.raw.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  if (line === null || column === null) return text.source;
  if (breaks === 0) return { ...text.source, column: column + offset };
  return { ...text.source, line: line + breaks, column: before.length - before.lastIndexOf('\n') };
}
