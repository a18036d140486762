import type { List, Paragraph, RootContent } from 'mdast';
import { endOf, type ParsedDocument, startOf } from '../../markdown/document.ts';
import { withoutColon } from '../../markdown/field-part.ts';
import { nodeText } from '../../markdown/node-text.ts';
import { buildSections } from '../../markdown/sections.ts';
import { once } from '../../text/once.ts';
import { postmortemHeadingTold } from '../../words/heading-stems.ts';
import { isPostmortemHeading, postmortemPartNamed, postmortemPartsNamed } from '../../words/postmortem.ts';
import type { PostmortemPart } from '../../words/tables/postmortem-parts.ts';

/** A named part of a postmortem with the blocks that belong to it, wherever its label stands. */
export interface IncidentPart {
  name: PostmortemPart;
  /** The label as written. */
  label: string;
  /** Offset of the label in the file. */
  offset: number;
  blocks: RootContent[];
}

/**
 * The parts of a postmortem in source order: below a heading, below a bold line that stands for one, or in a list
 * item that begins with the label, as in `- **Impact**: …`.
 */
export const findParts: (document: ParsedDocument) => readonly IncidentPart[] = once(readParts);

function readParts(document: ParsedDocument): IncidentPart[] {
  const parts: IncidentPart[] = [];
  // "Contributors" are what made it worse where "Mitigators", what made it better, stand beside them, else people.
  const mitigated = document.headings.some(({ text }) => /^mitigators\W*$/i.test(text));
  const besideMitigators = (text: string): PostmortemPart | null =>
    mitigated && /^contributors\W*$/i.test(text) ? 'factors' : null;
  for (const section of buildSections(document)) {
    if (section.heading.depth === 1) continue;
    const { text } = section.heading;
    const contributors = besideMitigators(text);
    const offset = startOf(document, section.heading.node);
    for (const name of contributors ? [contributors] : postmortemPartsNamed(text))
      parts.push({ name, label: text, offset, blocks: section.blocks });
  }
  // A second H1 is a section in files where every section is one.
  const tops = buildSections(document).filter((section) => section.heading.depth === 1);
  for (const section of tops.slice(1)) {
    const name = postmortemPartNamed(section.heading.text);
    if (name)
      parts.push({
        name,
        label: section.heading.text,
        offset: startOf(document, section.heading.node),
        blocks: section.blocks,
      });
  }
  findInBlocks(document, document.tree.children, parts);
  parts.push(...toldParts(document, parts));
  return withoutNested(
    document,
    parts.sort((a, b) => a.offset - b.offset),
  );
}

const LESSONS: ReadonlySet<string> = new Set(['well', 'badly', 'lucky']);

/** Parts of the second rank whose headings have no known name but words that tell of one that no other part has. */
function toldParts(document: ParsedDocument, named: readonly IncidentPart[]): IncidentPart[] {
  const taken = new Set(named.map(({ name }) => name));
  const sections = buildSections(document).filter(({ heading }) => heading.depth > 1);
  const depth = Math.min(...sections.map(({ heading }) => heading.depth));
  return sections.flatMap(({ heading, blocks }) => {
    if (heading.depth > depth + 1 || isPostmortemHeading(heading.text)) return [];
    const name = postmortemHeadingTold(heading.text);
    // Lessons are parted by headings of their own.
    if (heading.depth > depth && !LESSONS.has(name ?? '')) return [];
    const offset = startOf(document, heading.node);
    return name === null || taken.has(name) ? [] : [{ name, label: heading.text, offset, blocks }];
  });
}

/** The parts without those that lie within one of the same name: "Technical improvements" below "Action items". */
function withoutNested(document: ParsedDocument, parts: readonly IncidentPart[]): IncidentPart[] {
  const ends = new Map<PostmortemPart, number>();
  return parts.filter(({ name, offset, blocks }) => {
    if (offset < (ends.get(name) ?? -1)) return false;
    const last = blocks.at(-1);
    ends.set(name, Math.max(ends.get(name) ?? -1, last ? endOf(document, last) : offset));
    return true;
  });
}

function findInBlocks(document: ParsedDocument, blocks: readonly RootContent[], parts: IncidentPart[]): void {
  blocks.forEach((block, index) => {
    if (block.type === 'list') findInList(document, block, parts);
    const label = block.type === 'paragraph' ? boldLabel(block) : null;
    const name = label === null ? null : postmortemPartNamed(label);
    if (!label || !name || block.type !== 'paragraph') return;
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex(
      (other) => other.type === 'heading' || (other.type === 'paragraph' && boldLabel(other) !== null),
    );
    const lead = inlineRest(block);
    parts.push({
      name,
      label,
      offset: startOf(document, block),
      blocks: lead ? [lead] : rest.slice(0, end < 0 ? rest.length : end),
    });
  });
}

function findInList(document: ParsedDocument, list: List, parts: IncidentPart[]): void {
  for (const item of list.children) {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') continue;
    const label = boldLabel(first) ?? plainLabel(first, rest);
    const name = label === null ? null : postmortemPartNamed(label);
    if (!label || !name) continue;
    const lead = inlineRest(first);
    parts.push({
      name,
      label,
      offset: startOf(document, first),
      blocks: [...(lead ? [lead] : []), ...rest],
    });
  }
}

/** The bold words that a paragraph begins with, where nothing or a colon follows them. */
function boldLabel(paragraph: Paragraph): string | null {
  const [first, second] = paragraph.children;
  if (first?.type !== 'strong') return null;
  const text = nodeText(first).trim();
  const after = second ? nodeText(second) : '';
  if (!/[:：]$/.test(text) && !(second === undefined || /^\s*[:：–—-]/.test(after))) return null;
  return withoutColon(text);
}

/** `Impact: …` or a lone `Impact` with a list below it. */
function plainLabel(paragraph: Paragraph, rest: readonly RootContent[]): string | null {
  const text = nodeText(paragraph);
  const colon = /^([^:\n]{1,60}):(?:\s|$)/.exec(text)?.[1];
  if (colon) return colon;
  return rest.some((block) => block.type === 'list') && text.length < 60 ? text.trim() : null;
}

/** The paragraph behind its label, or null where nothing follows on its line. */
function inlineRest(paragraph: Paragraph): Paragraph | null {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'strong') {
    const text = nodeText(paragraph);
    const head = /^[^:\n]{1,60}:\s*/.exec(text)?.[0];
    if (head === undefined || head.length >= text.trimEnd().length || first?.type !== 'text') return null;
    return cut(paragraph, head.length);
  }
  const rest = { ...paragraph, children: others };
  const lead = /^\s*[:：–—-]?\s*/.exec(nodeText(rest))?.[0].length ?? 0;
  if (nodeText(rest).slice(lead).trim() === '') return null;
  return cut(rest, lead);
}

/** A paragraph without the first characters of its first text, its position moved along. */
function cut(paragraph: Paragraph, length: number): Paragraph | null {
  const [first, ...others] = paragraph.children;
  if (!first) return null;
  const start = first.position?.start;
  if (first.type !== 'text' || !start || !first.position || !paragraph.position) return paragraph;
  const take = Math.min(length, first.value.length);
  const position = {
    start: { ...start, offset: (start.offset ?? 0) + take, column: start.column + take },
    end: first.position.end,
  };
  const text = { ...first, value: first.value.slice(take), position };
  const children = text.value === '' ? others : [text, ...others];
  const head = children[0]?.position?.start ?? position.start;
  return { ...paragraph, children, position: { start: head, end: paragraph.position.end } };
}
