import type { RootContent } from 'mdast';
import type { ParsedDocument } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { PlaybookRecord } from '../../schema/playbook.ts';
import { isDangerous } from '../../shell/danger.ts';
import { type FoundSection, findSections, type PlaybookSections } from './sections.ts';
import { readSteps } from './steps.ts';

/** One line of an incident card: plain text and the part of the page that says the whole. */
export interface CardLine {
  text: string;
  /** Anchor on the page, null where the part has no heading. */
  anchor: string | null;
}

/** What a responder needs first, in the playbook's own words; null where it does not say it. */
export interface IncidentCard {
  meaning: CardLine | null;
  impact: CardLine | null;
  /** `stated` where the playbook names it, otherwise its first step that destroys nothing. */
  firstAction: (CardLine & { stated: boolean; command: string | null }) | null;
  rollback: CardLine | null;
  escalation: CardLine | null;
}

const MAX_LENGTH = 200;

/** Takes the card of a playbook from its page. */
export function buildCard(record: PlaybookRecord, document: ParsedDocument): IncidentCard {
  const found = findSections(document);
  const line = (section: FoundSection | null): CardLine | null => {
    const text = section ? firstText(section, document) : '';
    return section && text !== '' ? { text, anchor: anchorOf(document, section) } : null;
  };
  const { meaning, impact, rollback, escalation } = found.sections;
  const described = record.description && { text: shorten(record.description.value), anchor: null };
  return {
    meaning: described ?? line(meaning),
    impact: line(impact),
    firstAction: firstAction(record, document, found, line),
    rollback: line(rollback),
    escalation: line(escalation),
  };
}

function firstAction(
  record: PlaybookRecord,
  document: ParsedDocument,
  found: PlaybookSections,
  line: (section: FoundSection | null) => CardLine | null,
): IncidentCard['firstAction'] {
  const stated = line(found.firstAction);
  const command = (section: FoundSection | null): string | null => {
    const inside = section
      ? record.commands.filter(({ source }) => isWithin(document, section, source.line))
      : [];
    return inside.find(({ dangerous, text }) => !dangerous && text.length <= 400)?.text ?? null;
  };
  if (stated) return { ...stated, stated: true, command: command(found.firstAction) };
  const part = found.sections.diagnosis ?? found.sections.mitigation;
  const step = readSteps(document, found).find(
    ({ section, text }) => (section === 'diagnosis' || section === 'mitigation') && !isDangerous(text),
  );
  const begin = step ? { text: shorten(step.text), anchor: part && anchorOf(document, part) } : line(part);
  return begin && { ...begin, stated: false, command: command(part) };
}

/** The first sentence or two of a part on one line. */
function firstText(section: FoundSection, document: ParsedDocument): string {
  const raw = section.blocks.length === 0 ? document.text.slice(section.start, section.end) : '';
  const text = raw || section.blocks.map(blockText).find((candidate) => candidate !== '') || '';
  return shorten(text);
}

function blockText(block: RootContent): string {
  if (block.type === 'paragraph') return nodeText(block);
  if (block.type === 'list')
    return block.children
      .slice(0, 3)
      .map((item) => listText(item.children))
      .filter(Boolean)
      .join(' · ');
  return block.type === 'blockquote' ? (block.children.map(blockText).find(Boolean) ?? '') : '';
}

function listText(children: readonly RootContent[]): string {
  const first = children.find((child) => child.type === 'paragraph');
  return first ? nodeText(first) : '';
}

/** Whole sentences as far as they fit, else as many words. */
function shorten(text: string): string {
  const line = text
    .replace(/\[!\w+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAX_LENGTH) return line;
  const head = line.slice(0, MAX_LENGTH);
  const sentences = /^.{40,}[.!?。](?=\s)/.exec(head)?.[0];
  return sentences ?? `${head.replace(/\s+\S*$/, '')} …`;
}

function anchorOf(document: ParsedDocument, section: FoundSection): string | null {
  const { line } = section.source;
  return document.headings.find((heading) => heading.source.line === line)?.slug ?? null;
}

function isWithin(document: ParsedDocument, section: FoundSection, line: number | null): boolean {
  if (line === null) return false;
  const [start, end] = [section.start, section.end].map((offset) => document.lines.place(offset).line);
  return start !== undefined && end !== undefined && line >= start && line <= end;
}
